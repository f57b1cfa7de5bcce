import { configuredPlugins } from "@hoptac/cli";
import { createClock, type Gateway, startGateway } from "@hoptac/gateway";
import { platform } from "@hoptac/testing";
import WebSocket from "ws";

const ASK = 'subscription($after: Cursor) { changes(after: $after, filter: { entities: ["BudgetLine"] }) { cursor events { cursor } } }';

/** A reader by hand, so that it can stop reading. */
export class Reader {
  readonly got: string[] = [];
  cursor: string | undefined;
  readonly socket: WebSocket;
  readonly ready: Promise<void>;
  constructor(url: string, after?: string) {
    this.socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    this.socket.on("open", () => this.socket.send('{"type":"connection_init"}'));
    this.ready = new Promise((resolve, reject) => {
      this.socket.once("error", reject);
      this.socket.on("message", (data) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === "connection_ack") this.socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: ASK, variables: { after } } }));
        if (type !== "next") return;
        this.cursor = payload.data.changes.cursor;
        this.got.push(...payload.data.changes.events.map((event: { cursor: string }) => event.cursor));
        resolve();
      });
    });
  }
}

/** A platform with a gateway for crowds, and how its budget changes. */
export async function openCrowd() {
  const house = await platform(configuredPlugins);
  const limits = { socketsPerClient: 5_000, costPerMinute: Number.MAX_SAFE_INTEGER };
  const start = (): Promise<Gateway> =>
    startGateway({ plugins: configuredPlugins, store: house.store, port: 0, host: "127.0.0.1", clock: createClock("2017-07-20"), demonstration: true, limits });
  const gateway = await start();
  const write = (times: number) =>
    house.sql(`do $$ begin for n in 1..${times} loop
      update finance.budget_line set amount = amount + 1 where id = (select min(id::text)::uuid from finance.budget_line); end loop; end $$`);
  const close = async (): Promise<void> => {
    await gateway.stop();
    await house.close();
  };
  return { house, gateway, start, write, close };
}

export type Crowd = Awaited<ReturnType<typeof openCrowd>>;

/** Waits until each has got so many changes, each once and all in the same order. */
export async function all(readers: readonly Reader[], count: number, ms = 15_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (readers.some(({ got }) => got.length < count) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const { got } of readers) {
    expect(got).toHaveLength(count);
    expect(new Set(got).size).toBe(count);
    expect(got).toEqual(readers[0]?.got);
  }
}

/** Drops all readers at once and lets them come back, so many changes later, at a gateway that has just started and holds none of them in memory. */
export async function dropAndComeBack({ house, gateway, start, write }: Crowd, count: number, changes: number) {
  const first: Reader[] = [];
  for (let n = 0; n < count; n += 100) {
    const some = Array.from({ length: Math.min(100, count - n) }, () => new Reader(gateway.url));
    await Promise.all(some.map(({ ready }) => ready));
    first.push(...some);
  }
  await write(20);
  await all(first, 20, 60_000);
  for (const { socket } of first) socket.terminate();
  await write(changes);
  await house.store.log.sequence();
  const fresh = await start();
  const read = house.store.log.read;
  let reads = 0;
  Object.assign(house.store.log, {
    read: (after: number, limit: number) => {
      reads += 1;
      return read(after, limit);
    },
  });
  const began = performance.now();
  const again = first.map(({ cursor }) => new Reader(fresh.url, cursor));
  await all(again, changes, 60_000);
  const ms = performance.now() - began;
  Object.assign(house.store.log, { read });
  for (const { socket } of again) socket.terminate();
  await fresh.stop();
  return { reads, ms };
}
