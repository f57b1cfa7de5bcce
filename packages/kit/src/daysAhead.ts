import { invalidInput } from "./errors.js";
import type { SheetReading } from "./readSheet.js";
import type { BadCell, Sheet } from "./sheet.js";
import { both, type Text } from "./text.js";

const PAST: Text = { vi: "không được sau hôm nay", en: "no day after today" };

/** The cells that say that something happened on a day that has not come yet, in the columns that are `notAfterToday`. */
export function daysAhead(sheet: Sheet, { rows }: SheetReading, today: string): readonly BadCell[] {
  const dated = Object.entries(sheet.columns).filter(([, { notAfterToday }]) => notAfterToday);
  return rows.flatMap(({ row, values }) =>
    dated.flatMap(([property, { header }]) => {
      const day = values[property];
      return typeof day === "string" && day > today ? [{ row, column: both(header), value: day, expected: PAST }] : [];
    }),
  );
}

/** The same of an input's field: `INVALID_INPUT` for a day that has not come yet. */
export function notAfterToday(path: string, day: string | null | undefined, today: string): void {
  if (typeof day === "string" && day > today) throw invalidInput({ path, text: PAST });
}
