import { definePlugin, type Plugin } from "@hoptac/kit";
import { type Client, type ClientOptions, createClient } from "graphql-ws";
import { pino } from "pino";
import WebSocket from "ws";
import { createClock } from "../../src/clock.js";
import type { Compose } from "../../src/Graph.js";
import type { Limits } from "../../src/limits/limits.js";
import { openGateway } from "../../src/openGateway.js";
import { DemoTokens } from "../../src/signIn/DemoTokens.js";
import { FakeStore } from "./FakeStore.js";
import { type ToyWorld, toyCompose } from "./toyComposition.js";

const plain = (id: string, more: Partial<Plugin> = {}): Plugin =>
  definePlugin({ id, title: { vi: id, en: id }, version: "1.0.0", entities: [], resolvers: [], migrations: [], ...more });

/** Two accounts; the head may switch plugins. */
const toyAccess: Plugin["access"] = {
  tables: ["toy.grant"],
  demoAccounts: async () => [
    { login: "head", title: { vi: "Trưởng ban", en: "Head" } },
    { login: "member", title: { vi: "Thành viên", en: "Member" } },
  ],
  holders: async () => [],
  actorsAt: async (done) => done.map(() => ({})),
  appointAdministrator: async () => "already",
  viewerOf: async (login) =>
    login === "head" || login === "member"
      ? {
          login,
          roles: [login.toUpperCase()],
          permissions: new Set(login === "head" ? ["platform.managePlugins"] : []),
          scope: { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] },
        }
      : undefined,
};

/** A real gateway on a free port over a toy schema and a store in memory. */
export async function toyGateway(
  options: {
    limits?: Partial<Limits>;
    compose?: Compose;
    demonstration?: boolean;
    store?: FakeStore;
    origins?: readonly string[];
    trustedProxies?: readonly string[];
  } = {},
) {
  const logged: string[] = [];
  const pending: (() => void)[] = [];
  let tick = 0;
  const world: ToyWorld = {
    value: "first",
    writes: 0,
    ticks: {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise((resolve) => pending.push(() => resolve({ value: { tick: ++tick }, done: false }))),
        return: async () => ({ value: undefined, done: true }),
      }),
    },
  };
  const store = options.store ?? new FakeStore(world);
  const gateway = await openGateway(
    {
      plugins: [plain("core"), plain("toy", { access: toyAccess }), plain("extra")],
      store,
      port: 0,
      host: "127.0.0.1",
      clock: createClock("2017-07-20"),
      demonstration: options.demonstration ?? true,
      origins: options.origins ?? [],
      trustedProxies: options.trustedProxies ?? [],
      logger: pino({ level: "warn" }, { write: (line: string) => void logged.push(line) }),
      limits: { drainMs: 500, ...options.limits },
    },
    options.compose ?? toyCompose(world),
  );
  const clients: Client[] = [];
  const url = `${gateway.url}/graphql`;
  const token = async (login: string) => `Bearer ${await (await DemoTokens.open(store)).sign(login)}`;
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Reply };
  };
  return {
    gateway,
    store,
    world,
    logged,
    url,
    token,
    post,
    ask: async (query: string, variables?: object, headers?: Record<string, string>) => (await post({ query, variables }, headers)).body,
    tick: () => pending.shift()?.(),
    client: (more: Partial<ClientOptions> = {}) => {
      const client = createClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0, ...more });
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) await client.dispose();
      await gateway.stop();
    },
  };
}

/** An answer as it arrives. */
export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly live?: { readonly cursor: string } };
}
export type ToyGateway = Awaited<ReturnType<typeof toyGateway>>;
