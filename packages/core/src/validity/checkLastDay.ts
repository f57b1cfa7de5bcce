import { ruleViolated } from "@hoptac/kit";

/** Refuses to end what has ended already, or before it began. */
export function checkLastDay(row: { readonly validFrom?: string | null; readonly validTo?: string | null }, lastDay: string): void {
  if (row.validTo) {
    throw ruleViolated("ALREADY_ENDED", { vi: `Đã kết thúc ngày ${row.validTo}`, en: `It has ended already, on ${row.validTo}` });
  }
  if (row.validFrom && lastDay < row.validFrom) {
    throw ruleViolated("ENDS_BEFORE_IT_BEGAN", {
      vi: `Ngày kết thúc ${lastDay} trước ngày bắt đầu ${row.validFrom}`,
      en: `It would end on ${lastDay}, before it began on ${row.validFrom}`,
    });
  }
}
