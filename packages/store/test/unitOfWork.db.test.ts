import type { Store } from "../src/contract.js";
import { Crate, crates, District, Farm, farmer, lane, officer, openYard, stock } from "./unitOfWorkYard.js";

let yard: Awaited<ReturnType<typeof openYard>>;
let store: Store;
let farms: Farm[];
beforeAll(async () => {
  yard = await openYard();
  store = yard.store;
  farms = await stock(store, 3, 2);
});
afterAll(() => yard?.close());
beforeEach(() => void yard.statements.splice(0));

const query = (options: { track?: boolean; viewer?: typeof officer } = {}) => store.begin({ viewer: officer, requestId: "r1", operation: "query", ...options });
const data = () => yard.statements.filter(({ frame }) => !frame).map(({ sql }) => sql);
const [first, second] = [() => farms[0] as Farm, () => farms[1] as Farm];

describe("one request, one snapshot", () => {
  test("a request that never reads opens nothing", async () => {
    const work = query({ track: true });
    expect(await work.db.declared.batch({}, { a: 1 }, async (parents) => parents.map(() => "computed"))).toBe("computed");
    expect(await work.end()).toEqual({ tables: new Set() });
    expect(yard.statements).toEqual([]);
    expect(work.cursor).toBeUndefined();
  });

  test("it opens in one round trip, counts each data statement once, and knows its place in the log", async () => {
    const work = query();
    await Promise.all([work.db.query("select 1 as one"), work.db.byId(Farm, first().id)]);
    await work.end();
    expect(data()).toHaveLength(2);
    expect(yard.statements.filter(({ frame }) => frame)).toHaveLength(2);
    const head = await store.log.head();
    expect(work.cursor).toEqual({ epoch: head.epoch, position: head.position });
  });

  test("after its end nothing is read, and ending twice is fine", async () => {
    const work = query();
    await work.db.query("select 1");
    expect(await work.end()).toBe(await work.end());
    await expect(work.db.query("select 1")).rejects.toThrow(/request has ended/);
  });

  test("a failing field does not poison its siblings, and the failed one tells nothing internal", async () => {
    const work = query();
    const answers = await Promise.allSettled([
      work.db.query("select 1 as n"),
      work.db.query("select 1 / 0"),
      work.db.query("select 'x'::uuid"),
      work.db.query("select 2 as n"),
      work.db.byId(Farm, first().id),
    ]);
    await work.end();
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"]);
    expect(answers[2]).toMatchObject({ reason: { code: "INVALID_INPUT" } });
  });

  test("statements of parallel fields go one at a time", async () => {
    const work = query();
    const asked = Array.from({ length: 20 }, (_, n) => work.db.query<{ n: number }>("select $1::int as n, pg_backend_pid() as pid", [n]));
    const answers = await Promise.all(asked);
    await work.end();
    expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(new Set(answers.map(([row]) => (row as { pid?: number } | undefined)?.pid)).size).toBe(1);
  });

  if (lane === "postgres") {
    test("it sees one moment although somebody else commits meanwhile", async () => {
      const work = query();
      const count = async () => (await work.db.query<{ n: string }>("select count(*) as n from yard.crate"))[0]?.n;
      const before = await count();
      await store.asPlatform(({ execute }) => execute("insert into yard.crate (farm_id) values ($1)", [first().id]));
      expect(await count()).toBe(before);
      await work.end();
      const later = query();
      expect((await later.db.query<{ n: string }>("select count(*) as n from yard.crate"))[0]?.n).toBe(String(Number(before) + 1));
      await later.end();
    });
  }

  test("a row is asked for once, however often; a stranger to the database is no error", async () => {
    const work = query();
    const found = await Promise.all([first(), second(), first()].map(({ id }) => work.db.byId(Farm, id)));
    expect(found.map((farm) => farm?.name)).toEqual(["a0", "a1", "a0"]);
    expect(await work.db.byId(Farm, "nonsense")).toBeUndefined();
    expect(await work.db.byId(Farm, "01890000-0000-7000-8000-000000000000")).toBeUndefined();
    expect(await work.db.byId(Farm, first().id)).toBe(found[0]);
    await work.end();
    expect(data()).toHaveLength(2);
  });

  test("rows come with the entity's property names", async () => {
    const work = query();
    const [farm] = await work.db.select(Farm, "where t.name = $1", ["a1"]);
    await work.end();
    expect(farm).toEqual(second());
  });
});

