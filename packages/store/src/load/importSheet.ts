import { type BadCell, both, PlatformError, readSheet, type Sheet } from "@hoptac/kit";
import { type DataSource, QueryFailedError } from "typeorm";
import type { LoadReport } from "../contract.js";
import { type ResolvedRow, resolveReferences } from "./references.js";
import { type Query, sheetTable } from "./sheetTable.js";
import { placeRows, writeRows } from "./upsert.js";

/** Imports an office's table within a transaction of the caller: every bad cell at once, or all rows. With bad cells nothing is written. */
export async function importSheet({ dataSource, query }: { dataSource: DataSource; query: Query }, sheet: Sheet, csv: string): Promise<LoadReport> {
  const refused = (badCells: readonly BadCell[]): LoadReport => ({ sheet: sheet.name, inserted: 0, updated: 0, unchanged: 0, badCells: inOrder(badCells) });
  const reading = readSheet(sheet, csv);
  const others = await resolveReferences(dataSource, query, sheet, reading.rows);
  const badCells = [...reading.badCells, ...others.badCells];
  const badRows = new Set(badCells.map((cell) => cell.row));
  badCells.push(
    ...doubledKeys(
      sheet,
      others.rows.filter(({ row }) => !badRows.has(row)),
    ),
  );
  if (badCells.length > 0) return refused(badCells);

  const table = sheetTable(dataSource, sheet);
  const placed = await placeRows(query, table, sheet, others.rows);
  const siblings = await resolveReferences(dataSource, query, sheet, placed, placed);
  if (siblings.badCells.length > 0) return refused(siblings.badCells);
  const rows = placed.map((row, index) => ({ ...row, ...siblings.rows[index] }));
  const stored = reading.properties.filter((property) => !sheet.columns[property]?.lookup);
  try {
    return { sheet: sheet.name, ...(await writeRows(query, table, stored, rows)), badCells: [] };
  } catch (error) {
    throw error instanceof QueryFailedError ? (violation(sheet, error) ?? error) : error;
  }
}

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

/** A rule of the table that no single cell breaks, as an error that names it. */
function violation(sheet: Sheet, { driverError }: QueryFailedError): PlatformError | undefined {
  const { code, constraint, detail } = driverError as { code?: string; constraint?: string; detail?: string };
  if (code === undefined || !/^2[23]/.test(code)) return undefined;
  const rule = constraint ?? code;
  return new PlatformError(
    "RULE_VIOLATED",
    {
      vi: `${sheet.title.vi}: dữ liệu trái với ràng buộc "${rule}"${detail ? ` (${detail})` : ""}; không dòng nào được ghi`,
      en: `${sheet.title.en}: the data break the rule "${rule}"${detail ? ` (${detail})` : ""}; no row was written`,
    },
    { rule },
  );
}
