import { configuredPlugins } from "@hoptac/cli";
import { SupportApplication } from "@hoptac/finance";
import { Anyone, type Context, definePlugin, PerPerson } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";

/** What a careless author might write: text of a client goes into the statement, and nobody asked who may see what comes of it. */
@Resolver()
class CarelessQueries {
  @PerPerson()
  @Query(() => [String], { description: "Câu lệnh tùy ý · Any statement" })
  async anything(@Arg("sql", () => String, { description: "Câu lệnh · The statement" }) sql: string, @Ctx() { db }: Context): Promise<string[]> {
    return (await db.query(sql)).map((row) => JSON.stringify(row));
  }

  @PerPerson()
  @Query(() => [String], { description: "Tìm theo tên · Find by name" })
  async injected(@Arg("name", () => String, { description: "Tên · Name" }) name: string, @Ctx() { db }: Context): Promise<string[]> {
    return (await db.query(`select number from finance.support_application where content = '${name}'`)).map((row) => JSON.stringify(row));
  }
}

/** Statistics of whatever a client writes, then the viewer's own rows. */
@Resolver()
class CarelessStatistics {
  @PerPerson()
  @Query(() => [String], { description: "Thống kê tùy ý · Any statistic" })
  async anyStatistic(@Arg("sql", () => String, { description: "Câu lệnh · The statement" }) sql: string, @Ctx() { db }: Context): Promise<string[]> {
    const read = async () => (await db.query<{ id: string }>(APPLICATIONS)).length;
    const told = db.statistic({ sql, measures: ["amount"] }, []).then(
      (table) => JSON.stringify(table),
      (error: Error) => `refused: ${error.message}`,
    );
    // Before, beside and after it.
    const [before, answer, beside] = await Promise.all([read(), told, read()]);
    return [answer, String(before), String(beside), String(await read())];
  }
}

/** Mutations that anybody may send, with whatever text. */
@Resolver()
class CarelessVerbs {
  @Anyone()
  @Mutation(() => [String], { description: "Ghi tùy ý · Write anything" })
  writeAnything(@Arg("sql", () => [String], { description: "Các câu lệnh · The statements" }) sql: string[], @Ctx() { db }: Context): Promise<string[]> {
    return db.write(async (tx) => {
      const answers: string[] = [];
      for (const one of sql) answers.push(JSON.stringify(await tx.query(one)));
      return answers;
    });
  }

  @Anyone()
  @Mutation(() => String, { description: "Bắt đầu giữa chừng · Begin half-way" })
  beginHalfWay(@Arg("state", () => String, { description: "Trạng thái · State" }) state: string, @Ctx() { db, viewer }: Context): Promise<string> {
    return db.write(async (tx) => {
      const [cooperativeId] = viewer.scope.cooperatives;
      const [other] = await tx.select(SupportApplication, "limit 1");
      const { id: _, version: __, ...values } = other as SupportApplication;
      const { allowedTransitions: ___, history: ____, workflowSteps: _____, ...row } = values as Record<string, unknown>;
      return (await tx.insert(SupportApplication, { ...row, number: `NC-${state}`, cooperativeId, state } as never)).state;
    });
  }
}

const APPLICATIONS = "select id::text from finance.support_application";

const careless = definePlugin({
  id: "careless",
  title: { vi: "Bất cẩn", en: "Careless" },
  version: "1.0.0",
  core: "^1.0",
  entities: [],
  resolvers: [CarelessQueries, CarelessStatistics, CarelessVerbs],
  migrations: [],
});

