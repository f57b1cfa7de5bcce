import { type BadCell, type Bringer, both, type Sheet } from "@hoptac/kit";
import type { Query } from "./importSession.js";
import { compareRows, type PlacedRow } from "./placeRows.js";
import type { SheetTable } from "./sheetTable.js";

type Values = Readonly<Record<string, unknown>>;

/** What the platform writes into the columns that an office's file only shows: property → what it becomes of a row. */
type Stamps = ReadonlyMap<string, (row: Values) => unknown>;

/** The stamps of a sheet that somebody brings. */
export const stampsOf = (sheet: Sheet, by: Bringer): Stamps =>
  new Map(Object.entries(sheet.columns).flatMap(([property, { stamp }]) => (stamp ? [[property, (row: Values) => stamp(by, row)] as const] : [])));

/** A row with its stamps. */
export const stamped = <R extends { readonly values: Values }>(stamps: Stamps, row: R): R => ({
  ...row,
  values: { ...row.values, ...Object.fromEntries([...stamps].map(([property, stamp]) => [property, stamp(row.values)])) },
});

/** Cells in which a file says of such a column something else than what stands or, of a new row, than what will be written. */
export async function contraryToStamps(
  query: Query,
  table: SheetTable,
  sheet: Sheet,
  stamps: Stamps,
  fresh: readonly PlacedRow[],
  standing: readonly PlacedRow[],
): Promise<readonly BadCell[]> {
  const bad: BadCell[] = [];
  for (const [property, stamp] of stamps) {
    const says = ({ values }: PlacedRow): boolean => values[property] !== undefined && values[property] !== null;
    // A row that changed after the file was exported is shown as stale, or differs in nothing that the file may say.
    const current = standing.filter((row) => says(row) && (row.version === undefined || row.version === row.standingVersion));
    const compared = await compareRows(query, table, sheet, [property], current);
    bad.push(
      ...fresh.filter((row) => says(row) && row.values[property] !== stamp(row.values)).map((row) => badCell(sheet, property, row)),
      ...compared.filter((row) => row.standing === "differs").map((row) => badCell(sheet, property, row)),
    );
  }
  return bad;
}

function badCell(sheet: Sheet, property: string, { row, values }: PlacedRow): BadCell {
  const column = sheet.columns[property];
  const value = values[property];
  return {
    row,
    column: column ? both(column.header) : property,
    value: column?.cell.write?.(value, "vi") ?? String(value),
    expected: {
      vi: "ô trống, hoặc giữ như bản xuất: hệ thống ghi theo người nộp và ngày nộp",
      en: "an empty cell, or what was exported: the platform writes it, by who submits and when",
    },
  };
}
