import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { type AnswerStream, platform, type TestPlatform, type TestViewer } from "@hoptac/testing";
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

const SETTLE_MS = 400;
const LATEST_MS = 60_000;

interface Open {
  readonly field: string;
  readonly query: string;
  readonly stream: AnswerStream<{ live: unknown }>;
  readonly answers: unknown[];
  /** The request that opened it. */
  request?: string;
  /** Of the newest run. */
  tables: ReadonlySet<string>;
  runs: number;
}

describe("every field of every plugin can be kept open", () => {
  let house: TestPlatform;
  const open: Open[] = [];
  beforeAll(async () => {
    house = await platform(configuredPlugins, { limits: { socketsPerClient: 200 } });
    listen(house, open);
  });
  afterAll(async () => {
    await Promise.all(open.map(({ stream }) => stream.close()));
    await house.close();
  });

  test("each gets a new answer, equal to a fresh query, when a table that it read is written, and is left alone when another is", async () => {
    const head = house.as("truong-ban");
    const introspected = await head.ask(getIntrospectionQuery());
    const schema = buildClientSchema(introspected.data as never);
    const [one] = await house.sql<{ code: string; id: string }>("select code, id from core.cooperative order by code limit 1");
    const id = Buffer.from(`Cooperative:${one?.id}`).toString("base64url");
    // Every table is written to below, so that none may be empty.
    await house.sql(
      "insert into core.correction (cooperative_id, window_id, subject_id, reason, corrected_on) select cooperative_id, window_id, id, 'nhầm số liệu lần đầu', '2017-07-20' from core.membership_stat order by id limit 1",
    );
    const [enterprise] = await house.sql<{ code: string }>("select tax_code as code from core.enterprise order by 1 limit 1");
    const saved = await head.ask<{ saveCohort: { cohort: { id: string } } }>(
      'mutation ($ids: [ID!]) { saveCohort(input: { nameVi: "Ba hợp tác xã", cooperativeIds: $ids }) { cohort { id } } }',
      { ids: [id] },
    );
    await house.sql(
      `insert into core.meeting_decision (cooperative_id, meeting_id, item_no, subject, text_vi, votes_for, votes_against, abstentions)
       select cooperative_id, id, 1, 'OTHER', 'Thông qua kế hoạch', 1, 0, 0 from core.governance_event where present > 0 order by id limit 1`,
    );
    const sent = await house.as("ke-hoach").fetch("/files", { method: "POST", body: "%PDF-1.7" });
    await house.as("ke-hoach").ask("mutation ($input: AttachFileInput!) { attachFile(input: $input) { attachment { id } } }", {
      input: { cooperativeId: id, fileId: ((await sent.json()) as { id: string }).id, kind: "MINUTES", title: "Biên bản" },
    });
    // The sixty are the whole register, so that nobody is left out of the demonstration's review.
    await house.sql(
      `insert into core.review_exclusion (campaign_id, cooperative_id, reason) select r.id, c.id, 'Tổ hợp tác' from core.review_campaign r, core.cooperative c order by c.code limit 1`,
    );
    await reportWithEvidence(house);
    const [assessed] = await house.sql<{ id: string }>("select id from core.meeting limit 1");
    const frozen = await house
      .as("thuong-truc")
      .ask("mutation ($input: FreezeAssessmentInput!) { freezeAssessment(input: $input) { assessment { edition } } }", {
        input: { meetingId: toGlobalId("Meeting", String(assessed?.id)) },
      });
    expect(frozen).toMatchObject({ data: { freezeAssessment: { assessment: { edition: 1 } } } });
    await house.sql("update core.reporting_window set state = 'LOCKED' where code = '2018-H1'");
    await house.sql(
      `insert into core.notification (account, kind, subject_type, subject_id, occasion, words_vi, words_en, told_on)
       select 'truong-ban', 'DUE', 'Task', platform.uuidv7(), n::text, 'Thử', 'Test', '2017-07-20' from generate_series(1, 2) n`,
    );
    await house.sql("insert into core.notification_preference (account, mail, email) values ('truong-ban', 'NONE', 'thu@ninhthuan.example')");
    const known: Readonly<Record<string, unknown>> = {
      ...{
        code: one?.code,
        id,
        ids: [id],
        window: "2017-H1",
        text: "hợp tác xã",
        level: "DISTRICT",
        asOf: "2017-07-20",
        knownAt: new Date().toISOString(),
        taxCode: enterprise?.code,
        period: "2017-H2",
      },
      "cohort.id": saved.data?.saveCohort.cohort.id,
      // Sums for everybody are of locked windows alone: one without reports, for the tables of the others to be written to.
      "reportedTotals.window": "2018-H1",
      "reportedTotals.by": "DISTRICT",
      "workingDay.after": "2017-07-20",
      "workingDay.count": 5,
    };
    // Answers that follow the process, the log or the person, not the data; and rows that no head of a committee sees.
    const elsewhere = new Set(["changes", "plugins", "panels", "import", "roleGrants", "auditTrail"]);
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !elsewhere.has(name));
    expect(fields.length).toBeGreaterThan(10);

    for (const field of fields) {
      const query = await documentFor(head, (withheld, depth) => documentOf({ schema, withheld }, field, known, depth));
      const stream = head.live<{ live: unknown }>(`subscription Every_${field.name} { live ${query} }`);
      const entry: Open = { field: field.name, query, stream, answers: [], tables: new Set(), runs: 0 };
      open.push(entry);
      const first = await stream.next();
      expect([field.name, first.errors]).toEqual([field.name, undefined]);
      entry.answers.push(first.data?.live);
      void follow(entry);
    }

    const tables = new Set(open.flatMap((entry) => [...entry.tables]).filter((table) => !table.startsWith("platform.")));
    expect(tables.size).toBeGreaterThan(10);
    const quiet: string[] = [];
    const empty: string[] = [];
    let renewed = 0;
    for (const table of tables) {
      const before = new Map(open.map((entry) => [entry, { runs: entry.runs, reads: entry.tables.has(table), answers: entry.answers.length }]));
      if (!(await write(house, table))) {
        const [row] = await house.sql(`select 1 as one from ${table} limit 1`);
        (row ? quiet : empty).push(table);
        continue;
      }
      // A busy machine answers late; what is asleep has to be seen asleep for a while in any case, and meanwhile the others are compared.
      const asleep = new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const deadline = Date.now() + LATEST_MS;
      const woken = ({ field }: Open, yes: boolean): string => `${table} → ${field}: ${yes ? "answered again" : "left alone"}`;
      const readers = [...before].filter(([, { reads }]) => reads);
      while (readers.some(([entry, { runs }]) => entry.runs === runs) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const [entry, { runs, answers }] of readers) {
        expect(woken(entry, entry.runs > runs)).toBe(woken(entry, true));
        const fresh = (await head.ask(entry.query)).data;
        // Computed is not yet sent: what counts is the answer that arrives.
        const latest = Date.now() + LATEST_MS;
        while (JSON.stringify(entry.answers.at(-1)) !== JSON.stringify(fresh) && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 20));
        expect(entry.answers.at(-1)).toEqual(fresh);
        if (entry.answers.length > answers) renewed += 1;
      }
      await asleep;
      for (const [entry, { runs, reads }] of before) expect(woken(entry, entry.runs > runs)).toBe(woken(entry, reads));
    }
    expect(quiet).toEqual([]);
    expect(empty).toEqual([]);
    expect(renewed).toBeGreaterThan(tables.size);
  }, 900_000);
});

