import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlatformError } from "@hoptac/kit";
import { createLive } from "@hoptac/live";
import { type Logger, pino } from "pino";
import { Apollo } from "./apollo.js";
import { loggedError } from "./errors/loggedError.js";
import { Pipeline } from "./execute/Pipeline.js";
import { PluginStatistics } from "./execute/PluginStatistics.js";
import type { Services } from "./execute/Services.js";
import { downloadHandler } from "./files/downloadHandler.js";
import { Files } from "./files/Files.js";
import { uploadHandler } from "./files/uploadHandler.js";
import { type Compose, Graph } from "./Graph.js";
import { EventStreams } from "./http/EventStreams.js";
import { graphiqlHandler } from "./http/graphiql.js";
import { graphqlHandler } from "./http/graphqlHandler.js";
import { healthHandler, readyHandler } from "./http/healthHandlers.js";
import { homeHandler } from "./http/homePage.js";
import { metricsHandler } from "./http/metricsHandler.js";
import { Origins } from "./http/Origins.js";
import { Proxies } from "./http/Proxies.js";
import { pageHandler } from "./http/pageHandler.js";
import { Routes } from "./http/Routes.js";
import { restHandler } from "./http/restHandler.js";
import { sendJson } from "./http/send.js";
import { exportHandler } from "./imports/exportHandler.js";
import { Imports } from "./imports/Imports.js";
import { DEFAULT_LIMITS } from "./limits/limits.js";
import { Rate } from "./limits/Rate.js";
import { Postman } from "./mail/Postman.js";
import { smtpSender } from "./mail/smtpSender.js";
import type { Gateway, GatewayOptions } from "./options.js";
import { PluginSwitch } from "./PluginSwitch.js";
import { platformPlugin } from "./platform/platformPlugin.js";
import { Followers } from "./signIn/Followers.js";
import { openSignIn } from "./signIn/openSignIn.js";
import { SignIn } from "./signIn/SignIn.js";
import { watchGrants } from "./signIn/watchGrants.js";
import { Clients } from "./socket/Clients.js";
import { Sockets } from "./socket/Sockets.js";

const PATH = "/graphql";
const LIVE_AT_ONCE = { embedded: 2, postgres: 8 } as const;
/** Of the time to stop: the rest belongs to what is under way. */
const SPREAD_SHARE = 0.3;

