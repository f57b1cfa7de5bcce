import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { compose, type Composition, CompositionError } from "@hoptac/compose";
import { PlatformError, type Plugin, ruleViolated } from "@hoptac/kit";
import { createLive } from "@hoptac/live";
import type { Store } from "@hoptac/store";
import { type Logger, pino } from "pino";
import type { Clock } from "./clock.js";
import { Documents } from "./documents/documents.js";
import { Pipeline } from "./execute/Pipeline.js";
import { PluginStatistics } from "./execute/PluginStatistics.js";
import { Tables } from "./execute/Tables.js";
import { Apollo } from "./http/apollo.js";
import { routes } from "./http/routes.js";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.js";
import { platformPlugin } from "./platform/platformPlugin.js";
import { DemoTokens } from "./signIn/DemoTokens.js";
import { SignIn } from "./signIn/SignIn.js";
import { Sockets } from "./socket/Sockets.js";

/** What a gateway is started with. The store is open and migrated; who opened it closes it. */
export interface GatewayOptions {
  readonly plugins: readonly Plugin[];
  readonly store: Store;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly clock: Clock;
  /** Demonstration accounts may sign in; never in production. */
  readonly demonstration: boolean;
  readonly limits?: Partial<Limits>;
  readonly logger?: Logger;
}

/** A gateway that serves. */
export interface Gateway {
  readonly url: string;
  readonly port: number;
  composition(): Composition;
  /** Switches a plugin; what is under way ends with the schema it began with. */
  setPlugin(id: string, enabled: boolean): Promise<void>;
  /** Finishes what is under way, sends sockets away so that they come back, and closes the port. */
  stop(): Promise<void>;
}

const SCHEMA_SPREAD = 250;
const STOP_SPREAD = 1_000;

/** Composes the plugins, then opens the port: a clash is refused before anybody can connect. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  refuseProvider();
  const { plugins, store, clock } = options;
  const all = [platformPlugin, ...plugins];
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const logger = options.logger ?? pino({ level: process.env.LOG_LEVEL ?? "warn" });
  const access = plugins.find((plugin) => plugin.access)?.access;
  const mayDemonstrate = options.demonstration && process.env.NODE_ENV !== "production";

  const served = (composition: Composition) => ({ composition, documents: new Documents(composition, limits), tables: new Tables(composition) });
  let current = served(compose(all, { disabled: await switchedOff(store, all) }));
  const demo = mayDemonstrate ? await DemoTokens.open(store) : undefined;
  const signIn = new SignIn({ verifier: demo, access, store, clock, composition: () => current.composition });
  const statistics = new PluginStatistics();
  const live = createLive({
    log: store.log,
    today: () => clock.today(),
    onError: (error) => logger.warn({ err: error }, "the change log could not be read; it is tried again"),
    concurrent: store.lane === "embedded" ? 2 : 8,
  });

  let changing: Promise<void> = Promise.resolve();
  const setPlugin = (id: string, enabled: boolean, by?: string): Promise<void> => {
    const change = changing.then(async () => {
      const disabled = new Set(current.composition.disabled);
      checkSwitch(id, all);
      if (enabled) disabled.delete(id);
      else disabled.add(id);
      const next = served(recomposed(all, disabled));
      await store.asPlatform((db) =>
        db.execute(
          "insert into platform.plugin_state (plugin, enabled, changed_by) values ($1, $2, $3) on conflict (plugin) do update set enabled = excluded.enabled, changed_at = now(), changed_by = excluded.changed_by",
          [id, enabled, by ?? null],
        ),
      );
      const before = current.composition.version;
      current = next;
      if (before === next.composition.version) return;
      apollo.swap(next.composition.schema);
      void sockets.closeAll("schema changed", SCHEMA_SPREAD);
    });
    changing = change.catch(() => undefined);
    return change;
  };

  const services = {
    live,
    statistics,
    signIn,
    access,
    demo,
    composition: () => current.composition,
    tables: () => current.tables,
    setPlugin: (id: string, enabled: boolean, by: { readonly login?: string } | undefined) => setPlugin(id, enabled, by?.login),
  };
  const pipeline = new Pipeline({ store, clock, limits, logger, services });
  const documents = () => current.documents;
  const apollo = await Apollo.start({ documents, pipeline, logger });
  let draining = false;
  const notReady = async (): Promise<string | undefined> => {
    if (draining) return "stopping";
    return store.log.head().then(
      () => undefined,
      () => "the database does not answer",
    );
  };
  const server = createServer({ requestTimeout: limits.bodyMs + limits.requestMs }, routes({ apollo, signIn, limits, logger, documents, notReady }));
  const sockets = new Sockets({ server, signIn, pipeline, live, limits, logger, documents });
  const port = await listening(server, options.port ?? 0, options.host);

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    draining = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await pipeline.drained(limits.drainMs);
    await sockets.stop(STOP_SPREAD);
    await live.stop();
    await pipeline.drained(limits.drainMs);
    server.closeAllConnections();
    await closed;
    await apollo.stop();
  };
  return {
    url: `http://localhost:${port}`,
    port,
    composition: () => current.composition,
    setPlugin: (id, enabled) => setPlugin(id, enabled),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function refuseProvider(): void {
  if (!process.env.HOPTAC_OIDC_ISSUER) return;
  throw new PlatformError("UNAVAILABLE", {
    vi: "HOPTAC_OIDC_ISSUER đã đặt nhưng đăng nhập qua nhà cung cấp định danh chưa có trong phiên bản này; hãy bỏ biến này",
    en: "HOPTAC_OIDC_ISSUER is set, but sign-in through an identity provider is not in this version yet: unset it",
  });
}

async function switchedOff(store: Store, all: readonly Plugin[]): Promise<ReadonlySet<string>> {
  const rows = await store.asPlatform((db) => db.execute<{ plugin: string }>("select plugin from platform.plugin_state where not enabled"));
  return new Set(rows.map(({ plugin }) => plugin).filter((id) => all.some((plugin) => plugin.id === id)));
}

/** What may not be switched. */
function checkSwitch(id: string, all: readonly Plugin[]): void {
  if (id === "platform" || id === "core") {
    throw ruleViolated("PLUGIN_STAYS_ON", { vi: `Phân hệ "${id}" luôn bật: các phân hệ khác đứng trên nó`, en: `"${id}" stays on: the other plugins stand on it` });
  }
  if (all.some((plugin) => plugin.id === id)) return;
  const known = all.map((plugin) => plugin.id).join(", ");
  throw new PlatformError("NOT_FOUND", { vi: `Không có phân hệ "${id}"; có: ${known}`, en: `There is no plugin "${id}"; there are: ${known}` });
}

function recomposed(all: readonly Plugin[], disabled: ReadonlySet<string>): Composition {
  try {
    return compose(all, { disabled });
  } catch (error) {
    if (error instanceof CompositionError) throw ruleViolated("PLUGIN_NEEDED", { vi: error.in("vi"), en: error.in("en") });
    throw error;
  }
}

const listening = (server: Server, port: number, host: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
