import { type BadCell, both, PlatformError, type Sheet, type Text } from "@hoptac/kit";
import type { Query } from "./importSession.js";
import type { PlacedRow } from "./placeRows.js";
import type { SheetTable } from "./sheetTable.js";

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly table?: string;
}

const driverError = (error: unknown): DriverError => ((error as { readonly cause?: unknown }).cause ?? error) as DriverError;

/** Whether a row is at fault: its values (22), a rule (23, 44), a rule said by a trigger (P0001), or the viewer's guard (42501); not the database. */
export const isOfRow = (error: unknown): boolean => /^(2[23]|44)|^P0001$|^42501$/.test(driverError(error).code ?? "");

const GUARDED: Text = { vi: "dòng trong phạm vi bạn được sửa", en: "a row that you may change" };

/** A row that the viewer sees and may not write. */
export const outsideOfScope = (sheet: Sheet, row: PlacedRow): BadCell => ({ ...keyOf(sheet, row), expected: GUARDED, rule: "scope" });

/** The rule that a row breaks, in the words of the plugin that made it, with the columns it speaks of. */
export async function violation(query: Query, table: SheetTable, sheet: Sheet, row: PlacedRow, error: unknown): Promise<BadCell> {
  const { code, constraint, column } = driverError(error);
  if (code === "42501") return outsideOfScope(sheet, row);
  const [known] =
    constraint === undefined
      ? []
      : await query<{ columns: string[] }>(
          `select array(select a.attname::text from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
           from pg_constraint c where c.conname = $1 and c.conrelid = to_regclass($2)`,
          [constraint, table.name],
        );
  const properties = [...(known?.columns ?? []), ...(column === undefined ? [] : [column])]
    .map((name) => table.property(name))
    .filter((property) => property !== undefined && property in sheet.columns) as string[];
  const place = properties.length > 0 ? placeOf(sheet, row, properties) : keyOf(sheet, row);
  return { ...place, expected: textOf(error), rule: constraint ?? column ?? code ?? "" };
}

function textOf(error: unknown): Text {
  if (error instanceof PlatformError) return error.text;
  // A trigger's own words.
  const { message } = error as Error;
  return { vi: message, en: message };
}

const keyOf = (sheet: Sheet, row: PlacedRow) => placeOf(sheet, row, sheet.key);

const placeOf = (sheet: Sheet, { row, values }: PlacedRow, properties: readonly string[]) => ({
  row,
  column: properties.map((property) => both(sheet.columns[property]?.header ?? { vi: property, en: property })).join(" + "),
  value: properties.map((property) => String(values[property] ?? "")).join(" + "),
});

/** A rule that rows of the file break together: told of the file, at its header. */
export function violationOfFile(sheet: Sheet, error: unknown): BadCell {
  const { code, constraint } = driverError(error);
  const rule = constraint ?? code ?? "";
  const told = textOf(error);
  const figures = error instanceof PlatformError && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return {
    row: 1,
    column: both(sheet.title),
    value: "",
    expected: { vi: `các dòng cùng nhau đúng quy tắc: ${told.vi}${figures}`, en: `rows that together keep the rule: ${told.en}${figures}` },
    rule,
  };
}