/** Wires the rooms and opens the port. Nothing is listening before everything else stands. */
export async function openGateway(options: GatewayOptions, compose: Compose): Promise<Gateway> {
  const { store, clock, port = 4_000, host } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const logger = (options.logger ?? pino({ name: "hoptac" }, pino.destination(2))).child({}, { serializers: { err: loggedError } });
  const plugins = [platformPlugin, ...options.plugins];
  const graph = new Graph(compose(plugins, { disabled: await PluginSwitch.disabled(store, plugins) }), limits);
  const pluginSwitch = new PluginSwitch({ plugins, store, compose, graph });
  const { verifier, demo } = await openSignIn(options, store, logger);
  const access = plugins.find((plugin) => plugin.access)?.access;
  const composition = () => graph.composition;
  const signIn = new SignIn({ verifier, access, store, clock, composition });
  const live = createLive({
    log: store.log,
    today: () => clock.today(),
    onError: (error) => logger.warn({ err: error }, "live answers are waiting for the database"),
    concurrent: LIVE_AT_ONCE[store.lane],
  });
  const followers = new Followers({
    signIn,
    onError: (error) => logger.warn({ err: error }, "rights were not looked up; it is tried again"),
    isFinal: (error) => error instanceof PlatformError && error.code === "UNAUTHENTICATED",
  });
  const stopFollowing = access
    ? watchGrants({
        live,
        access,
        clock,
        changed: () => void followers.look(),
        onError: (error) => logger.warn({ err: error }, "changes of grants were not read; it is tried again"),
      })
    : () => undefined;
  const directory = options.files ?? (await mkdtemp(join(tmpdir(), "hoptac-files-")));
  const files = new Files({ store, directory, limits });
  const housekeeping = keepSwept(files, logger);
  const imports = new Imports({
    store,
    files,
    composition,
    patienceMs: limits.requestMs * PATIENCE_SHARE,
    onError: (error) => logger.error({ err: error }, "an import failed"),
  });
  const services: Services = {
    live,
    imports,
    statistics: new PluginStatistics(),
    signIn,
    access,
    demo,
    composition,
    tables: () => graph.tables,
    setPlugin: (id, enabled, by) => pluginSwitch.set(id, enabled, by?.login),
  };
  const automation = await store.automate({
    isOn: (plugin) => !graph.composition.disabled.has(plugin),
    today: () => clock.today(),
    time: () => clock.time(),
    onError: (error, id) => logger.warn({ err: error, automation: id }, "a reaction or job failed; it is tried again"),
  });
  const postman =
    options.mail &&
    new Postman({
      store,
      outboxes: () => graph.composition.plugins.flatMap(({ outbox }) => outbox ?? []),
      sender: smtpSender(options.mail),
      onProblem: (problem, letter) => logger.warn({ problem, letter }, "a letter was not sent"),
      onError: (error) => logger.warn({ err: error }, "letters wait for the database; it is tried again"),
    });
  const pipeline = new Pipeline({ store, clock, limits, logger, services, demonstration: await store.demonstrations() });
  const apollo = new Apollo(graph, logger);
  const clients = new Clients(limits.socketsPerClient);
  const proxies = new Proxies(options.trustedProxies ?? []);
  const streams = new EventStreams({ graph, pipeline, live, signIn, followers, clients, limits, proxies });
  const origins = new Origins(options.origins ?? []);
  const rate = new Rate(limits.costPerMinute);
  let draining = false;
  const page = options.page === undefined ? homeHandler : pageHandler(options.page);
  const routes = new Routes(origins, options.page === undefined ? undefined : page)
    .add(PATH, graphqlHandler({ apollo, graph, pipeline, signIn, proxies, rate, limits }))
    .add(`${PATH}/changes`, streams.answer)
    .add("/", page, { page: true })
    .add("/graphiql", graphiqlHandler, { page: true })
    .add("/graphiql/", graphiqlHandler)
    .add("/files", restHandler({ signIn, pipeline }, "POST", uploadHandler(files, limits)))
    .add("/files/", restHandler({ signIn, pipeline }, "GET", downloadHandler({ files, store, composition, tables: () => graph.tables })))
    .add("/export/", restHandler({ signIn, pipeline }, "GET", exportHandler({ store, clock, composition })))
    .add("/healthz", healthHandler)
    .add(
      "/metrics",
      metricsHandler(store, live, () => sockets.silentClosed),
    )
    .add(
      "/readyz",
      readyHandler(store, () => draining),
    );
  const server = createServer(
    {
      requestTimeout: Math.max(limits.fileMs, limits.bodyMs),
      headersTimeout: limits.bodyMs,
      connectionsCheckingInterval: 1_000,
      // Longer than proxies keep theirs: who is closed on while sending the next question gets no answer at all.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      if (draining) response.setHeader("connection", "close");
      routes.answer(request, response).catch((error: unknown) => {
        logger.error({ err: error, requestId: response.getHeader("x-request-id") }, "a request failed outside of GraphQL");
        if (response.headersSent) response.destroy();
        else sendJson(response, 500, { errors: [{ message: "Lỗi hệ thống · Something went wrong on our side", extensions: { code: "INTERNAL" } }] });
      });
    },
  );
  const sockets = new Sockets({ graph, pipeline, live, signIn, followers, clients, proxies, origins, rate, limits, logger });

  const stopWatching =
    store.lane === "postgres" ? pluginSwitch.watch((error) => logger.warn({ err: error }, "the state of the plugins was not read")) : () => undefined;
  const retain = (): void => void store.log.retain().catch((error: unknown) => logger.warn({ err: error }, "the change log was not shortened"));
  const retention = setInterval(retain, RETENTION_MS);
  retention.unref();

  const stop = async (): Promise<void> => {
    draining = true;
    stopWatching();
    stopFollowing();
    clearInterval(retention);
    streams.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    clearInterval(housekeeping);
    await Promise.all([
      pipeline.drained(limits.drainMs),
      imports.drained(limits.drainMs),
      automation.stop(),
      postman?.stop(),
      sockets.stop(limits.drainMs * SPREAD_SHARE),
    ]);
    await live.stop();
    server.closeIdleConnections();
    const left = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    await closed;
    clearTimeout(left);
    await apollo.stop();
    if (options.files === undefined) await rm(directory, { recursive: true, force: true });
  };

  try {
    await apollo.start();
    sockets.listen(server, PATH);
    const address = await listening(server, port, host);
    let stopping: Promise<void> | undefined;
    return {
      url: `http://${host ?? "localhost"}:${address.port}`,
      port: address.port,
      composition,
      setPlugin: (id, enabled) => pluginSwitch.set(id, enabled, undefined),
      settled: async () => {
        await automation.settled();
        await postman?.settled();
      },
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    clearInterval(housekeeping);
    stopWatching();
    stopFollowing();
    clearInterval(retention);
    await automation.stop();
    await postman?.stop();
    await live.stop();
    throw error;
  }
}

/** How often the log is looked at for what need not be kept any more. */
const RETENTION_MS = 600_000;
const CLOSE_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Of the time of a request: an import that takes longer goes on without it. */
const PATIENCE_SHARE = 0.7;

/** Sweeps files that nobody uses, now and every hour. */
function keepSwept(files: Files, logger: Logger): NodeJS.Timeout {
  const sweep = (): void => {
    files.sweep().catch((error: unknown) => logger.warn({ err: error }, "unused files could not be swept; the next hour tries again"));
  };
  sweep();
  return setInterval(sweep, HOUR_MS).unref();
}

function listening(server: Server, port: number, host: string | undefined): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}
