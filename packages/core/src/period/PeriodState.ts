import { enumeration } from "@hoptac/kit";

/** Whether the numbers of a period may still change. */
export const PeriodState = enumeration(
  "PeriodState",
  { vi: "Trạng thái kỳ", en: "State of a period" },
  { OPEN: { vi: "Đang mở", en: "Open" }, LOCKED: { vi: "Đã khóa số liệu", en: "Locked" } },
);
export type PeriodState = keyof typeof PeriodState;
