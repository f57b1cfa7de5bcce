import pg from "pg";
import { type Process, post, startProcess } from "./killed.js";
import { type Event, type SteadyClient, steadyClient } from "./steadyClient.js";

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
const BETWEEN_WRITES_MS = 15;
const RUN_MS = 1_500;
const LATEST_MS = 90_000;
const PAGE = 1_000;

/** What a crowd went through. */
export interface CrowdReport {
  readonly written: number;
  /** Clients that were told something else than what the log holds: less, twice, or in another order. */
  readonly wrong: number;
  readonly resyncs: number;
  /** Sockets that broke. */
  readonly breaks: number;
  /** From the break (or from when somebody served again, if nobody did) to the next message: of 95 in 100, ms. */
  readonly backWithin: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (done: () => boolean, what: () => string): Promise<void> => {
  const deadline = Date.now() + LATEST_MS;
  while (!done()) {
    if (Date.now() > deadline) throw new Error(`not within ${LATEST_MS} ms: ${what()}`);
    await pause(20);
  }
};
const asked = async <T>(url: string, query: string, variables: object = {}, token?: string): Promise<T> => {
  const { data, errors } = await post(url, { query, variables }, token);
  if (errors || !data) throw new Error(errors?.[0]?.message ?? "no data");
  return data as T;
};

/** What happens while the crowd follows: the gateways by their place, and how to kill or start one. */
export interface Scene {
  readonly gateways: (Process | undefined)[];
  kill(place: number): Promise<void>;
  start(place: number): Promise<void>;
  readonly clients: readonly SteadyClient[];
}

/** Lets a crowd follow gateways in processes of their own while somebody writes and `play` breaks things; compares with what the log holds in the end. */
export async function crowdUnder(
  { env, ports, clients: count }: { readonly env: Readonly<Record<string, string>>; readonly ports: readonly number[]; readonly clients: number },
  play: (scene: Scene, run: () => Promise<void>) => Promise<void>,
): Promise<CrowdReport> {
  const gateways: (Process | undefined)[] = [];
  /** Times at which somebody serves again after nobody did. */
  const served: number[] = [];
  const crowd: SteadyClient[] = [];
  const scene: Scene = {
    gateways,
    clients: crowd,
    kill: async (place) => {
      await gateways[place]?.kill();
      gateways[place] = undefined;
    },
    start: async (place) => {
      const nobody = gateways.every((gateway) => gateway === undefined);
      gateways[place] = await startProcess(env, ports[place] ?? 0);
      if (nobody) served.push(performance.now());
    },
  };
  const anyone = (): string => gateways.find((gateway) => gateway !== undefined)?.url ?? "";
  let writing = true;
  try {
    for (const place of ports.keys()) await scene.start(place);
    const tokens = new Map<string, string>();
    for (const login of LOGINS) {
      const { signInDemo } = await asked<{ signInDemo: { token: string } }>(anyone(), "mutation ($login: String!) { signInDemo(login: $login) { token } }", {
        login,
      });
      tokens.set(login, signInDemo.token);
    }
    const token = tokens.get("tai-chinh");
    const begin = await asked<{ changes: { cursor: string } }>(anyone(), "{ changes { cursor } }", {}, token);
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    for (let n = 0; n < count; n += 1) {
      const authorization = `Bearer ${tokens.get(LOGINS[n % LOGINS.length] ?? "")}`;
      crowd.push(steadyClient(urls, n, async () => authorization, begin.changes.cursor));
    }
    let written = 0;
    const write = writerOf(env, () => anyone(), token ?? "");
    const writer = (async () => {
      while (writing) {
        written += await write();
        await pause(BETWEEN_WRITES_MS);
      }
    })();
    await until(
      () => crowd.every(({ got }) => got.length > 0),
      () => `everybody follows; ${crowd.filter(({ got }) => got.length === 0).length} do not`,
    );
    // How often they had to try until all were in is no matter of the kills.
    for (const { breaks } of crowd) breaks.length = 0;
    await play(scene, () => pause(RUN_MS));
    await pause(RUN_MS);
    writing = false;
    await writer;
    const log: Event[] = [];
    for (let after = begin.changes.cursor, full = true; full; ) {
      const { changes } = await asked<{ changes: { cursor: string; events: Event[] } }>(
        anyone(),
        `query ($after: Cursor!) { changes(after: $after, first: ${PAGE}, filter: { entities: ["SupportProgramme"] }) { cursor events { cursor id version } } }`,
        { after },
        token,
      );
      log.push(...changes.events);
      full = changes.events.length > 0;
      after = changes.cursor;
    }
    const truth = JSON.stringify(log);
    await until(
      () => crowd.every(({ got }) => got.length >= log.length),
      () =>
        `${log.length} changes; the last client has ${Math.min(...crowd.map(({ got }) => got.length))} (${crowd.flatMap(({ ends, resyncs }) => [...resyncs, ...ends])[0] ?? "still follows"})`,
    );
    const breaks = crowd.flatMap((client) => client.breaks);
    const waits = breaks
      .map(({ lost, back = Number.POSITIVE_INFINITY }) => back - (served.find((at) => at > lost && at <= back) ?? lost))
      .sort((a, b) => a - b);
    return {
      written: Math.min(written, log.length),
      wrong: crowd.filter(({ got }) => JSON.stringify(got) !== truth).length,
      resyncs: crowd.reduce((sum, { resyncs }) => sum + resyncs.length, 0),
      breaks: breaks.length,
      backWithin: waits[Math.floor(waits.length * 0.95)] ?? 0,
    };
  } finally {
    writing = false;
    await Promise.all(crowd.map((client) => client.close()));
    for (const place of ports.keys()) await scene.kill(place);
  }
}

/** Writes once; answers how often it was acknowledged. On PostgreSQL beside the gateways, so that writing goes on while they are away. */
function writerOf(env: Readonly<Record<string, string>>, anyone: () => string, token: string): () => Promise<number> {
  const url = env.DATABASE_URL;
  let n = 0;
  if (url === undefined)
    return async () => {
      n += 1;
      const query = `mutation { openSupportProgramme(input: { code: "CROWD-${n}", nameVi: "Ghi thử", startsOn: "2017-07-20" }) { programme { id } } }`;
      const { data } = await post(anyone(), { query }, token).catch((): { data?: object } => ({}));
      return data ? 1 : 0;
    };
  return async () => {
    // A connection of its own for each: the server too may go away.
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query(
        "update finance.support_programme set version = version + 1 where code = (select min(code) from finance.support_programme)",
      );
      return rowCount ?? 0;
    } catch {
      return 0; // not acknowledged
    } finally {
      await client.end().catch(() => undefined);
    }
  };
}
