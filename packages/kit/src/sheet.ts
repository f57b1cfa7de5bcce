import type { Viewer } from "./context.js";
import type { EntityClass } from "./owner.js";
import type { Permission } from "./permission.js";
import type { Language, Text } from "./text.js";

/** What a cell's text became, or why it did not. */
export type Cell = { readonly value: unknown } | { readonly expected: Text };

/** A cell of a file that says nothing by itself: a formula that failed, a merged cell. `shown` is what the report shows of it. */
export interface UnreadableCell {
  readonly shown: string;
  readonly expected: Text;
}

/** A cell as a file holds it: text, a workbook's number, or nothing that can be read. */
export type GivenCell = string | number | UnreadableCell;

/** A row of a file. `row` is what a spreadsheet shows beside it. */
export interface GivenRow {
  readonly row: number;
  readonly cells: readonly GivenCell[];
}

/** Cells that name another row by one of its properties. */
export interface Reference {
  readonly entity: () => EntityClass;
  /** The property of the other entity that the cell holds. */
  readonly by: string;
  /**
   * For rows with `validFrom` and `validTo`, where one code may stand for several rows in turn: the day on which the other row is valid,
   * from the other cells of this row. No day means: the row that was there since ever.
   */
  readonly validOn?: (cells: Readonly<Record<string, unknown>>) => string | undefined;
  /** Where several rows bear one name: what else has to be the same, as property of the other row → column of this row, which stands before this one. */
  readonly within?: Readonly<Record<string, string>>;
  /** The cell names any number of rows: its value is a list of names, then of uuids. */
  readonly list?: true;
}

/** Reads one kind of cell. `expected` is what a bad cell's report says was wanted. */
export interface CellKind {
  readonly expected: Text;
  /** The trimmed, non-empty text of a cell to a value as the entity's row holds it. */
  readonly read: (text: string) => Cell;
  /** A workbook's number, in plain notation ("1234.5": no groups, no exponent, the point is the decimal sign). Absent: read as text. */
  readonly readNumber?: (plain: string) => Cell;
  /** A value of a row as a file shows it, so that reading it gives the value again. Absent: `String(value)`. */
  readonly write?: (value: unknown, language: Language) => string;
  /** What a workbook makes of the written text: a number, a day, or (absent) text. */
  readonly format?: "number" | "day";
  /** All that may be chosen: a template offers it as a list. */
  readonly options?: readonly Text[];
  /** What an empty cell says, where that is more than nothing: a list without anything in it. */
  readonly empty?: unknown;
  /** Present: the value names another row, which is looked up after all cells were read. */
  readonly reference?: Reference;
}

/** One column of a sheet. */
export interface SheetColumn {
  readonly header: Text;
  readonly cell: CellKind;
  readonly required?: boolean;
  /** A day on which something happened: none after the day of the import. */
  readonly notAfterToday?: boolean;
  /** Only helps to find other rows (`Reference.validOn`, `Reference.within`); the entity has no such column and nothing is stored. */
  readonly lookup?: boolean;
  /**
   * What the platform writes here when an office brings a row that is new or differs: who stands behind it, on which day. `row` is what the file says of the
   * others, uuids where they name other rows. The office's file only shows it, and a cell that says something else is bad. The platform's own files and `hoptac import` are taken at their word. Never with `required`.
   */
  readonly stamp?: (by: Bringer, row: Readonly<Record<string, unknown>>) => unknown;
}

/** Who brings a file, and on which local day (`YYYY-MM-DD`). */
export interface Bringer {
  readonly viewer: Viewer;
  readonly today: string;
}

/** How a table of an office's workbook fills an entity: property → column. */
export interface Sheet {
  readonly name: string;
  readonly title: Text;
  readonly entity: () => EntityClass;
  /** The properties that say which row it is: a row that stands already is updated, never doubled. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, SheetColumn>>;
}

/** A sheet that offices fill and get: imported and exported by whoever holds the right, within the rows that the row guard lets them see and write. */
export interface OfficeSheet {
  readonly sheet: Sheet;
  readonly import: Permission;
  /** Absent: whoever may import may export. */
  readonly export?: Permission;
}

/**
 * A file that the platform loads once, at the first start that knows it: reference data always, demonstration data only when asked for.
 * Later corrections come as another file, so that what officers edited meanwhile is never overwritten.
 */
export interface DataFile {
  readonly sheet: Sheet;
  /** A CSV file, UTF-8, with a header row. */
  readonly file: URL;
  /** Which demonstration it belongs to, by the day on which that plays (`2026-07-20`); `true`: `DEMONSTRATION_DAY`'s; `false`: reference data, always loaded. */
  readonly demonstration: boolean | string;
}

/** The day on which the usual demonstration plays. */
export const DEMONSTRATION_DAY = "2017-07-20";

/** One bad cell of a sheet. Rows count as a spreadsheet counts them: row 1 is the first line of the file. */
export interface BadCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: Text;
  /** The rule of the data that the row breaks, where no cell alone is at fault. */
  readonly rule?: string;
}
