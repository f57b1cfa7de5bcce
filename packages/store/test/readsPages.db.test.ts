import type { ListingField, PageArgs, PageRows } from "@hoptac/kit";
import fc from "fast-check";
import type { Store } from "../src/contract.js";
import { Crate, type Farm, officer, openYard, stock } from "./unitOfWorkYard.js";

let yard: Awaited<ReturnType<typeof openYard>>;
let store: Store;
let farms: Farm[];
beforeAll(async () => {
  yard = await openYard();
  store = yard.store;
  farms = await stock(store, 2, 0);
  const [row] = await store.asPlatform(({ query }) =>
    query<{ sorted: string[] }>("select array_agg(l order by l collate platform.vi) as sorted from unnest($1::text[]) l", [LABELS]),
  );
  alphabet = row?.sorted ?? [];
});
afterAll(() => yard?.close());

const all: ListingField = { kind: "listing", target: {}, name: "crates", description: "", entity: () => Crate, dated: false, orderBy: { label: "ASC" } };
const ofFarm: ListingField = { ...all, key: "farmId" };
type Page = PageRows & { totalCount(): Promise<number> };
const ask = async (args: PageArgs, field = all, parent?: Farm): Promise<Page> => {
  const work = store.begin({ viewer: officer, requestId: "r1", operation: "query" });
  try {
    const page = work.db.declared.page(field, parent, args);
    const rows = await page.load();
    const count = await page.totalCount();
    return { ...rows, totalCount: async () => count };
  } finally {
    await work.end();
  }
};

/** A crate as the model sees it: moments with the microseconds that a `Date` has lost. */
interface Model {
  readonly id: string;
  readonly farmId: string;
  readonly label: string | null;
  readonly pieces: number | null;
  readonly weight: string | null;
  readonly bestBefore: string | null;
  readonly packedAt: string | null;
  readonly fragile: boolean;
}
type Column = Exclude<keyof Model, "farmId">;
const COLUMNS = ["label", "pieces", "weight", "bestBefore", "packedAt", "fragile", "id"] as const satisfies Column[];

