import { CsvError, parse } from "csv-parse/sync";
import type { BadCell, GivenRow } from "./sheet.js";

/** The rows of a CSV text, or the one place where it is no CSV. A byte order mark, and comma, semicolon or tab are all fine. */
export function csvRows(csv: string): readonly GivenRow[] | BadCell {
  try {
    const records = parse(csv, { bom: true, delimiter: delimiterOf(csv), relax_column_count: true }) as string[][];
    return records.map((cells, index) => ({ row: index + 1, cells: cells.map(unmarked) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === "number" ? error.lines : 1;
    return { row, column: "", value: "", expected: { vi: `tệp CSV đúng quy cách (${error.code})`, en: `a well-formed CSV file (${error.message})` } };
  }
}

/**
 * Text that a spreadsheet would run as a formula, marked with an apostrophe as spreadsheets do: what somebody wrote into a name must not run in an
 * office. Text that looks marked already gets another mark, so that `unmarked` always gives back what was written.
 */
export const marked = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const unmarked = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The delimiter that the header row uses most, outside of quotes. */
function delimiterOf(csv: string): string {
  const header = (csv.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
