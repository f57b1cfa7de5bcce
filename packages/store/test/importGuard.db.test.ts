import { cells, readSheet, type Sheet, STRANGER, type Viewer } from "@hoptac/kit";
import type { Store } from "../src/contract.js";
import { Coop, openScratch, settle, sql, type Village, Ward } from "./village.js";

const coops: Sheet = {
  name: "coops",
  title: { vi: "Hợp tác xã", en: "Cooperatives" },
  entity: () => Coop,
  key: ["name"],
  columns: {
    name: { header: { vi: "Tên", en: "Name" }, cell: cells.text(50), required: true },
    wardId: { header: { vi: "Phường", en: "Ward" }, cell: cells.rowOf(() => Ward, "name", { title: { vi: "phường", en: "ward" } }), required: true },
  },
};

describe("an import under its officer's row guard", () => {
  let store: Store;
  let close: () => Promise<void>;
  let village: Village;
  let as: { readonly viewer: Viewer; readonly requestId: string };
  beforeAll(async () => {
    ({ store, close } = await openScratch());
    await store.migrate();
    village = await settle(store);
    const viewer = { ...STRANGER, login: "upper-officer", scope: { ...STRANGER.scope, register: true, areas: [village.upper] } };
    as = { viewer, requestId: "import-1" };
  });
  afterAll(() => close());
  const names = async () => (await sql<{ name: string }>(store, "select name from village.coop order by name")).map(({ name }) => name);
  const imported = (csv: string) => store.importRows(coops, readSheet(coops, csv), { as, today: "2017-07-20" });

  test("rows of one's own area are written, in one's own name", async () => {
    expect(await imported("Name,Ward\nupper coop,upper\nhill coop,upper\n")).toMatchObject({ inserted: 1, unchanged: 1, badCells: [] });
    await store.log.sequence();
    const entries = await store.log.read(0, 1_000);
    expect(entries.at(-1)).toMatchObject({ table: "village.coop", operation: "INSERT", actor: "upper-officer", requestId: "import-1" });
  });

  test("rows that the officer sees and may not write, and rows for another area, are named one by one, and nothing is written", async () => {
    const before = await names();
    // The guard would pass over the update of a row that is only seen without a word.
    const { badCells } = await imported("Name,Ward\nnew upper,upper\nlower coop,upper\nnew lower,lower\nupper coop,lower\n");
    expect(badCells.map(({ row, value, rule }) => [row, value, rule])).toEqual([
      [3, "lower coop", "scope"],
      [4, "new lower", "scope"],
      [5, "upper coop", "scope"],
    ]);
    expect(await names()).toEqual(before);
  });

  test("an export holds what the officer sees, in the order of its key", async () => {
    const rows = await store.exportRows(coops, { as, today: "2017-07-20" });
    expect(rows.map(({ values }) => values)).toEqual([
      { name: "hill coop", wardId: "upper" },
      { name: "lower coop", wardId: "lower" },
      { name: "upper coop", wardId: "upper" },
    ]);
    const nobody = await store.exportRows(coops, {
      as: { viewer: { ...STRANGER, scope: { ...STRANGER.scope, register: false } }, requestId: "x" },
      today: "2017-07-20",
    });
    expect(nobody).toEqual([]);
  });

  test("of a thousand rows the few at fault are found", async () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => `many ${n},${n % 250 === 7 ? "lower" : "upper"}`);
    const { badCells, inserted } = await imported(`Name,Ward\n${lines.join("\n")}\n`);
    expect([inserted, badCells.map(({ row }) => row)]).toEqual([996, [9, 259, 509, 759]]);
    expect(await names()).toHaveLength(3);
  });
});
