import { enumeration } from "@hoptac/kit";

/** How far a financial statement is. */
export const StatementState = enumeration(
  "StatementState",
  { vi: "Trạng thái báo cáo tài chính", en: "State of a financial statement" },
  {
    DRAFT: { vi: "Bản nháp", en: "Draft" },
    SUBMITTED: { vi: "Đã nộp", en: "Submitted" },
    AUDITED: { vi: "Đã kiểm toán", en: "Audited" },
  },
);
export type StatementState = keyof typeof StatementState;
