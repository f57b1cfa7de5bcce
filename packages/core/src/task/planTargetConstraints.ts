import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the table of targets refuses a row. */
export const planTargetConstraints: Readonly<Record<string, ConstraintWords>> = {
  plan_target_above_nothing: { vi: "Chỉ tiêu giao phải lớn hơn 0", en: "A target is above nothing" },
  plan_target_actual: { vi: "Số thực hiện không âm", en: "What was come to is not negative" },
  plan_target_once: { vi: "Chỉ tiêu này của kỳ đã được giao", en: "The half-year has that target already" },
  plan_target_reported: { vi: "Số thực hiện đi cùng ngày và người báo cáo", en: "A figure has its day and who reported it" },
};
