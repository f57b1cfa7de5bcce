import { configuredPlugins } from "@hoptac/cli";
import { type ChangeEvent, createClient, type WebSocketImplementation } from "@hoptac/client";
import { createClock, type Gateway, type GatewayOptions, startGateway } from "@hoptac/gateway";
import { openStore } from "@hoptac/store";
import { platform } from "@hoptac/testing";
import { createClient as createPlain } from "graphql-ws";
import pg from "pg";
import WebSocket from "ws";

const FILTER = 'filter: { entities: ["SupportProgramme"] }';
const CHANGES = `subscription($after: Cursor) { changes(after: $after, ${FILTER}) { cursor events { cursor } } }`;
const PAGE = `query($after: Cursor) { changes(after: $after, first: 1000, ${FILTER}) { cursor events { cursor } } }`;

interface Batch {
  readonly changes: { readonly cursor: string; readonly events: readonly { readonly cursor: string }[] };
}

/** Follows one table, comes back whatever happens, and keeps what it got. */
export function follower(url: string, authorization: string) {
  const got: ChangeEvent[] = [];
  const resyncs: string[] = [];
  const errors: unknown[] = [];
  const client = createClient({
    url: `${url}/graphql`,
    webSocketImpl: WebSocket as unknown as WebSocketImplementation,
    authorization: () => authorization,
    retry: { first: 20, longest: 40 },
  });
  const ready = new Promise<void>((resolve, reject) => {
    client.changes({ variables: { filter: { entities: ["SupportProgramme"] } } }).subscribe({
      next: ({ events, resync }) => {
        got.push(...events);
        if (resync) resyncs.push(resync);
        resolve();
      },
      error: (error) => {
        errors.push(error);
        reject(error);
      },
    });
  });
  return { got, resyncs, errors, ready, connection: client.connection, close: client.close };
}

/** Waits until something holds; says what did not. */
export const until = async (done: () => boolean | Promise<boolean>, ms: number, what: string): Promise<void> => {
  const deadline = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Two gateways on one PostgreSQL, with nothing configured and clocks five minutes apart. */
export async function twoGateways() {
  const house = await platform(configuredPlugins);
  const [{ name = "" } = {}] = await house.sql<{ name: string }>("select current_database() as name");
  const address = Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${name}` }).toString();
  const store = await openStore({ url: address, plugins: configuredPlugins, poolSize: 5 });
  const start = (options: Partial<GatewayOptions> = {}): Promise<Gateway> =>
    startGateway({ plugins: configuredPlugins, store, port: 0, host: "127.0.0.1", clock: createClock("2017-07-20"), demonstration: true, ...options });
  const second = await start({ clock: createClock("2017-07-20", () => Date.now() - 300_000) });
  const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "tai-chinh") { token } }');
  const authorization = `Bearer ${data?.signInDemo.token}`;

  const post = async (url: string, query: string) =>
    (await (
      await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization }, body: JSON.stringify({ query }) })
    ).json()) as {
      data?: Record<string, Record<string, unknown>>;
      errors?: unknown;
    };
  const programme = (code: string) =>
    post(house.url, `mutation { openSupportProgramme(input: { code: "${code}", nameVi: "Hai cổng", startsOn: "2017-07-20" }) { programme { id } } }`);
  const bump = (times: number) =>
    house.sql(`do $$ begin for n in 1..${times} loop update finance.support_programme set version = version + 1 where code = 'TWO-0'; end loop; end $$`);
  /** Everybody else on this database loses the connection. */
  const cut = async (which: string): Promise<void> => {
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and ${which}`, [
      new URL(address).pathname.slice(1),
    ]);
    await other.end();
  };
  const close = async (): Promise<void> => {
    await second.stop();
    await store.close();
    await house.close();
  };
  return { house, second, address, authorization, start, post, programme, bump, cut, close };
}

/** Each change once, and of each row in the order of its versions. */
export function inOrder(got: readonly ChangeEvent[]): void {
  expect(new Set(got.map(({ cursor }) => cursor)).size).toBe(got.length);
  for (const id of new Set(got.map((event) => event.id))) {
    const versions = got.filter((event) => event.id === id).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, n) => (versions[0] ?? 0) + n));
  }
}

export type TwoGateways = Awaited<ReturnType<typeof twoGateways>>;

/** How long each of so many changes took until a reader was told, ms, the shortest first. */
export async function delays({ bump }: TwoGateways, reader: ReturnType<typeof follower>, count: number, pauseMs = 0): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const had = reader.got.length;
    const began = performance.now();
    await bump(1);
    await until(() => reader.got.length === had + 1, 5_000, "the change");
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return waits.sort((a, b) => a - b);
}

/** Stops a third gateway while clients follow it and somebody writes. `told`: changes that each client got there and, at its cursor, elsewhere. */
export async function stopUnderLoad({ house, authorization, start, bump }: TwoGateways, clients: number, writes: number) {
  const third = await start({ limits: { socketsPerClient: clients } });
  const codes: number[] = [];
  const closedAt: number[] = [];
  const readers = Array.from({ length: clients }, () => {
    const reader: { after: string | undefined; told: number } = { after: undefined, told: 0 };
    const url = `${third.url.replace("http", "ws")}/graphql`;
    const socket = createPlain({ url, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 });
    socket.on("closed", (event) => {
      codes.push((event as { code: number }).code);
      closedAt.push(performance.now());
    });
    socket.subscribe<Batch>(
      { query: CHANGES },
      {
        next: ({ data }) => {
          reader.after = data?.changes.cursor;
          reader.told += data?.changes.events.length ?? 0;
        },
        error: () => undefined, // the closing, which is what this is about
        complete: () => undefined,
      },
    );
    return { reader, socket };
  });
  await until(() => readers.every(({ reader }) => reader.after !== undefined), 30_000, "all readers");
  const writing = bump(writes);
  const began = performance.now();
  await third.stop();
  const ms = performance.now() - began;
  await writing;
  const told: number[] = [];
  for (const { reader, socket } of readers) {
    for (let more = true; more; ) {
      const { data } = await house.as("tai-chinh").ask<Batch>(PAGE, { after: reader.after });
      more = (data?.changes.events.length ?? 0) > 0;
      reader.told += data?.changes.events.length ?? 0;
      reader.after = data?.changes.cursor;
    }
    told.push(reader.told);
    await socket.dispose();
  }
  return { codes, ms, told, spreadMs: Math.max(...closedAt) - Math.min(...closedAt) };
}