describe("the guard", () => {
  test("a farmer sees the crates of her own farm, in raw SQL too", async () => {
    const work = query({ viewer: farmer(first().id) });
    const rows = await work.db.query<{ farm_id: string }>("select farm_id from yard.crate");
    await work.end();
    expect(new Set(rows.map((row) => row.farm_id))).toEqual(new Set([first().id]));
  });

  test.each(["select 1; commit", "select 1; reset role; select 2"])("several statements in one text cannot pass: %s", async (sql) => {
    const work = query({ viewer: farmer(first().id) });
    await expect(work.db.query(sql)).rejects.toThrow(/cannot insert multiple commands/);
    await expect(work.db.select(Farm, "; commit")).rejects.toThrow(/cannot insert multiple commands|syntax error/);
    expect(await work.db.query("select current_user::text as who, current_setting('transaction_read_only') as read_only")).toEqual([
      { who: "hoptac_app", read_only: "on" },
    ]);
    await work.end();
  });

  test("a viewer cannot widen her scope", async () => {
    const work = query({ viewer: farmer(first().id) });
    await expect(work.db.query("select set_config('hoptac.all', 'on', true)")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await work.end();
  });

  test("a read cannot write, in no disguise", async () => {
    const work = query();
    await expect(work.db.query("delete from yard.crate")).rejects.toThrow(/DELETE statement is not allowed in a read/);
    await expect(work.db.query("with gone as (delete from yard.crate returning id) select * from gone")).rejects.toThrow(/read-only transaction/);
    await expect(work.db.write((tx) => tx.insert(District, { name: "x" }))).rejects.toThrow(/db.write is for mutation fields/);
    await expect(work.mutation(async () => 1)).rejects.toThrow(/mutation field was run in a query/);
    await work.end();
  });
});

describe("the tables an answer was read from", () => {
  test("declared reads name theirs at no cost", async () => {
    const work = query({ track: true });
    await work.db.declared.many(crates, first());
    expect((await work.end()).tables).toEqual(new Set(["yard.crate"]));
    expect(yard.statements.some(({ sql }) => sql.includes("pg_locks"))).toBe(false);
  });

  test("raw SQL's are found, joined ones too, and neither the platform's nor views of the catalogue", async () => {
    const work = query({ track: true });
    await work.db.query("select 1 from yard.farm f join yard.district d on d.id = f.district_id, platform.head");
    expect((await work.end()).tables).toEqual(new Set(["yard.farm", "yard.district"]));
  });

  test("a later failure does not make an earlier read forgotten", async () => {
    const work = query({ track: true });
    await work.db.query("select 1 from yard.farm");
    await expect(work.db.query("select 1 / 0")).rejects.toThrow();
    await work.db.query("select 1 from yard.district");
    expect((await work.end()).tables).toEqual(new Set(["yard.farm", "yard.district"]));
  });

  test("without tracking nobody asks", async () => {
    const work = query();
    await work.db.query("select 1 from yard.farm");
    expect((await work.end()).tables).toEqual(new Set());
    expect(data()).toHaveLength(1);
  });
});

test("a crate is read by its own entity, exact numbers as strings, days as days", async () => {
  await store.asPlatform(({ execute }) =>
    execute(
      "insert into yard.crate (farm_id, label, weight, best_before, packed_at, extra) values ($1, 'typed', 1.5, '2017-07-20', '2017-07-20T00:00:00.123Z', '{\"a\":1}')",
      [first().id],
    ),
  );
  const work = query();
  const [crate] = await work.db.select(Crate, "where t.label = 'typed'");
  await work.end();
  expect(crate).toMatchObject({
    weight: "1.500",
    bestBefore: "2017-07-20",
    packedAt: new Date("2017-07-20T00:00:00.123Z"),
    extra: { a: 1 },
    pieces: null,
    fragile: false,
  });
});
