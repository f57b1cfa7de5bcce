// Prints, in one run over the same rows on PostgreSQL, how the house stands between the limit (raw) and the usual stack.
import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { load } from "./load.js";
import { about, QUESTIONS } from "./questions.js";
import { dropRows, makeRows } from "./rows.js";

const server = process.env.DATABASE_URL;
if (!server) throw new Error("The bench needs PostgreSQL: set DATABASE_URL to a server where databases may be created.");
const SIZES = (process.env.BENCH_SIZES ?? "60,35000").split(",").map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MS = Number(process.env.BENCH_MS ?? 1500);
const CONNECTIONS = 16;
const KINDS = ["raw", "ours", "usual", "bare"] as const;
type Kind = (typeof KINDS)[number];

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token?: string;
}
/** The next thing a server says; a server that stops says it too. */
const said = (child: ChildProcess): Promise<{ port?: number; cpu?: number }> =>
  new Promise((resolve, reject) => {
    const stopped = (): void => reject(new Error("a server of the bench stopped"));
    child.once("exit", stopped);
    child.once("message", (message) => {
      child.removeListener("exit", stopped);
      resolve(message as { port?: number; cpu?: number });
    });
  });
const start = async (kind: Kind, url: string): Promise<Running> => {
  const child: ChildProcess = fork(fileURLToPath(new URL(`./${kind}.js`, import.meta.url)), {
    env: { ...process.env, BENCH_URL: url, NODE_ENV: kind === "raw" || kind === "usual" ? "production" : "" },
  });
  const { port = 0 } = await said(child);
  return kind === "ours" ? { child, port, token: await signedIn(port, "truong-ban") } : { child, port };
};
const signedIn = async (port: number, login: string): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `mutation { signInDemo(login: "${login}") { token } }` }),
  });
  const { data } = (await answer.json()) as { data: { signInDemo: { token: string } } };
  return data.signInDemo.token;
};
const cpuOf = async ({ child }: Running): Promise<number> => {
  child.send("cpu");
  return (await said(child)).cpu ?? 0;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Figure {
  readonly perSecond: number;
  readonly cpu: number;
}
/** One page after the other, the head's and a district officer's in turn: what the row guard costs who sees a seventh of the rows. */
async function districtsPage({ port, token = "" }: Running): Promise<number> {
  const tokens = [token, await signedIn(port, "ninh-phuoc")];
  const body = JSON.stringify({ query: QUESTIONS[1]?.graphql });
  const took: number[][] = [[], []];
  for (let round = 0; round <= 4 * ROUNDS; round += 1) {
    for (const [who, bearer] of tokens.entries()) {
      const { requests, ms } = await load({ port, path: "/graphql", body, token: bearer, connections: 1, ms: MS / 4 });
      if (round > 0) took[who]?.push(ms / requests);
    }
  }
  return median(took[1] ?? []) / median(took[0] ?? []);
}
const products = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));

for (const size of SIZES) {
  const name = `hoptac_bench_${process.pid}_${size}`;
  const running = new Map<Kind, Running>();
  try {
    const { url, code } = await makeRows(server, name, size);
    for (const kind of KINDS) running.set(kind, await start(kind, url));
    console.log(
      `\n${size} cooperatives; requests per second and server CPU per request (µs), medians of ${ROUNDS} rounds of ${MS} ms, ${CONNECTIONS} connections`,
    );
    for (const question of QUESTIONS.map((q) => about(q, code))) {
      const figures = new Map<Kind, Figure[]>(KINDS.map((kind) => [kind, []]));
      const answers = new Map<Kind, unknown>();
      // Round 0 warms up; the servers take turns, so that a busy neighbour hits all of them.
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [kind, one] of running) {
          const body = JSON.stringify(kind === "raw" ? { sql: question.sql } : { query: question.graphql });
          const before = await cpuOf(one);
          const { requests, ms, answer } = await load({
            port: one.port,
            path: kind === "usual" ? "/" : "/graphql",
            body,
            ...(one.token ? { token: one.token } : {}),
            connections: CONNECTIONS,
            ms: MS,
          });
          if (round > 0) figures.get(kind)?.push({ perSecond: (requests / ms) * 1000, cpu: ((await cpuOf(one)) - before) / requests });
          answers.set(kind, (JSON.parse(answer) as { data: unknown }).data);
        }
      }
      assert.deepEqual(answers.get("ours"), answers.get("raw"), `${question.name}: the answers differ`);
      assert.deepEqual(answers.get("usual"), answers.get("raw"), `${question.name}: the answers differ`);
      assert.deepEqual(answers.get("bare"), answers.get("raw"), `${question.name}: the answers differ`);
      const of = (kind: Kind): Figure => ({
        perSecond: median((figures.get(kind) ?? []).map((f) => f.perSecond)),
        cpu: median((figures.get(kind) ?? []).map((f) => f.cpu)),
      });
      const [raw, ours, usual, bare] = KINDS.map(of) as [Figure, Figure, Figure, Figure];
      products.get("raw")?.push(raw.cpu / ours.cpu);
      products.get("usual")?.push(usual.cpu / ours.cpu);
      products.get("ours")?.push(ours.perSecond / usual.perSecond);
      products.get("bare")?.push(bare.perSecond / ours.perSecond);
      console.log(
        `  ${question.name.padEnd(26)} raw ${raw.perSecond.toFixed(0)}/s ${raw.cpu.toFixed(0)} µs · ours ${ours.perSecond.toFixed(0)}/s ${ours.cpu.toFixed(0)} µs · usual ${usual.perSecond.toFixed(0)}/s ${usual.cpu.toFixed(0)} µs` +
          ` → ours: ${(raw.cpu / ours.cpu).toFixed(2)} of raw by CPU, ${(usual.cpu / ours.cpu).toFixed(2)} × usual by CPU, ${(ours.perSecond / usual.perSecond).toFixed(2)} × usual by rate; sign-in, guard and snapshot cost ${(bare.perSecond / ours.perSecond).toFixed(2)} × by rate, ${(ours.cpu / bare.cpu).toFixed(2)} × by CPU`,
      );
    }
    const ours = running.get("ours");
    if (ours) console.log(`  a district's page of sixty costs ${(await districtsPage(ours)).toFixed(2)} × the province's, by time until it is answered`);
  } finally {
    for (const { child } of running.values()) child.kill("SIGKILL");
    await dropRows(server, name);
  }
}
const mean = (kind: Kind): string => {
  const values = products.get(kind) ?? [];
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length).toFixed(2);
};
console.log(
  `\nGeometric means: ${mean("raw")} of raw by CPU · ${mean("usual")} × the usual stack by CPU · ${mean("ours")} × the usual stack by rate · sign-in, guard and snapshot ${mean("bare")} × by rate`,
);
