import { enumeration } from "@hoptac/kit";

/** Where a cooperative's application for support stands. */
export const SupportApplicationState = enumeration(
  "SupportApplicationState",
  { vi: "Trạng thái đề nghị hỗ trợ", en: "State of an application for support" },
  {
    SUBMITTED: { vi: "Đã gửi", en: "Submitted" },
    APPRAISED: { vi: "Đã thẩm định", en: "Appraised" },
    APPROVED: { vi: "Đã phê duyệt", en: "Approved" },
    REJECTED: { vi: "Không chấp thuận", en: "Rejected" },
  },
);
export type SupportApplicationState = keyof typeof SupportApplicationState;
