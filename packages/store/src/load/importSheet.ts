import { type BadCell, both, daysAhead, type Sheet, type SheetReading } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { ImportOptions, LoadReport } from "../contract.js";
import type { Sealing } from "../sealing/sealing.js";
import { sealRows } from "../sealing/sealRows.js";
import type { ImportSession } from "./importSession.js";
import { compareRows, type PlacedRow, placeRows } from "./placeRows.js";
import { type ResolvedRow, resolveReferences } from "./references.js";
import { sheetTable } from "./sheetTable.js";
import { staleCells } from "./staleCells.js";
import { contraryToStamps, stamped, stampsOf } from "./stamps.js";
import { writeRows } from "./writeRows.js";

type Import = Pick<ImportSession, "query" | "attempt"> & { readonly dataSource: DataSource; readonly sealing: Sealing };

/**
 * Imports an office's table within a transaction of the caller, who takes it back when the report names bad cells or stale rows. Every bad cell is
 * found at once; when there is none, every row is written, so that a row that breaks a rule of the data is found too.
 */
export async function importSheet(
  { dataSource, sealing, query, attempt }: Import,
  sheet: Sheet,
  reading: SheetReading,
  { onProgress, as, today }: Pick<ImportOptions, "onProgress" | "as" | "today"> = {},
): Promise<LoadReport> {
  const refused = (badCells: readonly BadCell[]): LoadReport => ({
    sheet: sheet.name,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    badCells: inOrder(badCells),
    stale: [],
  });
  const others = await resolveReferences(dataSource, query, sheet, reading.rows);
  const badCells = [...reading.badCells, ...(today === undefined ? [] : daysAhead(sheet, reading, today)), ...others.badCells];
  const badRows = new Set(badCells.map((cell) => cell.row));
  const twice = doubledKeys(
    sheet,
    others.rows.filter(({ row }) => !badRows.has(row)),
  );
  badCells.push(...twice);
  if (badCells.length > 0) return refused(badCells);

  const table = sheetTable(dataSource, sheet);
  const stamps: ReturnType<typeof stampsOf> = as && today !== undefined ? stampsOf(sheet, { ...as, today }) : new Map();
  const stored = reading.properties.filter((property) => !sheet.columns[property]?.lookup && !stamps.has(property));
  const keyed = await placeRows(query, table, sheet, others.rows);
  const siblings = await resolveReferences(dataSource, query, sheet, keyed, keyed);
  if (siblings.badCells.length > 0) return refused(siblings.badCells);
  const placed = keyed.map((row, index) => ({ ...row, ...siblings.rows[index] }));
  const named = await sealRows(dataSource, sealing, query, sheet, stored, placed);
  const standing = await compareRows(
    query,
    table,
    sheet,
    stored,
    named.filter((row) => !isAbsent(row)),
  );
  const contrary = await contraryToStamps(query, table, sheet, stamps, named.filter(isAbsent), standing);
  if (contrary.length > 0) return refused(contrary);
  const rows = [...named.filter(isAbsent), ...standing];

  const isStale = (row: (typeof rows)[number]): boolean =>
    row.standing === "differs" && row.version !== undefined && row.standingVersion !== undefined && row.standingVersion > row.version;
  const stale = await staleCells(dataSource, query, sheet, stored, rows.filter(isStale));
  const written = await writeRows(
    { query, attempt },
    table,
    sheet,
    [...stored, ...stamps.keys()],
    rows.flatMap((row) => (isStale(row) ? [] : [stamped(stamps, row)])),
    onProgress,
  );
  return { sheet: sheet.name, ...written, badCells: inOrder(written.badCells), stale };
}

const isAbsent = ({ standing }: PlacedRow): boolean => standing === "absent";

const inOrder = (badCells: readonly BadCell[]): BadCell[] => [...badCells].sort((a, b) => a.row - b.row);

function doubledKeys(sheet: Sheet, rows: readonly ResolvedRow[]): BadCell[] {
  const first = new Map<string, number>();
  const headers = sheet.key.map((property) => sheet.columns[property]?.header ?? { vi: property, en: property });
  const column = headers.map(both).join(" + ");
  return rows.flatMap(({ row, values }) => {
    const key = JSON.stringify(sheet.key.map((property) => values[property] ?? null));
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    const expected = { vi: `mỗi đối tượng một dòng (trùng với dòng ${before})`, en: `one row for each (row ${before} is the same)` };
    return [{ row, column, value: sheet.key.map((property) => String(values[property] ?? "")).join(" + "), expected }];
  });
}
