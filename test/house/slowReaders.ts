import { readFileSync } from "node:fs";
import pg from "pg";
import WebSocket from "ws";
import { post, startProcess } from "./killed.js";
import { onThisLane } from "./killedOnLane.js";

const LOGINS = [
  "truong-ban",
  "thanh-vien",
  "thuong-truc",
  "van-phong",
  "ke-hoach",
  "nong-nghiep",
  "tai-chinh",
  "ninh-phuoc",
  "bac-ai",
  "lien-minh",
  "thanh-tra",
];
const ASK =
  'subscription ($after: Cursor) { changes(after: $after, filter: { entities: ["SupportProgramme"] }) { cursor resync events { cursor entity id operation version at actor changedFields } } }';

/** What a gateway under slow readers went through. */
export interface SlowReport {
  /** Events that each healthy reader got, at least and at most. */
  readonly healthy: readonly [number, number];
  /** Stalled readers that, reading again or coming back, neither caught up nor were told `TOO_SLOW`. */
  readonly forgotten: number;
  /** Of the gateway's process, from before the stall to its end, MB. */
  readonly grownMB: number;
}

interface Reader {
  socket: WebSocket;
  cursor?: string;
  got: number;
  resync?: string;
  ready: boolean;
}

/** Opens its socket; when it is closed for having slept too long, it comes back at its cursor, as clients do. */
function read(reader: Reader, url: string, authorization: string, closing: () => boolean): void {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  reader.socket = socket;
  socket.on("error", () => undefined); // told by its closing
  socket.on("close", () => closing() || setTimeout(() => read(reader, url, authorization, closing), 200));
  socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } })));
  socket.on("message", (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === "connection_ack") socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: ASK, variables: { after: reader.cursor } } }));
    if (type !== "next") return;
    const { cursor, resync, events } = payload.data.changes;
    Object.assign(reader, { ready: true, cursor, got: reader.got + events.length, ...(resync ? { resync } : {}) });
  });
}

/** Half of `count` readers stop reading while `events` are written; the gateway is a process of its own, whose memory is looked at. PostgreSQL only. */
export const underSlowReaders = (count: number, events: number): Promise<SlowReport> =>
  onThisLane(async (env, port) => {
    const gateway = await startProcess(env, port);
    const database = new pg.Client({ connectionString: env.DATABASE_URL });
    await database.connect();
    const readers: Reader[] = [];
    let over = false;
    try {
      const tokens = await Promise.all(
        LOGINS.map(async (login) => {
          const { data } = await post(gateway.url, { query: `mutation { signInDemo(login: "${login}") { token } }` });
          return (data as unknown as { signInDemo: { token: string } }).signInDemo.token;
        }),
      );
      for (let n = 0; n < count; n += 1) {
        const reader = { got: 0, ready: false } as Reader;
        readers.push(reader);
        read(reader, gateway.url, `Bearer ${tokens[n % tokens.length]}`, () => over);
      }
      const until = async (done: () => boolean): Promise<void> => {
        for (const deadline = Date.now() + 120_000; !done(); ) {
          if (Date.now() > deadline) return; // shown by what is missing then
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      };
      await until(() => readers.every(({ ready }) => ready));
      const write = (times: number) =>
        database.query(`do $$ begin for n in 1..${times} loop
          update finance.support_programme set version = version + 1 where code = (select min(code) from finance.support_programme); if n % 20 = 0 then commit; end if; end loop; end $$`);
      // Warm, with its newest entries in memory: what a gateway keeps in any case is not what the stalled cost.
      const warm = 2 * events;
      await write(warm);
      await until(() => readers.every(({ got }) => got >= warm));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const before = memoryOf(gateway.child.pid);
      const stalled = readers.filter((_, n) => n % 2 === 0);
      for (const { socket } of stalled) socket.pause();
      await write(events);
      const healthy = readers.filter((_, n) => n % 2 === 1);
      await until(() => healthy.every(({ got }) => got >= warm + events));
      const grownMB = memoryOf(gateway.child.pid) - before;
      const counts = healthy.map(({ got }) => got - warm);
      for (const { socket } of stalled) socket.resume();
      await until(() => stalled.every(({ got, resync }) => got >= warm + events || resync !== undefined));
      return {
        healthy: [Math.min(...counts), Math.max(...counts)],
        forgotten: stalled.filter(({ got, resync }) => got !== warm + events && resync !== "TOO_SLOW").length,
        grownMB,
      };
    } finally {
      over = true;
      for (const { socket } of readers) socket.terminate();
      await database.end();
      await gateway.kill();
    }
  });

/** What a process holds in memory, MB. */
const memoryOf = (pid = 0): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;