/** The planning department carries one of its tasks out, and shows by a file what it did. */
async function reportWithEvidence(house: TestPlatform): Promise<void> {
  const [{ id, version } = { id: "", version: 0 }] = await house.sql<{ id: string; version: number }>(
    `select t.id, t.version from core.task t join core.department d on d.id = t.lead_department_id where d.code = 'SKHDT' and t.state = 'ACKNOWLEDGED' order by t.code limit 1`,
  );
  const planner = house.as("ke-hoach");
  const sent = await planner.fetch("/files", { method: "POST", body: "%PDF-1.7" });
  const task = toGlobalId("Task", id);
  const done = await planner.ask(
    `mutation ($start: StartTaskInput!, $report: ReportTaskInput!) { startTask(input: $start) { task { id } } reportTask(input: $report) { task { evidence { title } } } }`,
    {
      start: { id: task, expectedVersion: version },
      report: {
        ...{ id: task, expectedVersion: version + 1, result: "Đã tổng hợp tiến độ của các cơ quan" },
        evidence: [{ fileId: ((await sent.json()) as { id: string }).id, kind: "OFFICIAL_DOC", title: "Báo cáo tiến độ" }],
      },
    },
  );
  expect(done).toMatchObject({ data: { reportTask: { task: { evidence: [{ title: "Báo cáo tiến độ" }] } } } });
}

