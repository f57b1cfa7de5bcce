import { enumeration } from "@hoptac/kit";

/** The first or the second half of a year. */
export const HalfYear = enumeration(
  "HalfYear",
  { vi: "Nửa năm", en: "Half of a year" },
  { H1: { vi: "Sáu tháng đầu năm", en: "First half" }, H2: { vi: "Sáu tháng cuối năm", en: "Second half" } },
);
export type HalfYear = keyof typeof HalfYear;
