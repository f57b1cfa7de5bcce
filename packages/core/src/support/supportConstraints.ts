import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the table of support actions refuses a row. */
export const supportConstraints: Readonly<Record<string, ConstraintWords>> = {
  support_action_obstacle: { vi: "Mỗi khó khăn đã tháo gỡ chỉ tính một lần", en: "A removed obstacle counts once" },
  support_action_of_obstacle: { vi: "Chỉ việc tháo gỡ khó khăn mới thuộc một khó khăn", en: "What removed an obstacle names it, and nothing else does" },
  support_action_withdrawal: { vi: "Rút việc đã ghi phải có ngày và lý do", en: "What is withdrawn has its day and reason" },
};
