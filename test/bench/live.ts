// Prints, in one run, what it costs to bring one new answer to many identical subscribers: ours beside a bare broadcast of the same bytes and graphql-ws used plainly.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";
import { dropRows, makeRows } from "./rows.js";

const server = process.env.DATABASE_URL;
if (!server) throw new Error("The bench needs PostgreSQL: set DATABASE_URL to a server where databases may be created.");
const SIZES = (process.env.BENCH_SIZES ?? "100,1000,5000").split(",").map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
const KINDS = ["bare", "ours", "plain"] as const;
const QUESTION = "subscription { live { supportProgrammes { nodes { code nameVi state version } } } }";
const ASK = JSON.stringify({ type: "subscribe", id: "1", payload: { query: QUESTION } });
/** Longer than the pace of live answers. */
const BETWEEN_MS = 400;

interface Said {
  readonly port: number;
  readonly cpu: number;
  readonly bytes: number;
}
const told = (child: ChildProcess): Promise<Said> => new Promise((resolve) => child.once("message", (message) => resolve(message as Said)));
const figures = (child: ChildProcess, what: "cpu" | "memory" = "cpu"): Promise<Said> => {
  child.send({ figures: what });
  return told(child);
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Subscribers that count and keep the newest message. */
class Crowd {
  readonly #sockets: WebSocket[] = [];
  got = 0;
  newest = "";
  #target = Number.POSITIVE_INFINITY;
  #reached = (): void => undefined;

  async join(port: number, count: number): Promise<void> {
    for (let n = 0; n < count; n += 100) await Promise.all(Array.from({ length: Math.min(100, count - n) }, () => this.#one(port)));
  }
  /** Resolves when so many messages more have come. */
  more(count: number): Promise<void> {
    this.#target = this.got + count;
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }
  leave(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
  #one(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", { perMessageDeflate: false });
      this.#sockets.push(socket);
      socket.once("error", reject);
      socket.on("open", () => socket.send('{"type":"connection_init"}'));
      socket.on("message", (data: Buffer) => {
        if (data.length < 40) {
          // The bare server takes any message for a greeting.
          if (port !== this.bare) socket.send(ASK);
          return resolve();
        }
        this.got += 1;
        this.newest = String(data);
        if (this.got >= this.#target) this.#reached();
      });
    });
  }
  constructor(readonly bare?: number) {}
}

interface Figure {
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly kilobytes: number;
}

async function measure(kind: string, url: string, size: number, answer: string): Promise<Figure & { readonly newest: string }> {
  const child = fork(fileURLToPath(new URL("./liveServer.js", import.meta.url)), {
    execArgv: ["--expose-gc"],
    env: { ...process.env, BENCH_URL: url, BENCH_KIND: kind, NODE_ENV: kind === "ours" ? "" : "production" },
  });
  const { port } = await told(child);
  const crowd = new Crowd(kind === "bare" ? port : undefined);
  try {
    if (kind === "plain") child.send({ change: answer });
    // What one subscriber loads once is not what each costs.
    await crowd.join(port, 1);
    await pause(500);
    const empty = await figures(child, "memory");
    await crowd.join(port, size - 1);
    await pause(1_500);
    const full = await figures(child, "memory");
    const times: number[] = [];
    let cpu = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const before = (await figures(child)).cpu;
      const all = crowd.more(size);
      const began = performance.now();
      child.send({ change: answer });
      await all;
      const ms = performance.now() - began;
      await pause(BETWEEN_MS);
      // The first warms up.
      if (round > 0) {
        times.push(ms);
        cpu += (await figures(child)).cpu - before;
      }
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      cpu: cpu / ROUNDS / size,
      p50: at(0.5),
      p99: at(0.99),
      kilobytes: (full.bytes - empty.bytes) / Math.max(1, size - 1) / 1024,
      newest: crowd.newest,
    };
  } finally {
    crowd.leave();
    child.kill("SIGKILL");
  }
}

const name = `hoptac_bench_live_${process.pid}`;
try {
  const { url } = await makeRows(server, name, 60);
  const { newest: answer } = await measure("ours", url, 2, "");
  console.log(`one new answer of ${answer.length} characters to each subscriber, ${ROUNDS} times`);
  for (const size of SIZES) {
    const of = new Map<string, Figure>();
    for (const kind of KINDS) of.set(kind, await measure(kind, url, size, answer));
    console.log(`\n${size} subscribers`);
    for (const [kind, { cpu, p50, p99, kilobytes }] of of) {
      console.log(
        `  ${kind.padEnd(6)} ${cpu.toFixed(1)} µs server CPU per delivery · last client p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms · ${kilobytes.toFixed(1)} KB per subscriber`,
      );
    }
    const cpu = (kind: string): number => of.get(kind)?.cpu ?? 0;
    console.log(
      `  → ours: ${(cpu("bare") / cpu("ours")).toFixed(2)} of bare ws per CPU second, ${(cpu("plain") / cpu("ours")).toFixed(2)} × graphql-ws used plainly`,
    );
  }
} finally {
  await dropRows(server, name);
}
