import pg from "pg";
import type { Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";
import { openScratch, sql } from "./village.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";
let store: Store;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ store, close } = await openScratch({ poolSize: 5 }));
  await store.migrate();
});
afterAll(() => close());

test("twenty officers who raise one number at once raise it by twenty, and none sees another's half", async () => {
  await sql(store, "insert into platform.setting values ('count', '0'), ('twin', '0')");
  await Promise.all(
    Array.from({ length: 20 }, () =>
      store.asPlatform(async (db) => {
        const read = () =>
          db.execute<{ key: string; value: string }>("select key, value from platform.setting where key in ('count', 'twin') order by key for update");
        const [count, twin] = await read();
        expect(count?.value).toBe(twin?.value);
        await db.execute("update platform.setting set value = $1 where key = 'count'", [String(Number(count?.value) + 1)]);
        await new Promise((resolve) => setTimeout(resolve, 1));
        await db.execute("update platform.setting set value = $1 where key = 'twin'", [String(Number(twin?.value) + 1)]);
      }),
    ),
  );
  expect(await sql(store, "select value from platform.setting where key in ('count', 'twin')")).toEqual([{ value: "20" }, { value: "20" }]);
});

test("work that throws leaves nothing behind", async () => {
  const half = store.asPlatform(async (db) => {
    await db.execute("insert into platform.setting values ('half', '1')");
    throw new Error("changed my mind");
  });
  await expect(half).rejects.toThrow("changed my mind");
  expect(await sql(store, "select 1 from platform.setting where key = 'half'")).toEqual([]);
});

test("a statement that fails is told by the database's own error, and the next one works", async () => {
  const failure = await sql(store, "select * from village.nowhere").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(pg.DatabaseError);
  expect(failure).toMatchObject({ code: "42P01" });
  expect(await sql(store, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("days stay days, exact numbers stay strings, moments are moments, lists of them too", async () => {
  const text = `select date '2017-07-20' as day, 999999999999999999::numeric as dong, 9007199254740993::bigint as big, timestamptz '2017-07-20 07:00+07' as moment,
    array[date '2017-07-20', null] as days, array[0.1, 999999999999999999]::numeric[] as amounts, '{}'::date[] as none`;
  expect(await sql(store, text)).toEqual([
    {
      day: "2017-07-20",
      dong: "999999999999999999",
      big: "9007199254740993",
      moment: new Date("2017-07-20T00:00:00Z"),
      days: ["2017-07-20", null],
      amounts: ["0.1", "999999999999999999"],
      none: [],
    },
  ]);
});

test("ids grow with time, ten thousand differ, and say version 7", async () => {
  const [found] = await sql(
    store,
    "select count(distinct id)::integer as n, bool_and(id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]') as v7 from (select platform.uuidv7() as id from generate_series(1, 10000)) t",
  );
  expect(found).toEqual({ n: 10_000, v7: true });
  const [first] = await sql<{ id: string }>(store, "select platform.uuidv7() as id");
  await new Promise((resolve) => setTimeout(resolve, 3));
  const [second] = await sql<{ id: string }>(store, "select platform.uuidv7() as id");
  expect([second?.id, first?.id].sort()).toEqual([first?.id, second?.id]);
});

test("names sort as in a Vietnamese dictionary: Đ after D, Ê after E, tones from huyền to nặng", async () => {
  const names = "array['Đa', 'Dư', 'An', 'Ấn', 'Ăn', 'Ea', 'Dê', 'Az', 'bả', 'bã', 'bá', 'bạ', 'bà', 'ba', 'Ơn', 'Ôn', 'Oz', 'Ưa', 'Uz', 'Êm', 'Ez']";
  const [found] = await sql(store, `select string_agg(n, ' ' order by n collate platform.vi) as sorted from unnest(${names}) n`);
  expect(found).toEqual({ sorted: "An Az Ăn Ấn ba bà bả bã bá bạ Dê Dư Đa Ea Ez Êm Oz Ôn Ơn Uz Ưa" });
});

test("closing twice is closing once", async () => {
  const other = await openScratch();
  await Promise.all([other.store.close(), other.store.close()]);
  await other.close();
});

if (onPostgres) {
  test("an address where nobody answers, or no such database, is told in one sentence with the way out", async () => {
    const refused = openStore({ plugins: [], url: "postgres://somebody:secret@127.0.0.1:1/none" });
    await expect(refused).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringMatching(/127\.0\.0\.1:1 .*DATABASE_URL/) });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining("secret") });
    const absent = openStore({ plugins: [], url: Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: "/no_such_database" }).toString() });
    await expect(absent).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("no_such_database") });
  });

  test("a runaway is ended although every connection of the pool is one", async () => {
    const small = await openScratch({ poolSize: 2, maxHoldMs: 300 });
    const begun = Date.now();
    const runaways = Array.from({ length: 2 }, () => small.store.asPlatform((db) => db.query("select pg_sleep(20)")));
    const ends = await Promise.allSettled(runaways);
    expect(ends).toMatchObject(ends.map(() => ({ status: "rejected", reason: { code: "UNAVAILABLE" } })));
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await small.store.asPlatform((db) => db.query("select 1 as one"))).toEqual([{ one: 1 }]);
    await small.close();
  });
}
