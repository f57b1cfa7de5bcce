// Prints what recording every change costs those who write: transactions per second with the record and without, in pairs on one table in one run, with the
// server's own durability (fsync as it is set) and a gateway that puts the changes in order meanwhile. Three times: as officers write, by mutations; as programs write
// past the platform, one statement and its answer after the other; and by loops inside of the server, where nothing but the write itself is measured. What is promised
// (0.80) is the officers'. The others tell what the record costs by itself: three more rows and a seal, against a commit that takes 80 µs where the disk answers at once.
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { dropRows, makeRows } from "./rows.js";

const server = process.env.DATABASE_URL;
if (!server) throw new Error("The bench needs PostgreSQL: set DATABASE_URL to a server where databases may be created.");
const PAIRS = Number(process.env.BENCH_PAIRS ?? 30);
const WRITERS = 4;
const EACH = Number(process.env.BENCH_WRITES ?? 150);
const TABLE = "finance.support_application";

/** One writer's round as a client: so many statements, each its own transaction, each answered before the next is sent. */
const byClient =
  (text: string): Work =>
  async (client, place) => {
    const { rows } = await client.query(`select id from ${TABLE} order by id offset ${place} limit 1`);
    for (let n = 0; n < EACH; n += 1) await client.query({ name: `bench_${text.slice(0, 6)}`, text, values: [rows[0].id] });
  };
const UPDATE = `update ${TABLE} set requested_amount = requested_amount + 1, version = version + 1 where id = $1`;
const INSERT = `insert into ${TABLE} (cooperative_id, number, programme_id, support_type, content, requested_amount, submitted_on, state)
  select cooperative_id, 'B-' || platform.uuidv7(), programme_id, support_type, content, requested_amount, submitted_on, state from ${TABLE} where id = $1`;

/** The same inside of the server. */
const inServer =
  (text: (place: number) => string): Work =>
  (client, place) =>
    client.query(text(place));
const LOOPS = {
  update: (place: number) => `do $$ declare mine uuid := (select id from ${TABLE} order by id offset ${place} limit 1); begin
    for n in 1..${EACH} loop update ${TABLE} set requested_amount = requested_amount + 1, version = version + 1 where id = mine; commit; end loop; end $$`,
  insert: (place: number) => `do $$ declare one ${TABLE}; begin select * into one from ${TABLE} order by id offset ${place} limit 1;
    for n in 1..${EACH} loop
      insert into ${TABLE} (cooperative_id, number, programme_id, support_type, content, requested_amount, submitted_on, state)
      values (one.cooperative_id, 'B-' || platform.uuidv7(), one.programme_id, one.support_type, one.content, one.requested_amount, one.submitted_on, one.state);
      commit;
    end loop; end $$`,
} as const;

/** The same as an officer's mutations, by HTTP. */
const OFFICERS = Number(process.env.BENCH_MUTATIONS ?? 60);
let opened = 0;
const byMutation =
  (port: () => number, token: () => string): Work =>
  async () => {
    for (let n = 0; n < OFFICERS; n += 1) {
      opened += 1;
      const query = `mutation { openSupportProgramme(input: { code: "W-${opened}", nameVi: "Chương trình đo", startsOn: "2017-07-20" }) { programme { id } } }`;
      const answer = await fetch(`http://127.0.0.1:${port()}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token()}` },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await answer.json()) as { errors?: readonly { message: string }[] };
      if (errors) throw new Error(errors[0]?.message);
    }
  };

type Work = (client: pg.Client, place: number) => Promise<unknown>;
interface Kind {
  readonly work: Work;
  readonly table: string;
  /** Writes of each writer in a round. */
  readonly each: number;
}
let gatewayPort = 0;
let officer = "";
const past = (work: Work): Kind => ({ work, table: TABLE, each: EACH });
const WORK: Readonly<Record<string, Kind>> = {
  "insert, by an officer's mutation": {
    work: byMutation(
      () => gatewayPort,
      () => officer,
    ),
    table: "finance.support_programme",
    each: OFFICERS,
  },
  "update, by a program's statement": past(byClient(UPDATE)),
  "insert, by a program's statement": past(byClient(INSERT)),
  "update, inside of the server": past(inServer(LOOPS.update)),
  "insert, inside of the server": past(inServer(LOOPS.insert)),
};

