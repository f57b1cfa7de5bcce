import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the table of frozen reports refuses a row. */
export const assessmentConstraints: Readonly<Record<string, ConstraintWords>> = {
  half_year_assessment_edition: { vi: "Bản này của kỳ đã được chốt", en: "The half-year has that edition already" },
  half_year_assessment_reason: { vi: "Bản đầu không có lý do, bản sau phải có", en: "A new edition has its reason, and the first one has none" },
  half_year_assessment_kept: {
    vi: "Báo cáo đã chốt không đổi; hãy chốt bản mới, có lý do",
    en: "A frozen report does not change: freeze a new edition, with the reason",
  },
};