const LABELS = ["an", "binh", "Đá", "đồng", "100%", "a_b"];
/** Few values, so that many rows are equal; empty ones among them. */
const crate = fc.record({
  id: fc.uuid(),
  farm: fc.nat(1),
  label: fc.constantFrom(null, ...LABELS),
  pieces: fc.constantFrom(null, -1, 0, 1, 2),
  weight: fc.constantFrom(null, "0.500", "2.000", "10.000"),
  bestBefore: fc.constantFrom(null, "2016-02-29", "2017-07-20"),
  packedAt: fc.constantFrom(null, "2017-07-20 00:00:00.123001+00", "2017-07-20 00:00:00.123999+00", "2017-07-20 00:00:00.124+00"),
  fragile: fc.boolean(),
});
type Given = typeof crate extends fc.Arbitrary<infer T> ? T : never;
const distinct = (rows: readonly Given[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

async function put(given: readonly Given[], options: { keep?: boolean } = {}): Promise<Model[]> {
  const rows = given.map(({ farm, ...row }): Model => ({ ...row, farmId: (farms[farm] as Farm).id }));
  await store.asPlatform(async ({ execute }) => {
    if (!options.keep) await execute("delete from yard.crate");
    await execute(
      `insert into yard.crate (id, farm_id, label, pieces, weight, best_before, packed_at, fragile)
       select id, "farmId", label, pieces, weight, "bestBefore", "packedAt", fragile
       from jsonb_to_recordset($1) as r(id uuid, "farmId" uuid, label text, pieces integer, weight numeric, "bestBefore" date, "packedAt" timestamptz, fragile boolean)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  });
  return rows;
}

/** As the database's Vietnamese collation has it; what counts here is the paging, not the alphabet. */
let alphabet: readonly string[] = [];
const rank = (column: Column, value: Model[Column]): number | string =>
  column === "label"
    ? alphabet.indexOf(String(value))
    : column === "weight"
      ? Number(value)
      : typeof value === "boolean"
        ? Number(value)
        : (value as number | string);
/** The order that people see: empty values last going up, first going down. */
function compare(order: readonly (readonly [Column, "ASC" | "DESC"])[]): (a: Model, b: Model) => number {
  return (a, b) => {
    for (const [column, direction] of [...order, ["id", "ASC"] as const]) {
      const [left, right] = [a[column], b[column]];
      if (left === right) continue;
      const greater = left === null || (right !== null && rank(column, left) > rank(column, right));
      return greater === (direction === "ASC") ? 1 : -1;
    }
    return 0;
  };
}
const order = fc.uniqueArray(fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom("ASC" as const, "DESC" as const)), {
  maxLength: 3,
  selector: ([column]) => column,
});
const asked = (columns: readonly (readonly [Column, "ASC" | "DESC"])[]) => columns.map(([column, direction]) => ({ [column]: direction }));
const withDefault = (columns: readonly (readonly [Column, "ASC" | "DESC"])[]) => (columns.length > 0 ? columns : [["label", "ASC"] as const]);
const idsOf = (page: Page) => (page.rows as Crate[]).map(({ id }) => id);

test("paging forward or backward meets every row once, in order, whatever the order and the empty values", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(crate, { maxLength: 14 }), order, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (given, columns, size, backwards) => {
      const model = (await put(distinct(given))).sort(compare(withDefault(columns)));
      const met: string[] = [];
      let page: Page | undefined;
      do {
        const from: string | undefined = page?.cursorOf((backwards ? page.rows[0] : page.rows.at(-1)) as object);
        page = await ask({ ...(backwards ? { last: size, before: from } : { first: size, after: from }), orderBy: asked(columns) });
        met.splice(backwards ? 0 : met.length, 0, ...idsOf(page));
        expect(await page.totalCount()).toBe(model.length);
        expect(backwards ? page.hasNextPage : page.hasPreviousPage).toBe(from !== undefined);
      } while (backwards ? page.hasPreviousPage : page.hasNextPage);
      expect(met).toEqual(model.map(({ id }) => id));
    }),
    { numRuns: 60 },
  );
});

test("pages stay right while rows are added and the cursor's own row is removed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(crate, { minLength: 1, maxLength: 10 }),
      fc.array(crate, { maxLength: 6 }),
      order,
      fc.nat(),
      async (given, added, columns, at) => {
        const before = (await put(distinct(given))).sort(compare(withDefault(columns)));
        const last = before[at % before.length] as Model;
        const page = await ask({ first: (at % before.length) + 1, orderBy: asked(columns) });
        const cursor = page.cursorOf(page.rows.at(-1) as object);
        const more = await put(
          distinct(added).filter(({ id }) => before.every((row) => row.id !== id)),
          { keep: true },
        );
        await store.asPlatform(({ execute }) => execute("delete from yard.crate where id = $1", [last.id]));
        const by = compare(withDefault(columns));
        const now = [...before.filter((row) => row !== last), ...more].sort(by);
        const ids = (rows: readonly Model[]) => rows.map(({ id }) => id);
        expect(idsOf(await ask({ first: 100, after: cursor, orderBy: asked(columns) }))).toEqual(ids(now.filter((row) => by(row, last) > 0)));
        expect(idsOf(await ask({ last: 100, before: cursor, orderBy: asked(columns) }))).toEqual(ids(now.filter((row) => by(row, last) < 0)));
      },
    ),
    { numRuns: 40 },
  );
});

test("below parents, each gets the page it would get alone, by one statement", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(crate, { maxLength: 12 }), order, fc.integer({ min: 0, max: 4 }), fc.boolean(), async (given, columns, size, backwards) => {
      const model = (await put(distinct(given))).sort(compare(withDefault(columns)));
      const work = store.begin({ viewer: officer, requestId: "r1", operation: "query" });
      yard.statements.splice(0);
      const args = { ...(backwards ? { last: size } : { first: size }), orderBy: asked(columns) };
      const listings = farms.map((farm) => work.db.declared.page(ofFarm, farm, args));
      const pages = await Promise.all(listings.map((page) => page.load()));
      const counts = await Promise.all(listings.map((page) => page.totalCount()));
      await work.end();
      expect(yard.statements.filter(({ frame }) => !frame)).toHaveLength(2);
      farms.forEach((farm, index) => {
        const its = model.filter(({ farmId }) => farmId === farm.id).map(({ id }) => id);
        expect(idsOf(pages[index] as Page)).toEqual(backwards ? its.slice(Math.max(0, its.length - size)) : its.slice(0, size));
        expect(counts[index]).toBe(its.length);
      });
    }),
    { numRuns: 30 },
  );
});

describe("filters", () => {
  type Filter = { readonly [name: string]: unknown };
  const text = fc.constantFrom("an", "AN", "binh", "ĐÁ", "đ", "%", "_", "a");
  const moment = fc.constantFrom(new Date("2017-07-20T00:00:00.123Z"), new Date("2017-07-20T00:00:00.124Z"));
  const day = fc.constantFrom("2016-02-29", "2017-01-01", "2017-07-20");
  const operators = (value: fc.Arbitrary<unknown>, ...names: string[]): fc.Arbitrary<Filter> =>
    fc.oneof(
      fc.record({ isNull: fc.boolean() }),
      ...names.map((name) => (name === "in" || name === "notIn" ? fc.array(value, { maxLength: 3 }) : value).map((given) => ({ [name]: given }))),
    );
  const RANGE = ["lt", "lte", "gt", "gte"];
  const leaf: fc.Arbitrary<Filter> = fc.oneof(
    operators(text, "eq", "ne", "in", "notIn", "contains", "startsWith").map((label) => ({ label })),
    operators(fc.integer({ min: -1, max: 2 }), "eq", "ne", "in", ...RANGE).map((pieces) => ({ pieces })),
    operators(fc.constantFrom("0.5", "2", "10"), "eq", "ne", "in", ...RANGE).map((weight) => ({ weight })),
    operators(day, "eq", ...RANGE).map((bestBefore) => ({ bestBefore })),
    operators(moment, "eq", ...RANGE).map((packedAt) => ({ packedAt })),
    fc.boolean().map((fragile) => ({ fragile: { eq: fragile } })),
  );
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
      fc.array(tie("filter"), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie("filter"), { maxLength: 3 }).map((or) => ({ or })),
      tie("filter").map((not) => ({ not })),
    ),
  }));

  /** What a person means by the filter; clients see moments in milliseconds. */
  const comparable = (value: unknown): number | string =>
    value instanceof Date
      ? value.toISOString()
      : /^\d{4}-\d\d-\d\d \d/.test(String(value))
        ? new Date(String(value)).toISOString()
        : /^[\d.]+$/.test(String(value))
          ? Number(value)
          : (value as string);
  function holds(column: unknown, operator: string, given: unknown): boolean {
    const list = (values: unknown) => (values as unknown[]).map(comparable).includes(comparable(column));
    if (operator === "isNull") return (column === null) === given;
    if (operator === "ne") return column === null || comparable(column) !== comparable(given);
    if (operator === "notIn") return column === null || !list(given);
    if (column === null) return false;
    if (operator === "in") return list(given);
    const [left, right] = [comparable(column), comparable(given)];
    const small = (value: unknown) => String(value).toLocaleLowerCase("vi");
    switch (operator) {
      case "contains":
        return small(column).includes(small(given));
      case "startsWith":
        return small(column).startsWith(small(given));
      case "lt":
        return left < right;
      case "lte":
        return left <= right;
      case "gt":
        return left > right;
      case "gte":
        return left >= right;
      default:
        return left === right;
    }
  }
  const matches = (row: Model, given: Filter): boolean =>
    Object.entries(given).every(([name, inner]) => {
      if (name === "and") return (inner as Filter[]).every((one) => matches(row, one));
      if (name === "or") return (inner as Filter[]).some((one) => matches(row, one));
      if (name === "not") return !matches(row, inner as Filter);
      return Object.entries(inner as Filter).every(([operator, value]) => holds(row[name as Column], operator, value));
    });

  test("find what a person means by them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(crate, { maxLength: 12 }), fc.array(filter, { minLength: 4, maxLength: 4 }), async (given, filters) => {
        const model = (await put(distinct(given))).sort(compare([["label", "ASC"]]));
        for (const one of filters) {
          const found = model.filter((row) => matches(row, one)).map(({ id }) => id);
          const page = await ask({ filter: one });
          expect([idsOf(page), await page.totalCount()]).toEqual([found, found.length]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    [{ colour: { eq: "red" } }, "filter.colour"],
    [{ and: [{}, { extra: { eq: {} } }] }, "filter.and.1.extra"],
    [{ pieces: { contains: "1" } }, "filter.pieces.contains"],
    [{ label: { toString: "x" } }, "filter.label.toString"],
    [{ not: { label: { eq: null } } }, "filter.not.label.eq"],
  ])("that ask for something else are refused by their path: %j", async (given, path) => {
    await expect(ask({ filter: given })).rejects.toMatchObject({ code: "INVALID_INPUT", details: { fields: [{ path }] } });
  });

  test("a value that fits no column is the client's mistake", async () => {
    await expect(ask({ filter: { pieces: { eq: 99_999_999_999 } } })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(ask({ filter: { label: { eq: "\0" } } })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect((await ask({ filter: { label: { eq: "'; drop table yard.crate; --" } } })).rows).toEqual([]);
  });
});

describe("a page's arguments", () => {
  const id = "01890000-0000-7000-8000-000000000000";
  const cursorLike = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString("base64url");
  const refused = (args: PageArgs, path: string) => expect(ask(args)).rejects.toMatchObject({ code: "INVALID_INPUT", details: { fields: [{ path }] } });
  let cursor: string;
  let signature: string;
  beforeAll(async () => {
    await put([{ id, farm: 0, label: "an", pieces: 1, weight: null, bestBefore: null, packedAt: null, fragile: false }]);
    const page = await ask({ first: 1 });
    cursor = page.cursorOf(page.rows[0] as object);
    [signature] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string];
  });

  test("go in one direction", async () => {
    await refused({ first: 1, last: 1 }, "first");
    await refused({ after: cursor, before: cursor }, "after");
    await refused({ first: 1, before: cursor }, "first");
    await refused({ last: 1, after: cursor }, "after");
  });

  test("ask for up to a hundred rows, fifty when nothing is said", async () => {
    await refused({ first: 101 }, "first");
    await refused({ last: -1 }, "last");
    const none = await ask({ first: 0 });
    expect([none.rows, none.hasNextPage, await none.totalCount()]).toEqual([[], true, 1]);
    await store.asPlatform(({ execute }) => execute("insert into yard.crate (farm_id, label) select $1, 'z' from generate_series(1, 60)", [farms[0]?.id]));
    const page = await ask({});
    expect([page.rows.length, await page.totalCount()]).toEqual([50, 61]);
  });

  test("order by columns that have an order", async () => {
    await refused({ orderBy: [{ label: "ASC" }, { colour: "ASC" }] }, "orderBy.1.colour");
    await refused({ orderBy: [{ extra: "DESC" }] }, "orderBy.0.extra");
  });

  test.each([
    ["garbage", () => "garbage"],
    ["of another order", () => cursorLike("other", "an", id)],
    ["too short", () => cursorLike(signature, "an")],
    ["with a forged id", () => cursorLike(signature, "an", "x' or true")],
    ["with a missing id", () => cursorLike(signature, "an", null)],
    ["with a forged kind", () => cursorLike(signature, { a: 1 }, id)],
    ["no list", () => Buffer.from("{}").toString("base64url")],
  ])("a cursor %s is refused by name", async (_, forged) => {
    await refused({ after: forged() }, "after");
    await refused({ before: forged() }, "before");
  });

  test("a cursor of one order does not serve another", async () => {
    await refused({ after: cursor, orderBy: [{ label: "DESC" }] }, "after");
    expect((await ask({ after: cursor, first: 1, orderBy: [{ label: "ASC" }, { id: "ASC" }] })).hasPreviousPage).toBe(true);
  });
});
