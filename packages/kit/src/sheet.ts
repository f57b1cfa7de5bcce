import type { EntityClass } from "./owner.js";
import type { Text } from "./text.js";

/** What a cell's text became, or why it did not. */
export type Cell = { readonly value: unknown } | { readonly expected: Text };

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
}

/** Reads one kind of cell. `expected` is what a bad cell's report says was wanted. */
export interface CellKind {
  readonly expected: Text;
  /** The trimmed, non-empty text of a cell to a value as the entity's row holds it. */
  readonly read: (text: string) => Cell;
  /** Present: the value names another row, which is looked up after all cells were read. */
  readonly reference?: Reference;
}

/** One column of a sheet. */
export interface SheetColumn {
  readonly header: Text;
  readonly cell: CellKind;
  readonly required?: boolean;
  /** Only helps to find other rows (`Reference.validOn`); the entity has no such column and nothing is stored. */
  readonly lookup?: boolean;
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

/**
 * A file that the platform loads once, at the first start that knows it: reference data always, demonstration data only when asked for.
 * Later corrections come as another file, so that what officers edited meanwhile is never overwritten.
 */
export interface DataFile {
  readonly sheet: Sheet;
  /** A CSV file, UTF-8, with a header row. */
  readonly file: URL;
  readonly demonstration: boolean;
}

/** One bad cell of a sheet. Row 1 is the header. */
export interface BadCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: Text;
}
