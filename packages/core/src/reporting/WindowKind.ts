import { enumeration } from "@hoptac/kit";

/** What a reporting window covers. */
export const WindowKind = enumeration(
  "WindowKind",
  { vi: "Loại kỳ báo cáo", en: "Kind of reporting window" },
  {
    HALF_YEAR: { vi: "Sáu tháng", en: "Half-year" },
    YEAR: { vi: "Năm", en: "Year" },
  },
);
export type WindowKind = keyof typeof WindowKind;
