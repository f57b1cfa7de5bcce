import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cells, definePlugin, Migration, Owned, type Plugin, readSheet, type Sheet, Versioned } from "@hoptac/kit";
import { scratchDatabase } from "@hoptac/testing/scratch";
import { Column, Entity } from "typeorm";
import type { Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";

/** A shelf has one code at a time; the code goes to another shelf later. */
@Owned("public")
@Entity({ schema: "depot", name: "shelf" })
class Shelf extends Versioned {
  @Column("text") code!: string;
  @Column("date", { name: "valid_from", nullable: true }) validFrom?: string;
  @Column("date", { name: "valid_to", nullable: true }) validTo?: string;
}

@Owned("public")
@Entity({ schema: "depot", name: "item" })
class Item extends Versioned {
  @Column("text") code!: string;
  @Column("uuid", { name: "shelf_id", nullable: true }) shelfId?: string;
  @Column("uuid", { name: "part_of_id", nullable: true }) partOfId?: string;
  @Column("numeric", { precision: 14, scale: 3, nullable: true }) weight?: string;
  @Column("text", { nullable: true }) note?: string;
  @Column("uuid", { name: "near_ids", array: true, default: "{}" }) nearIds!: readonly string[];
  @Column("text", { array: true, default: "{}" }) words!: readonly string[];
}

class CreateDepot1764000000000 extends Migration {
  override readonly statements = [
    "create table depot.shelf (id uuid primary key default platform.uuidv7(), version integer not null default 1, code text not null, valid_from date, valid_to date)",
    `create table depot.item (id uuid primary key default platform.uuidv7(), version integer not null default 1, code text not null constraint item_code unique,
      shelf_id uuid references depot.shelf (id), part_of_id uuid references depot.item (id), weight numeric(14, 3) constraint item_weight check (weight < 1000), note text,
      near_ids uuid[] not null default '{}', words text[] not null default '{}')`,
  ];
}

const shelfSheet: Sheet = {
  name: "shelves",
  title: { vi: "Kệ", en: "Shelves" },
  entity: () => Shelf,
  key: ["code", "validFrom"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(10), required: true },
    validFrom: { header: { vi: "Từ", en: "From" }, cell: cells.day },
    validTo: { header: { vi: "Đến", en: "To" }, cell: cells.day },
  },
};
const itemSheet: Sheet = {
  name: "items",
  title: { vi: "Hàng", en: "Items" },
  entity: () => Item,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(10), required: true },
    shelfId: {
      header: { vi: "Kệ", en: "Shelf" },
      cell: cells.rowOf(() => Shelf, "code", { title: { vi: "mã kệ", en: "shelf code" }, validOn: ({ on }) => (typeof on === "string" ? on : undefined) }),
    },
    on: { header: { vi: "Vào ngày", en: "On" }, cell: cells.day, lookup: true },
    nearIds: { header: { vi: "Gần kệ", en: "Near" }, cell: cells.rowsOf(() => Shelf, "code", { title: { vi: "mã kệ", en: "shelf code" } }) },
    words: { header: { vi: "Từ", en: "Words" }, cell: cells.texts(20) },
    partOfId: { header: { vi: "Thuộc", en: "Part of" }, cell: cells.rowOf(() => Item, "code", { title: { vi: "mã hàng", en: "item code" } }) },
    weight: { header: { vi: "Nặng", en: "Weight" }, cell: cells.decimal },
    note: { header: { vi: "Ghi chú", en: "Note" }, cell: cells.text(100) },
  },
};

const folder = mkdtempSync(join(tmpdir(), "load-"));
const file = (name: string, csv: string): URL => {
  writeFileSync(join(folder, name), csv);
  return pathToFileURL(join(folder, name));
};
const depot = (data: Plugin["data"]): Plugin =>
  definePlugin({
    id: "depot",
    title: { vi: "Kho", en: "Depot" },
    version: "1.0.0",
    entities: [Shelf, Item],
    resolvers: [],
    migrations: [CreateDepot1764000000000],
    constraints: { item_weight: { vi: "nặng dưới một tấn", en: "lighter than a ton" } },
    ...(data ? { data } : {}),
  });

const SHELVES = "Code,From,To\nA,,2020-12-31\nA,2021-01-01,\nB,,\n";

