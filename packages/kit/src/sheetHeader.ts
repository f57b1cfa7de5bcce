import { Versioned } from "./node.js";
import type { BadCell, GivenCell, GivenRow, Sheet } from "./sheet.js";
import { both, type Text } from "./text.js";

/** The column in which an export says which version of its row it holds. */
export const VERSION_HEADER: Text = { vi: "Phiên bản", en: "Version" };

/** Whether rows of a sheet have versions, and its files a column for them. */
export const isVersioned = (sheet: Sheet): boolean => sheet.entity().prototype instanceof Versioned;

/** What a column of a file is: a property, the version, or nothing that the sheet knows. */
export type FileColumn = { readonly property: string } | "version" | undefined;

export interface Header {
  /** Where it stands in the list of rows. */
  readonly index: number;
  readonly columns: readonly FileColumn[];
  readonly badCells: readonly BadCell[];
}

/** How far down a title or a logo may push the header. */
const MOST_ROWS_ABOVE = 20;

/** Finds the header: of the first rows the one that names most columns, in Vietnamese, in English or in both. Unknown, doubled or missing ones are bad cells. */
export function findHeader(sheet: Sheet, rows: readonly GivenRow[]): Header {
  const names = namesOf(sheet);
  const named = ({ cells }: GivenRow): number => cells.filter((cell) => names.has(word(cell))).length;
  let index = 0;
  rows.slice(0, MOST_ROWS_ABOVE).forEach((row, at) => {
    const best = rows[index];
    if (best && named(row) > named(best)) index = at;
  });
  return { index, ...readHeader(sheet, names, rows[index] ?? { row: 1, cells: [] }) };
}

function readHeader(sheet: Sheet, names: ReadonlyMap<string, FileColumn>, { row, cells }: GivenRow): Omit<Header, "index"> {
  const known = Object.values(sheet.columns).map(({ header }) => header);
  const badCells: BadCell[] = [];
  const seen = new Set<string>();
  const last = cells.findLastIndex((cell) => word(cell) !== "");
  const columns = cells.slice(0, last + 1).map((cell): FileColumn => {
    const given = typeof cell === "object" ? cell.shown : String(cell);
    const column = names.get(word(cell));
    const name = column === undefined ? undefined : column === "version" ? "version" : column.property;
    if (name === undefined) {
      const expected = { vi: `một trong các cột: ${known.map((h) => h.vi).join(", ")}`, en: `one of the columns: ${known.map((h) => h.en).join(", ")}` };
      badCells.push({ row, column: given, value: given, expected });
    } else if (seen.has(name)) {
      badCells.push({ row, column: given, value: given, expected: { vi: "mỗi cột chỉ một lần", en: "each column only once" } });
    } else {
      seen.add(name);
    }
    return column;
  });
  for (const [property, { header, required }] of Object.entries(sheet.columns)) {
    if (!required || seen.has(property)) continue;
    badCells.push({ row, column: both(header), value: "", expected: { vi: `cột bắt buộc "${header.vi}"`, en: `the required column "${header.en}"` } });
  }
  return { columns, badCells };
}

function namesOf(sheet: Sheet): ReadonlyMap<string, FileColumn> {
  const named = (header: Text, column: FileColumn): (readonly [string, FileColumn])[] =>
    [header.vi, header.en, both(header)].map((name) => [word(name), column] as const);
  return new Map([
    ...(isVersioned(sheet) ? named(VERSION_HEADER, "version") : []),
    ...Object.entries(sheet.columns).flatMap(([property, { header }]) => named(header, { property })),
  ]);
}

const word = (cell: GivenCell): string => (typeof cell === "string" ? cell.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi") : "\0");
