import { enumeration } from "@hoptac/kit";

/** Where a conclusion stands. */
export const ConclusionState = enumeration(
  "ConclusionState",
  { vi: "Trạng thái thông báo kết luận", en: "State of a conclusion" },
  {
    DRAFT: { vi: "Dự thảo", en: "Draft" },
    SUBMITTED: { vi: "Đã trình ký", en: "Submitted" },
    APPROVED: { vi: "Đã duyệt", en: "Approved" },
    ISSUED: { vi: "Đã ban hành", en: "Issued" },
  },
);
export type ConclusionState = keyof typeof ConclusionState;