describe("loading tables of offices", () => {
  let store: Store;
  let drop: () => Promise<void>;
  const rows = <R extends object>(sql: string): Promise<R[]> => store.asPlatform((db) => db.query<R>(sql));
  const items = () =>
    rows<{ code: string; version: number; weight: string | null; note: string | null }>(
      "select code, version, weight::text, note from depot.item order by code",
    );

  beforeAll(async () => {
    const scratch = await scratchDatabase("nothing");
    ({ drop } = scratch);
    store = await openStore({
      ...scratch.where,
      plugins: [
        depot([
          { sheet: shelfSheet, file: file("shelves.csv", SHELVES), demonstration: false },
          { sheet: itemSheet, file: file("items.csv", "Mã;Nặng\nD1;1,5\n"), demonstration: true },
        ]),
      ],
    });
    await store.migrate();
  });
  afterAll(async () => {
    await store.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("reference data are loaded once, demonstration data only when asked for, and what officers edited stays", async () => {
    expect(await store.load({ demonstration: false })).toMatchObject([{ sheet: "shelves", inserted: 3 }]);
    expect(await items()).toEqual([]);
    expect(await store.load({ demonstration: true })).toMatchObject([{ sheet: "items", inserted: 1 }]);
    await store.asPlatform((db) => db.execute("update depot.item set note = 'đã sửa', version = version + 1 where code = 'D1'"));
    expect(await store.load({ demonstration: true })).toEqual([]);
    expect(await items()).toEqual([{ code: "D1", version: 2, weight: "1.500", note: "đã sửa" }]);
  });

  test("a row that stands is updated where it differs, one version more; a column that the file lacks is left alone", async () => {
    expect(await store.importCsv(itemSheet, "Code,Weight\nD1,1.5\nD2,2\n")).toMatchObject({ inserted: 1, updated: 0, unchanged: 1 });
    expect(await store.importCsv(itemSheet, "Code,Weight\nD1,1.75\nD2,2\n")).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    expect(await items()).toEqual([
      { code: "D1", version: 3, weight: "1.750", note: "đã sửa" },
      { code: "D2", version: 1, weight: "2.000", note: null },
    ]);
    expect(await store.importCsv(itemSheet, "Code,Note\nD1,\n")).toMatchObject({ updated: 1 });
    expect((await items())[0]).toMatchObject({ version: 4, note: null, weight: "1.750" });
  });

  test("a code that two rows had in turn is resolved by the day", async () => {
    await store.importCsv(itemSheet, "Code,Shelf,On\nS1,A,2020-12-31\nS2,A,2021-01-01\nS3,A,\n");
    const found = await rows<{ code: string; from: string | null }>(
      'select i.code, s.valid_from::text as "from" from depot.item i join depot.shelf s on s.id = i.shelf_id order by i.code',
    );
    expect(found).toEqual([
      { code: "S1", from: null },
      { code: "S2", from: "2021-01-01" },
      { code: "S3", from: null },
    ]);
  });

  test("rows of one file may name each other, in any order", async () => {
    expect(await store.importCsv(itemSheet, "Code,Part of\nP2,P1\nP1,D1\nP3,P2\n")).toMatchObject({ inserted: 3, badCells: [] });
    const found = await rows<{ code: string; whole: string }>(
      "select i.code, w.code as whole from depot.item i join depot.item w on w.id = i.part_of_id order by i.code",
    );
    expect(found).toEqual([
      { code: "P1", whole: "D1" },
      { code: "P2", whole: "P1" },
      { code: "P3", whole: "P2" },
    ]);
  });

  test("every bad cell is named at once and nothing is written", async () => {
    const before = await items();
    const report = await store.importCsv(itemSheet, "Code,Shelf,Weight,Part of\nN1,Z,1,\nN2,B,1.234,\nN3,B,1,\nN3,B,2,\n,B,1,\n");
    expect(report).toMatchObject({ inserted: 0, updated: 0, unchanged: 0 });
    expect(report.badCells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, "Kệ · Shelf", "Z"],
      [3, "Nặng · Weight", "1.234"],
      [5, "Mã · Code", "N3"],
      [6, "Mã · Code", ""],
    ]);
    expect(report.badCells[0]?.expected).toEqual({ vi: "mã kệ đã có trong hệ thống", en: "a known shelf code" });
    expect(await store.importCsv(itemSheet, "Code,Part of\nN1,nobody\n")).toMatchObject({ badCells: [{ row: 2, value: "nobody" }] });
    expect(await items()).toEqual(before);
  });

  test("a rule of the table that no single cell breaks is named, and nothing is written", async () => {
    const before = await items();
    const { badCells } = await store.importCsv(itemSheet, "Code,Weight\nR1,1\nR2,1000\nR3,2\nD1,2000\n");
    expect(badCells).toMatchObject([
      { row: 3, column: "Nặng · Weight", value: "1000", rule: "item_weight", expected: { vi: "nặng dưới một tấn", en: "lighter than a ton" } },
      { row: 5, value: "2000", rule: "item_weight", expected: { vi: "nặng dưới một tấn", en: "lighter than a ton" } },
    ]);
    expect(await items()).toEqual(before);
  });

  test("a dry run tells what would happen and leaves no trace", async () => {
    const before = await items();
    expect(await store.importCsv(itemSheet, "Code,Weight\nD1,9\nDRY,1\n", { dryRun: true })).toMatchObject({ inserted: 1, updated: 1 });
    expect(await items()).toEqual(before);
  });

  test("a row that somebody changed after its export is shown with both values, and only left out when that is wanted", async () => {
    const before = await items();
    const csv = "Code,Weight,Version\nD1,7.5,1\nD2,6,99\n";
    const report = await store.importCsv(itemSheet, csv);
    expect(report).toMatchObject({
      updated: 1,
      badCells: [],
      stale: [{ row: 2, column: { en: "Weight" }, inFile: { en: "7.5" }, standing: { en: "1.75" }, fileVersion: 1, standingVersion: 4 }],
    });
    expect(await items()).toEqual(before);
    // What is the same as in the file is nobody's conflict, however old the file is.
    expect(await store.importCsv(itemSheet, "Code,Weight,Version\nD1,1.75,1\n")).toMatchObject({ unchanged: 1, stale: [] });
    expect(await store.importCsv(itemSheet, csv, { leaveStaleOut: true })).toMatchObject({ updated: 1, stale: [{ row: 2 }] });
    expect((await items()).slice(0, 2)).toMatchObject([
      { code: "D1", weight: "1.750", version: 4 },
      { code: "D2", weight: "6.000" },
    ]);
  });

  test("rows are exported in the order of their key, with the words that name other rows and a day on which they are meant", async () => {
    const rowsOf = await store.exportRows(itemSheet, { today: "2022-01-01" });
    const row = (code: string) => rowsOf.find(({ values }) => values.code === code);
    expect(rowsOf.map(({ values }) => values.code)).toEqual(rowsOf.map(({ values }) => String(values.code)).sort());
    expect(row("S1")?.values).toMatchObject({ shelfId: "A", on: "2020-12-31" });
    expect(row("S2")?.values).toMatchObject({ shelfId: "A", on: "2022-01-01" });
    expect(row("P2")?.values).toMatchObject({ partOfId: "P1" });
    expect(row("D1")).toMatchObject({ version: 4, values: { weight: "1.750" } });
  });

  test("lists in one cell go in and come out, empty ones too; each name in them is found or told", async () => {
    await store.importCsv(shelfSheet, "Code\nX1\nX2\n");
    const csv = "Code,Near,Words\nL1,X2; X1,to | nhỏ\nL2,,\n";
    expect(await store.importCsv(itemSheet, csv)).toMatchObject({ inserted: 2, badCells: [] });
    expect(await store.importCsv(itemSheet, csv)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    const rows = (await store.exportRows(itemSheet, { today: "2022-01-01" })).filter(({ values }) => String(values.code).startsWith("L"));
    expect(rows.slice(0, 2).map(({ values: { code, nearIds, words } }) => [code, nearIds, words])).toEqual([
      ["L1", ["X2", "X1"], ["to", "nhỏ"]],
      ["L2", [], []],
    ]);
    expect(await store.importCsv(itemSheet, "Code,Near\nL1,X1; X9\n")).toMatchObject({ updated: 0, badCells: [{ row: 2, value: "X9" }] });
    expect(await store.importCsv(itemSheet, "Code,Near\nL1,X1\n")).toMatchObject({ updated: 1 });
  });

  test("an import is done once, and its counts must be those of the preview", async () => {
    const viewer = {
      login: "keeper",
      roles: [],
      permissions: new Set<string>(),
      scope: { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] },
    };
    const by = { as: { viewer, requestId: "r1" }, today: "2017-07-20" };
    const reading = readSheet(itemSheet, `Code,Part of\nO1,O2\nO2,\n`);
    const once = { key: "import 1", field: "applyImport", input: { id: 1 } };
    await expect(store.importRows(itemSheet, reading, { ...by, once, expected: { inserted: 1, updated: 0 } })).rejects.toMatchObject({ code: "CONFLICT" });
    const first = await store.importRows(itemSheet, reading, { ...by, once, expected: { inserted: 2, updated: 0 } });
    expect(first).toMatchObject({ inserted: 2 });
    expect(await store.importRows(itemSheet, reading, { ...by, once, expected: { inserted: 2, updated: 0 } })).toEqual(first);
    expect(await store.importRows(itemSheet, reading, by)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
  });

  test("what an import writes is recorded like any other change", async () => {
    await store.log.sequence();
    const { position } = await store.log.head();
    await store.importCsv(itemSheet, "Code,Weight\nD1,3\nLOG,1\n");
    await store.log.sequence();
    const entries = await store.log.read(position, 10);
    expect(entries.map(({ table, operation }) => [table, operation]).sort()).toEqual([
      ["depot.item", "INSERT"],
      ["depot.item", "UPDATE"],
    ]);
  });
});
