import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createLive } from "@hoptac/live";
import { pino } from "pino";
import { Apollo } from "./apollo.js";
import { Pipeline } from "./execute/Pipeline.js";
import { PluginStatistics } from "./execute/PluginStatistics.js";
import type { Services } from "./execute/Services.js";
import { type Compose, Graph } from "./Graph.js";
import { graphiqlHandler } from "./http/graphiql.js";
import { graphqlHandler } from "./http/graphqlHandler.js";
import { healthHandler, readyHandler } from "./http/healthHandlers.js";
import { homeHandler } from "./http/homePage.js";
import { Routes } from "./http/Routes.js";
import { sendJson } from "./http/send.js";
import { DEFAULT_LIMITS } from "./limits/limits.js";
import type { Gateway, GatewayOptions } from "./options.js";
import { PluginSwitch } from "./PluginSwitch.js";
import { platformPlugin } from "./platform/platformPlugin.js";
import { DemoTokens } from "./signIn/DemoTokens.js";
import { SignIn } from "./signIn/SignIn.js";
import { Sockets } from "./socket/Sockets.js";

const PATH = "/graphql";
const LIVE_AT_ONCE = { embedded: 2, postgres: 8 } as const;
/** Of the time to stop: the rest belongs to what is under way. */
const SPREAD_SHARE = 0.3;

/** Wires the rooms and opens the port. Nothing is listening before everything else stands. */
export async function openGateway(options: GatewayOptions, compose: Compose): Promise<Gateway> {
  const { store, clock, demonstration, port = 4_000, host } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const logger = options.logger ?? pino({ name: "hoptac" }, pino.destination(2));
  const plugins = [platformPlugin, ...options.plugins];
  const graph = new Graph(compose(plugins, { disabled: await PluginSwitch.disabled(store, plugins) }), limits);
  const pluginSwitch = new PluginSwitch({ plugins, store, compose, graph });
  const demo = demonstration && process.env.NODE_ENV !== "production" ? await DemoTokens.open(store) : undefined;
  const access = plugins.find((plugin) => plugin.access)?.access;
  const composition = () => graph.composition;
  const signIn = new SignIn({ verifier: demo, access, store, clock, composition });
  const live = createLive({
    log: store.log,
    today: () => clock.today(),
    onError: (error) => logger.warn({ err: error }, "live answers are waiting for the database"),
    concurrent: LIVE_AT_ONCE[store.lane],
  });
  const services: Services = {
    live,
    statistics: new PluginStatistics(),
    signIn,
    access,
    demo,
    composition,
    tables: () => graph.tables,
    setPlugin: (id, enabled, by) => pluginSwitch.set(id, enabled, by?.login),
  };
  const pipeline = new Pipeline({ store, clock, limits, logger, services });
  const apollo = new Apollo(graph, logger);
  let draining = false;
  const routes = new Routes()
    .add(PATH, graphqlHandler({ apollo, graph, pipeline, signIn, limits }))
    .add("/", homeHandler)
    .add("/graphiql", graphiqlHandler)
    .add("/graphiql/", graphiqlHandler)
    .add("/healthz", healthHandler)
    .add(
      "/readyz",
      readyHandler(store, () => draining),
    );
  const server = createServer({ requestTimeout: limits.bodyMs, headersTimeout: limits.bodyMs, connectionsCheckingInterval: 1_000 }, (request, response) => {
    if (draining) response.setHeader("connection", "close");
    routes.answer(request, response).catch((error: unknown) => {
      logger.error({ err: error }, "a request failed outside of GraphQL");
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { errors: [{ message: "Lỗi hệ thống · Something went wrong on our side", extensions: { code: "INTERNAL" } }] });
    });
  });
  const sockets = new Sockets({ graph, pipeline, live, signIn, limits, logger });

  const stop = async (): Promise<void> => {
    draining = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.all([pipeline.drained(limits.drainMs), sockets.stop(limits.drainMs * SPREAD_SHARE)]);
    await live.stop();
    server.closeIdleConnections();
    const left = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    await closed;
    clearTimeout(left);
    await apollo.stop();
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
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await live.stop();
    throw error;
  }
}

const CLOSE_MS = 1_000;

function listening(server: Server, port: number, host: string | undefined): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}
