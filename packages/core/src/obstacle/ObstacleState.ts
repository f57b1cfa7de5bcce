import { enumeration } from "@hoptac/kit";

/** Where an obstacle stands. */
export const ObstacleState = enumeration(
  "ObstacleState",
  { vi: "Trạng thái khó khăn, vướng mắc", en: "State of an obstacle" },
  {
    REPORTED: { vi: "Đã phản ánh", en: "Reported" },
    TRIAGED: { vi: "Đã phân loại", en: "Triaged" },
    ASSIGNED: { vi: "Đã giao", en: "Assigned" },
    IN_PROGRESS: { vi: "Đang tháo gỡ", en: "Under way" },
    RESOLVED: { vi: "Đã tháo gỡ, chờ xác nhận", en: "Resolved, to be confirmed" },
    CONFIRMED: { vi: "Đã xác nhận", en: "Confirmed" },
    REOPENED: { vi: "Chưa xong, mở lại", en: "Reopened" },
    BEYOND_AUTHORITY: { vi: "Vượt thẩm quyền", en: "Beyond authority" },
    ESCALATED: { vi: "Đã trình cấp trên", en: "Escalated" },
    REJECTED: { vi: "Không tiếp nhận", en: "Rejected" },
  },
);
export type ObstacleState = keyof typeof ObstacleState;
