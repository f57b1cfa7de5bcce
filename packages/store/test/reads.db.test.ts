import type { RelatedMany } from "@hoptac/kit";
import type { Store } from "../src/contract.js";
import { Crate, crates, District, district, type Farm, officer, openYard, stock } from "./unitOfWorkYard.js";

let yard: Awaited<ReturnType<typeof openYard>>;
let store: Store;
beforeAll(async () => {
  yard = await openYard();
  store = yard.store;
});
afterAll(() => yard?.close());

const begin = () => store.begin({ viewer: officer, requestId: "r1", operation: "query" });
const listing = {
  kind: "listing",
  target: {},
  name: "crateList",
  description: "",
  entity: () => Crate,
  dated: false,
  key: "farmId",
  orderBy: { pieces: "ASC" },
} as const;

/** A document over all farms, three levels deep, as resolvers would ask it; answers the data statements it took. */
async function document(farms: readonly Farm[]): Promise<number> {
  yard.statements.splice(0);
  const work = begin();
  const { declared } = work.db;
  await Promise.all(
    farms.map(async (farm) => {
      const [itsDistrict, all, top, page, computed] = await Promise.all([
        declared.one(district, farm),
        declared.many(crates, farm),
        declared.many(crates, farm, 2),
        declared.page(listing, farm, { first: 1, filter: { pieces: { gt: 1 } } }),
        declared.batch(document, farm, async (parents) => (await work.db.query<{ n: string }>("select 'n' as n")) && parents.map(({ name }) => name)),
      ]);
      expect((itsDistrict as District).name).toBe("Ninh Phước");
      expect((all as Crate[]).map(({ pieces }) => pieces)).toEqual([3, 2, 1]);
      expect((top as Crate[]).map(({ pieces }) => pieces)).toEqual([3, 2]);
      const rows = await page.load();
      expect((rows.rows as Crate[]).map(({ pieces }) => pieces)).toEqual([2]);
      expect(rows).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(await page.totalCount()).toBe(2);
      expect(computed).toBe(farm.name);
      await Promise.all((all as Crate[]).map((crate) => declared.one({ ...district, entity: () => Crate, from: "id" }, crate)));
    }),
  );
  await work.end();
  return yard.statements.filter(({ frame }) => !frame).length;
}

test("sixty parents cost as many statements as one", async () => {
  const farms = await stock(store, 60, 3);
  const one = await document(farms.slice(0, 1));
  expect(await document(farms)).toBe(one);
  expect(one).toBe(7);
});

test("a parent that names nobody, and one whose list is empty, are no error and cost nothing more", async () => {
  const [farm] = await stock(store, 1, 0);
  const work = begin();
  expect(await work.db.declared.one(district, { districtId: null })).toBeUndefined();
  expect(await work.db.declared.one(district, {})).toBeUndefined();
  expect(await work.db.declared.many(crates, farm as Farm)).toEqual([]);
  const page = work.db.declared.page(listing, farm as Farm, {});
  expect({ ...(await page.load()), count: await page.totalCount() }).toMatchObject({ rows: [], hasNextPage: false, hasPreviousPage: false, count: 0 });
  await work.end();
});

test("a failing batch fails its own field only", async () => {
  const [farm] = await stock(store, 1, 1);
  const work = begin();
  const [failed, answered] = await Promise.allSettled([
    work.db.declared.batch({}, farm as Farm, () => work.db.query("select 1 / 0")),
    work.db.declared.many(crates, farm as Farm),
  ]);
  await work.end();
  expect([failed.status, answered.status]).toEqual(["rejected", "fulfilled"]);
});

describe("a plain list is bounded", () => {
  let [crowded, quiet]: Farm[] = [];
  const byLabel: RelatedMany = { ...crates, orderBy: { label: "ASC" } };
  beforeAll(async () => {
    [crowded, quiet] = await stock(store, 2, 0);
    await store.asPlatform(async ({ execute }) => {
      await execute("insert into yard.crate (farm_id, label, pieces) select $1, 'a', n from generate_series(1, 2500) n", [crowded?.id]);
      await execute("insert into yard.crate (farm_id, label) values ($1, 'z'), ($1, 'z')", [quiet?.id]);
    });
  });

  test("a parent with more rows than anybody reads is told to ask for fewer, and takes nothing from its siblings", async () => {
    const work = begin();
    const [many, few, top] = await Promise.allSettled([
      work.db.declared.many(byLabel, crowded as Farm),
      work.db.declared.many(byLabel, quiet as Farm),
      work.db.declared.many(byLabel, crowded as Farm, 1_000),
    ]);
    await work.end();
    expect(many).toMatchObject({ reason: { code: "LIMIT_EXCEEDED", text: { en: expect.stringMatching(/crates.*first/) } } });
    expect(few).toMatchObject({ value: [{ label: "z" }, { label: "z" }] });
    expect(top.status === "fulfilled" && top.value.length).toBe(1_000);
  });

  test("first is a number of rows", async () => {
    const work = begin();
    expect(await work.db.declared.many(crates, crowded as Farm, 0)).toEqual([]);
    await expect(work.db.declared.many(crates, crowded as Farm, -1)).rejects.toMatchObject({ code: "INVALID_INPUT", details: { fields: [{ path: "first" }] } });
    await expect(work.db.declared.many(crates, crowded as Farm, 1_001)).rejects.toMatchObject({ code: "LIMIT_EXCEEDED", details: { asked: 1_001 } });
    await work.end();
  });

  test("rows that are equal in the declared order still come in one order", async () => {
    const lists = [];
    for (let n = 0; n < 2; n += 1) {
      const work = begin();
      lists.push(((await work.db.declared.many(byLabel, quiet as Farm)) as Crate[]).map(({ id }) => id));
      await work.end();
    }
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0]).toEqual([...(lists[0] ?? [])].sort());
  });
});

test("a mutation reads what is there now, not what it read before", async () => {
  const [farm] = await stock(store, 1, 1);
  const work = store.begin({ viewer: officer, requestId: "r1", operation: "mutation" });
  await work.mutation(async () => {
    const count = async () => ((await work.db.declared.many(crates, farm as Farm)) as Crate[]).length;
    expect(await count()).toBe(1);
    await work.db.write((tx) => tx.insert(Crate, { farmId: (farm as Farm).id }));
    expect(await Promise.all([count(), count()])).toEqual([2, 2]);
  });
  await work.end();
});