describe("a careless plugin shows nobody more than they may see", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform([...configuredPlugins, careless]);
  });
  afterAll(() => house.close());

  const run = async (login: string, field: "anything" | "injected", text: string): Promise<{ rows: string[]; code: unknown; message: string }> => {
    const viewer = login === "" ? house.stranger : house.as(login);
    const { data, errors } = await viewer.ask<Record<string, string[]>>(`query($t: String!) { ${field}(${field === "anything" ? "sql" : "name"}: $t) }`, {
      t: text,
    });
    return { rows: data?.[field] ?? [], code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message ?? "" };
  };
  const own = async (login: string): Promise<number> => (await run(login, "anything", APPLICATIONS)).rows.length;

  test("raw SQL over everything answers with the viewer's own rows", async () => {
    const [{ n = 0 } = {}] = await house.sql<{ n: number }>("select count(*)::int as n from finance.support_application");
    const seen = { head: await own("truong-ban"), district: await own("ninh-phuoc"), administrator: await own("quan-tri"), stranger: await own("") };
    expect(seen).toMatchObject({ head: n, administrator: 0, stranger: 0 });
    expect(seen.district).toBeGreaterThan(0);
    expect(seen.district).toBeLessThan(n);
    // Who holds which role is not even the head's to see; the platform's own tables are nobody's.
    expect((await run("truong-ban", "anything", "select * from core.role_grant")).rows).toEqual([]);
    for (const table of ["platform.setting", "platform.log", "platform.file"])
      expect([table, await run("truong-ban", "anything", `select * from ${table}`)]).toMatchObject([table, { rows: [], code: "FORBIDDEN" }]);
    // The record shows what is in the viewer's charge: nobody's grants, a district's own rows, of the applications as many as there are to see.
    await house.store.log.sequence();
    for (const table of ["platform.audit", "platform.inbox"]) {
      const recorded = async (login: string, of: string): Promise<number> =>
        (await run(login, "anything", `select distinct r.entity_id::text as row from ${table} r where r.table_name = '${of}'`)).rows.length;
      expect([table, await recorded("truong-ban", "core.role_grant"), await recorded("", "finance.support_application")]).toEqual([table, 0, 0]);
      if (table === "platform.inbox") continue;
      expect(await recorded("truong-ban", "finance.support_application")).toBe(n);
      expect(await recorded("ninh-phuoc", "finance.support_application")).toBe(seen.district);
      expect(await recorded("quan-tri", "core.role_grant")).toBeGreaterThan(10);
    }
  });

  const ESCAPES = [
    "select set_config('role', 'postgres', true)",
    "select set_config('hoptac.areas', '{}', true)",
    "reset role",
    "set role postgres",
    "set session authorization default",
    "commit; select 1",
    "rollback",
    "select 1; reset role; select number from finance.support_application",
    "begin",
    "do $$ begin perform set_config('hoptac.areas', '{}', true); end $$",
    "with x as (delete from finance.support_application returning id) select * from x",
    "update finance.support_application set content = 'x'",
    "copy finance.support_application to '/tmp/x'",
    "create table core.x (id int)",
    "alter table finance.support_application disable row level security",
    "select pg_read_file('/etc/passwd')",
    "explain analyze delete from finance.support_application",
    "declare c cursor for select 1",
    "listen x",
    "lock table finance.support_application",
    "prepare p as select 1",
    "/* select */ reset role",
    "table finance.support_application",
  ];

  test.each(ESCAPES)("%s: refused, or harmless", async (statement) => {
    const before = await own("ninh-phuoc");
    const everything = await house.sql("select id, version, content from finance.support_application order by id");
    const { rows, message } = await run("ninh-phuoc", "anything", statement);
    // Whatever it answers, it is nobody else's row, and the message is not the driver's.
    expect(rows.length).toBeLessThanOrEqual(before);
    expect(message).not.toMatch(/syntax error|permission denied|postgres|pg_/i);
    expect(await house.sql("select id, version, content from finance.support_application order by id")).toEqual(everything);
    expect(await own("ninh-phuoc")).toBe(before);
    expect(await own("")).toBe(0);
  });

  test.each([
    ["more rows", "' or 1=1 --"],
    ["another scope", "' union select set_config('hoptac.areas', (select '{' || string_agg(id::text, ',') || '}' from core.area), true) --"],
    ["another role", "'; reset role; select number from finance.support_application --"],
    ["the end of the transaction", "'; commit; select number from finance.support_application --"],
    ["the platform's secret", "' union select value from platform.setting --"],
  ])("what is injected for %s stays within the viewer's rows", async (_, injected) => {
    const all = await own("truong-ban");
    const district = await own("ninh-phuoc");
    expect(district).toBeLessThan(all);
    expect((await run("ninh-phuoc", "injected", injected)).rows.length).toBeLessThanOrEqual(district);
    expect((await run("quan-tri", "injected", injected)).rows).toEqual([]);
    expect((await run("", "injected", injected)).rows).toEqual([]);
  });

  test.each([
    [
      "a sum for everybody",
      'select case when grouping(c.code) = 1 then null else c.code end as key, sum(requested_amount)::text as amount, count(*)::int as "amountBy" from finance.support_application a join core.cooperative c on c.id = a.cooperative_id group by grouping sets ((c.code), ())',
    ],
    ["one that fails", "select 1/0 as key"],
    ["one that fails half-way", "select (requested_amount / 0)::text as key from finance.support_application"],
    ["one without a total", "select 'x' as key, '1' as amount, 9 as \"amountBy\""],
    ["one that leaves the role", "reset role"],
    ["two in one", "select null as key; reset role"],
  ])("a statistic over everybody's rows, %s: small cells stay withheld, and what is read around it is the viewer's own", async (what, sql) => {
    const district = await own("ninh-phuoc");
    const all = await own("truong-ban");
    for (const [login, seen] of [
      ["ninh-phuoc", district],
      ["truong-ban", all],
      ["giam-doc-htx", await own("giam-doc-htx")],
      ["", 0],
    ] as const) {
      const viewer = login === "" ? house.stranger : house.as(login);
      const { data, errors } = await viewer.ask<{ anyStatistic: string[] }>("query($sql: String!) { anyStatistic(sql: $sql) }", { sql });
      expect(errors).toBeUndefined();
      const [answer = "", ...counts] = data?.anyStatistic ?? [];
      expect([login, counts]).toEqual([login, [seen, seen, seen].map(String)]);
      if (what !== "a sum for everybody") expect(answer).toMatch(/^refused/);
      else {
        const { cells } = JSON.parse(answer) as { cells: { withheld: boolean; contributors?: number; sums?: object }[] };
        expect(cells.length).toBeGreaterThan(district);
        for (const cell of cells) expect(cell.withheld ? cell.sums === undefined : (cell.contributors ?? 0) >= 3).toBe(true);
      }
    }
  });

  const write = (...sql: string[]) => house.as("giam-doc-htx").ask("mutation($sql: [String!]!) { writeAnything(sql: $sql) }", { sql });
  const INSERT = (state: string) =>
    `insert into finance.support_application (number, cooperative_id, programme_id, support_type, content, requested_amount, submitted_on, state)
     select 'NC-${state}-' || platform.uuidv7(), cooperative_id, programme_id, support_type, content, requested_amount, submitted_on, '${state}' from finance.support_application limit 1`;

  test("nobody's request passes for a file that an office brings: a workflow begins where it begins, whatever is set or tried to be", async () => {
    expect((await write(INSERT("SUBMITTED"))).errors).toBeUndefined();
    const half = await house.as("giam-doc-htx").ask('mutation { beginHalfWay(state: "APPROVED") }');
    expect(half.errors?.[0]?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule: "SUPPORT_APPLICATION_STATE" });
    const advanced = async () => (await house.sql("select 1 from finance.support_application where number like 'NC-APPRAISED%'")).length;
    for (const way of [
      "select set_config('hoptac.field', 'import', true)",
      "select pg_catalog.set_config('hoptac.field', 'import', false)",
      "set local hoptac.field = 'import'",
      "set hoptac.field to 'import'",
      "update pg_catalog.pg_settings set setting = 'import' where name = 'hoptac.field'",
      "with s as (select set_config('hoptac.field', 'import', true)) insert into finance.budget_line select b.* from finance.budget_line b, s",
      "select current_setting('hoptac.field')", // it may be read, and stays what it is
      "insert into finance.support_application (number) values ('x'); set local hoptac.field = 'import'",
    ]) {
      const { errors } = await write(way, INSERT("APPRAISED"));
      expect([way, errors?.length]).toEqual([way, 1]);
      expect([way, await advanced()]).toEqual([way, 0]);
    }
    // Negative control: the setting is what it hangs on, and the platform's own session may set it.
    await house.store.asPlatform(async (db) => {
      await db.execute("select set_config('hoptac.field', 'import', true)");
      await db.execute("set local role hoptac_province");
      await db.execute(INSERT("APPRAISED"));
    });
    expect(await advanced()).toBe(1);
  });
});
