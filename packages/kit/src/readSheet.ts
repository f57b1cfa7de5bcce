import { plainNumber } from "./cellNumbers.js";
import { csvRows } from "./csvRows.js";
import { NOT_SHOWN, sealedOf } from "./sealed.js";
import type { BadCell, Cell, CellKind, GivenCell, GivenRow, Sheet, SheetColumn } from "./sheet.js";
import { type FileColumn, findHeader, VERSION_HEADER } from "./sheetHeader.js";
import { both, type Text } from "./text.js";

/** One row of a sheet: property → value. References still hold the text of their cell; empty cells are absent. */
export interface SheetRow {
  /** As a spreadsheet counts: the first line of the file is row 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The version that the row had when it was exported, where the file says so. */
  readonly version?: number;
}

/** What a file says, and every cell that it says badly. */
export interface SheetReading {
  /** The properties that the file has a column for; the others are not its business. */
  readonly properties: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly badCells: readonly BadCell[];
}

/** Reads an office's table from CSV. */
export function readSheet(sheet: Sheet, csv: string): SheetReading {
  const rows = csvRows(csv);
  return "expected" in rows ? { properties: [], rows: [], badCells: [rows] } : readTable(sheet, rows);
}

/**
 * Reads an office's table, wherever its cells come from. Headers in Vietnamese or English and in any order; titles above them are passed over.
 * Unknown, doubled or missing headers are bad cells. Pure: other rows are not looked up.
 */
export function readTable(sheet: Sheet, rows: readonly GivenRow[]): SheetReading {
  const steps = readingTable(sheet, rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const ROWS_AT_ONCE = 500;

/** As `readTable`, but it yields how many rows are read now and then, for whoever has other things to do between. */
export function* readingTable(sheet: Sheet, given: readonly GivenRow[]): Generator<number, SheetReading> {
  const { index, columns, badCells: badHeaders } = findHeader(sheet, given);
  const badCells = [...badHeaders];
  const rows: SheetRow[] = [];
  let done = 0;
  for (const line of given.slice(index + 1)) {
    done += 1;
    if (done % ROWS_AT_ONCE === 0) yield done;
    if (line.cells.every((cell) => typeof cell === "string" && cell.trim() === "")) continue;
    const { row, bad } = readRow(sheet, columns, line);
    rows.push(row);
    badCells.push(...bad);
  }
  const properties = columns.flatMap((column) => (typeof column === "object" ? [column.property] : []));
  return { properties, rows, badCells };
}

const NOT_EMPTY: Text = { vi: "không có ô nào sau cột cuối", en: "no cell after the last column" };

function readRow(sheet: Sheet, columns: readonly FileColumn[], { row, cells }: GivenRow): { row: SheetRow; bad: BadCell[] } {
  const values: Record<string, unknown> = {};
  const bad: BadCell[] = [];
  let version: number | undefined;
  const sealed = sealedOf(sheet.entity());
  for (let index = 0; index < Math.max(columns.length, cells.length); index += 1) {
    const column = columns[index];
    const given = cells[index] ?? "";
    const value = shown(given);
    if (column === undefined) {
      if (index >= columns.length && value !== "") bad.push({ row, column: "", value, expected: NOT_EMPTY });
    } else if (column === "version") {
      version = readVersion(given);
      if (version === undefined && value !== "") bad.push({ row, column: both(VERSION_HEADER), value, expected: UNTOUCHED });
    } else {
      const { property } = column;
      const described = sheet.columns[property];
      if (!described) continue;
      const read = value === "" ? undefined : readCell(described.cell, given);
      if (read && "value" in read) values[property] = read.value;
      else if (read) bad.push({ row, column: both(described.header), value: sealed.has(property) ? NOT_SHOWN : value, expected: read.expected });
      else if (described.required) bad.push(missing(row, described));
      else if (described.cell.empty !== undefined) values[property] = described.cell.empty;
    }
  }
  return { row: { row, values, ...(version === undefined ? {} : { version }) }, bad };
}

function readCell(kind: CellKind, given: GivenCell): Cell {
  if (typeof given === "object") return { expected: given.expected };
  if (typeof given === "string") return kind.read(given.trim());
  const plain = plainNumber(given);
  return kind.readNumber ? kind.readNumber(plain) : kind.read(plain);
}

const UNTOUCHED: Text = {
  vi: "phiên bản như tệp đã xuất; dòng mới thì để trống",
  en: "the version as it was exported; empty for a new row",
};

const readVersion = (given: GivenCell): number | undefined => {
  const number = typeof given === "object" || given === "" ? Number.NaN : Number(given);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

const shown = (cell: GivenCell): string => (typeof cell === "object" ? cell.shown : typeof cell === "number" ? plainNumber(cell) : cell.trim());

const missing = (row: number, { header, cell }: SheetColumn): BadCell => ({
  row,
  column: both(header),
  value: "",
  expected: { vi: `bắt buộc: ${cell.expected.vi}`, en: `required: ${cell.expected.en}` },
});
