import { post, startProcess } from "./killed.js";
import { onThisLane } from "./killedOnLane.js";
import { steadyClient } from "./steadyClient.js";

/** What a gateway came to in some minutes of work. */
export interface SoakReport {
  /** Changes that were written, and the least that any follower was told. */
  readonly written: number;
  readonly told: number;
  readonly resyncs: number;
  /** Changes without a position at the end. */
  readonly lag: number;
  /** Of its heap: MB per minute, over the lowest of each tenth of the time without the first three. */
  readonly growthMBPerMinute: number;
  /** Descriptors at the end beyond those after the start. */
  readonly descriptors: number;
}

const WRITE = 'mutation($code: String!) { openSupportProgramme(input: { code: $code, nameVi: "Chạy lâu", startsOn: "2017-07-20" }) { programme { id } } }';
const CURSOR = "{ supportProgrammes { totalCount } }";
const FOLLOWERS = 20;
const TENTHS = 10;
const LOOK_MS = 500;

/** A gateway in a process of its own, under followers and a writer that never rest, for so many minutes. */
export const soak = (minutes: number): Promise<SoakReport> =>
  onThisLane(async (env, port) => {
    const gateway = await startProcess(env, port);
    try {
      const signed = await post(gateway.url, { query: 'mutation { signInDemo(login: "tai-chinh") { token } }' });
      const { token } = (signed.data as unknown as { signInDemo: { token: string } }).signInDemo;
      const begin = (await post(gateway.url, { query: CURSOR }, token)) as unknown as { extensions: { live: { cursor: string } } };
      const clients = Array.from({ length: FOLLOWERS }, () => steadyClient([gateway.url], 0, async () => `Bearer ${token}`, begin.extensions.live.cursor));
      const end = performance.now() + minutes * 60_000;
      const lowest: number[] = [];
      let descriptors: number | undefined;
      let written = 0;
      let looked = 0;
      while (performance.now() < end) {
        const { errors } = await post(gateway.url, { query: WRITE, variables: { code: `SOAK-${written}` } }, token);
        // A client that asks for too much is told to wait.
        if (!errors) written += 1;
        else await new Promise((resolve) => setTimeout(resolve, 500));
        await new Promise((resolve) => setTimeout(resolve, 20));
        const tenth = TENTHS - 1 - Math.floor((end - performance.now()) / (minutes * 6_000));
        if (performance.now() - looked < LOOK_MS) continue;
        looked = performance.now();
        const { heapMB, open } = await metricsOf(gateway.url);
        lowest[tenth] = Math.min(lowest[tenth] ?? Number.POSITIVE_INFINITY, heapMB);
        if (tenth >= 1) descriptors ??= open;
      }
      const deadline = performance.now() + 20_000;
      while (clients.some(({ got }) => got.length < written) && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
      const atEnd = await metricsOf(gateway.url);
      const report = {
        written,
        told: Math.min(...clients.map(({ got }) => new Set(got.map(({ cursor }) => cursor)).size)),
        resyncs: clients.reduce((sum, { resyncs, ends }) => sum + resyncs.length + ends.length, 0),
        growthMBPerMinute: slopeOf(lowest.slice(3, TENTHS)) / (minutes / TENTHS),
        lag: atEnd.lag,
        descriptors: atEnd.open - (descriptors ?? 0),
      };
      await Promise.all(clients.map((client) => client.close()));
      return report;
    } finally {
      await gateway.kill();
    }
  });

/** By least squares, for each step. */
function slopeOf(values: readonly number[]): number {
  const [middle, mean] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length];
  const over = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0);
  return over / values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}

/** What a gateway tells of itself. */
async function metricsOf(url: string): Promise<{ readonly heapMB: number; readonly open: number; readonly lag: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return { heapMB: metric("nodejs_heap_size_used_bytes") / 1_048_576, open: metric("process_open_fds"), lag: metric("live_inbox_rows") };
}
