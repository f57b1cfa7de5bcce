import { CsvError, parse } from "csv-parse/sync";
import type { BadCell, Sheet, SheetColumn } from "./sheet.js";
import { both } from "./text.js";

/** One row of a sheet: property → value. References still hold the text of their cell; empty cells are absent. */
export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a CSV text says, and every cell that it says badly. */
export interface SheetReading {
  /** The properties that the file has a column for; the others are not its business. */
  readonly properties: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly badCells: readonly BadCell[];
}

/**
 * Reads an office's table. Headers in Vietnamese or English and in any order, a byte order mark, and comma, semicolon or tab are all fine.
 * Unknown, doubled or missing headers are bad cells of row 1. Pure: other rows are not looked up.
 */
export function readSheet(sheet: Sheet, csv: string): SheetReading {
  const records = readRecords(csv);
  if (!Array.isArray(records)) return { properties: [], rows: [], badCells: [records] };
  const { properties, badCells } = readHeader(sheet, records[0] ?? []);
  const rows: SheetRow[] = [];
  records.slice(1).forEach((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell.trim() === "")) return;
    const read = readRow(sheet, properties, record, row);
    rows.push({ row, values: read.values });
    badCells.push(...read.badCells);
  });
  return { properties: properties.filter((property) => property !== undefined), rows, badCells };
}

function readRecords(csv: string): string[][] | BadCell {
  try {
    return parse(csv, { bom: true, delimiter: delimiterOf(csv), relax_column_count: true }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === "number" ? error.lines : 1;
    return { row, column: "", value: "", expected: { vi: `tệp CSV đúng quy cách (${error.code})`, en: `a well-formed CSV file (${error.message})` } };
  }
}

/** The delimiter that the header row uses most, outside of quotes. */
function delimiterOf(csv: string): string {
  const header = (csv.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

const word = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");

/** Property of each column of the file, `undefined` for an unknown one. */
function readHeader(sheet: Sheet, header: readonly string[]): { properties: readonly (string | undefined)[]; badCells: BadCell[] } {
  const columns = Object.entries(sheet.columns);
  const known = columns.map(([, column]) => column.header);
  const badCells: BadCell[] = [];
  const seen = new Set<string>();
  const properties = header.map((given) => {
    const found = columns.find(([, column]) => word(column.header.vi) === word(given) || word(column.header.en) === word(given))?.[0];
    if (found === undefined) {
      const expected = { vi: `một trong các cột: ${known.map((h) => h.vi).join(", ")}`, en: `one of the columns: ${known.map((h) => h.en).join(", ")}` };
      badCells.push({ row: 1, column: given, value: given, expected });
    } else if (seen.has(found)) {
      badCells.push({ row: 1, column: given, value: given, expected: { vi: "mỗi cột chỉ một lần", en: "each column only once" } });
    }
    if (found !== undefined) seen.add(found);
    return found;
  });
  for (const [property, column] of columns) {
    if (!column.required || seen.has(property)) continue;
    badCells.push({
      row: 1,
      column: both(column.header),
      value: "",
      expected: { vi: `cột bắt buộc "${column.header.vi}"`, en: `the required column "${column.header.en}"` },
    });
  }
  return { properties, badCells };
}

function readRow(sheet: Sheet, properties: readonly (string | undefined)[], record: readonly string[], row: number) {
  const values: Record<string, unknown> = {};
  const badCells: BadCell[] = [];
  properties.forEach((property, index) => {
    const column = property === undefined ? undefined : sheet.columns[property];
    if (property === undefined || !column) return;
    const given = (record[index] ?? "").trim();
    if (given === "") {
      if (column.required) badCells.push(bad(row, column, given, { vi: `bắt buộc: ${column.cell.expected.vi}`, en: `required: ${column.cell.expected.en}` }));
      return;
    }
    const cell = column.cell.read(given);
    if ("value" in cell) values[property] = cell.value;
    else badCells.push(bad(row, column, given, cell.expected));
  });
  record.slice(properties.length).forEach((extra) => {
    if (extra.trim() === "") return;
    badCells.push({ row, column: "", value: extra, expected: { vi: "không có ô nào sau cột cuối", en: "no cell after the last column" } });
  });
  return { values, badCells };
}

const bad = (row: number, column: SheetColumn, value: string, expected: BadCell["expected"]): BadCell => ({
  row,
  column: both(column.header),
  value,
  expected,
});
