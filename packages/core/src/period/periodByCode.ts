import { invalidInput, notFound, type Reader, type Row } from "@hoptac/kit";
import { Period } from "./Period.js";

/** `INVALID_INPUT` for what is no half-year's code. */
export function requireHalfYearCode(code: string, path = "period"): void {
  if (!/^\d{4}-H[12]$/.test(code)) throw invalidInput({ path, text: { vi: "cần mã kỳ như 2017-H2", en: "expected a half-year as 2017-H2" } });
}

/** A half-year by its code, `2017-H2`. `INVALID_INPUT` for what is no such code, `NOT_FOUND` for a half-year that nobody has opened. */
export async function periodByCode(code: string, read: Reader): Promise<Row<Period>> {
  requireHalfYearCode(code);
  const [period] = await read.select(Period, "where t.code = $1", [code]);
  if (!period) throw notFound({ vi: "kỳ sáu tháng", en: "half-year" }, code);
  return period;
}
