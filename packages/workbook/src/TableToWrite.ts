import type { CellKind, Language, Sheet } from "@hoptac/kit";

/** A row to be written: property → value, references as the text that names the other row. */
export interface WrittenRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly version?: number;
}

/** A table to be written; without rows it is a template. */
export interface TableToWrite {
  readonly sheet: Sheet;
  readonly language: Language;
  readonly rows: Iterable<WrittenRow>;
}

/** A value as its cell shows it, empty when there is none. */
export const writtenCell = ({ write }: CellKind, value: unknown, language: Language): string =>
  value === undefined || value === null ? "" : write ? write(value, language) : String(value);