/** Notes which tables each run of a live question read; and by its request which question it was. */
function listen(house: TestPlatform, open: readonly Open[]): void {
  const store = house.store as { begin: TestPlatform["store"]["begin"] };
  const begin = store.begin.bind(house.store);
  store.begin = (frame) => {
    const unit = begin(frame);
    if (!frame.track) return unit;
    const end = unit.end.bind(unit);
    return Object.assign(unit, {
      end: async () => {
        const ended = await end();
        // A subscription's runs carry the id of the request that opened it; they are opened one after the other.
        const entry = open.find(({ request }) => request === frame.requestId) ?? open.find(({ request }) => request === undefined);
        if (entry) Object.assign(entry, { request: frame.requestId, tables: ended.tables, runs: entry.runs + 1 });
        return ended;
      },
    });
  };
}

async function follow({ stream, answers }: Open): Promise<void> {
  for (;;) {
    try {
      answers.push((await stream.next(120_000)).data?.live);
    } catch {
      return; // the test is over
    }
  }
}

/** A document without the fields that this viewer may not read (contacts), and no deeper than the limits allow. */
async function documentFor(viewer: TestViewer, write: (withheld: ReadonlySet<string>, depth: number) => string, depth = 3): Promise<string> {
  const { errors = [] } = await viewer.ask(write(new Set(), depth));
  if (depth > 1 && errors.some((error) => error.extensions?.code === "LIMIT_EXCEEDED")) return documentFor(viewer, write, depth - 1);
  const refused = errors.filter((error) => error.extensions?.code === "FORBIDDEN");
  return write(new Set(refused.map((error) => String(error.path?.at(-1)))), depth);
}

interface Selecting {
  readonly schema: GraphQLSchema;
  readonly withheld: ReadonlySet<string>;
}

/** `{ field(…) { … } }` with every leaf some levels down, and the rows of connections. */
function documentOf(how: Selecting, { name, args, type }: GraphQLField<unknown, unknown>, known: Readonly<Record<string, unknown>>, depth: number): string {
  const given = args.filter(isRequiredArgument).map((argument) => {
    const value = known[`${name}.${argument.name}`] ?? known[argument.name];
    if (value === undefined) throw new Error(`${name}: the test has no value for ${argument.name}`);
    return `${argument.name}: ${isEnumType(getNamedType(argument.type)) ? String(value) : JSON.stringify(value)}`;
  });
  const few = args.some((argument) => argument.name === "first") ? ["first: 20"] : [];
  const list = [...given, ...few];
  return `{ ${name}${list.length > 0 ? `(${list.join(", ")})` : ""} ${selectionOf(how, type, depth)} }`;
}

function selectionOf(how: Selecting, type: GraphQLField<unknown, unknown>["type"], depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  if (!isObjectType(named)) return "{ __typename ... on Cooperative { code version } }";
  const inner = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument) || how.withheld.has(field.name)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    if (depth <= 1 || !(named.name.endsWith("Connection") ? field.name === "nodes" : depth > 1)) return [];
    const few = field.args.some(({ name }) => name === "first") ? "(first: 3)" : "";
    return [`${field.name}${few} ${selectionOf(how, field.type, depth - 1)}`];
  });
  return inner.length > 0 ? `{ ${inner.join(" ")} }` : "{ __typename }";
}

/** Changes a few rows of a table in whatever way it allows; answers whether it could. */
async function write(house: TestPlatform, table: string): Promise<boolean> {
  const [schema, name] = table.split(".");
  const columns = await house.sql<{ column: string; type: string }>(
    `select column_name as column, data_type as type from information_schema.columns where table_schema = $1 and table_name = $2
     order by column_name <> 'version', data_type <> 'text'`,
    [schema, name],
  );
  const ids = (await house.sql<{ id: string }>(`select id from ${table} order by id limit 20`)).map(({ id }) => id);
  for (const { column, type } of columns) {
    const value = type === "text" ? `"${column}" || '.'` : type === "integer" || type === "numeric" ? `"${column}" + 1` : undefined;
    if (value === undefined) continue;
    // Together, or where one of them is closed (a locked window) the first that is not.
    for (const which of [ids, ...ids.map((id) => [id])]) {
      try {
        const rows = await house.sql(`update ${table} set "${column}" = ${value} where id = any($1::uuid[]) returning id`, [which]);
        if (rows.length > 0) return true;
      } catch {
        // A check or a key forbids this column: the next one.
      }
    }
  }
  return false;
}