const name = `hoptac_bench_writes_${process.pid}`;
const gateway = (url: string) =>
  fork(fileURLToPath(new URL("./liveServer.js", import.meta.url)), { env: { ...process.env, BENCH_URL: url, BENCH_KIND: "ours", NODE_ENV: "" } });
let child: ReturnType<typeof gateway> | undefined;
try {
  const { url } = await makeRows(server, name, 60);
  child = gateway(url);
  const { port } = await new Promise<{ port: number }>((resolve) => child?.once("message", (message) => resolve(message as { port: number })));
  gatewayPort = port;
  const signIn = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: 'mutation { signInDemo(login: "tai-chinh") { token } }' }),
  });
  officer = ((await signIn.json()) as { data: { signInDemo: { token: string } } }).data.signInDemo.token;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const { rows: settings } = await admin.query("select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit");
  console.log(
    `${WRITERS} writers, ${EACH} transactions each, ${PAIRS} pairs; fsync ${settings[0].fsync}, synchronous_commit ${settings[0].commit}, a gateway sequencing`,
  );
  const settled = async (): Promise<void> => {
    for (;;) {
      const { rows } = await admin.query("select count(*)::integer as left from platform.inbox");
      if (rows[0].left === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** Processor time of all of this database's sessions, ms; `undefined` when the server is not of this machine. Steadier than any rate while others use the machine too. */
  const processorTime = async (): Promise<number | undefined> => {
    const { rows } = await admin.query("select pid from pg_stat_activity where datname = current_database()");
    try {
      return rows.reduce((sum: number, { pid }) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6, 0);
    } catch {
      return undefined;
    }
  };
  const spent = { recorded: 0, bare: 0 };
  const rate = async ({ work, table, each }: Kind, recorded: boolean): Promise<number> => {
    await admin.query(`alter table ${table} ${recorded ? "enable always" : "disable"} trigger aa_hoptac_capture`);
    await admin.query("checkpoint");
    const before = await processorTime();
    const began = performance.now();
    await Promise.all(writers.map((client, place) => work(client, place)));
    const ms = performance.now() - began;
    await settled();
    const after = await processorTime();
    spent[recorded ? "recorded" : "bare"] += before === undefined || after === undefined ? Number.NaN : (after - before) / WRITERS / each;
    return (WRITERS * each * 1_000) / ms;
  };
  for (const [kind, work] of Object.entries(WORK)) {
    const ratios: number[] = [];
    const rates = { recorded: 0, bare: 0 };
    Object.assign(spent, { recorded: 0, bare: 0 });
    for (let pair = -1; pair < PAIRS; pair += 1) {
      // Which comes first takes turns.
      const first = await rate(work, pair % 2 === 0);
      const second = await rate(work, pair % 2 !== 0);
      const [recorded, bare] = pair % 2 === 0 ? [first, second] : [second, first];
      if (pair < 0) continue; // warms up
      ratios.push(recorded / bare);
      rates.recorded += recorded / PAIRS;
      rates.bare += bare / PAIRS;
    }
    ratios.sort((a, b) => a - b);
    const at = (share: number): string => (ratios[Math.min(ratios.length - 1, Math.floor(ratios.length * share))] ?? 0).toFixed(2);
    console.log(
      `  ${kind}: ${rates.recorded.toFixed(0)} per second recorded, ${rates.bare.toFixed(0)} unrecorded · → ${at(0.5)} of the unrecorded rate (middle of ${PAIRS} pairs; from ${at(0)} to ${at(1)}; at least 0.80 is wanted)`,
    );
    const each = (ms: number): string => `${((1_000 * ms) / (PAIRS + 1)).toFixed(0)} µs`;
    if (!Number.isNaN(spent.recorded))
      console.log(`    server's processor time for each: ${each(spent.recorded)} recorded and put in order, ${each(spent.bare)} unrecorded`);
  }
  await Promise.all([admin, ...writers].map((client) => client.end()));
} finally {
  child?.kill("SIGKILL");
  await dropRows(server, name);
}
