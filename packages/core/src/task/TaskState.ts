import { enumeration } from "@hoptac/kit";

/** Where a task stands. */
export const TaskState = enumeration(
  "TaskState",
  { vi: "Trạng thái nhiệm vụ", en: "State of a task" },
  {
    DRAFT: { vi: "Dự thảo", en: "Draft" },
    ASSIGNED: { vi: "Đã giao", en: "Assigned" },
    ACKNOWLEDGED: { vi: "Đã nhận", en: "Acknowledged" },
    IN_PROGRESS: { vi: "Đang thực hiện", en: "In progress" },
    REPORTED: { vi: "Đã báo cáo hoàn thành", en: "Reported done" },
    ACCEPTED: { vi: "Đã nghiệm thu", en: "Accepted" },
    RETURNED: { vi: "Bị trả lại", en: "Returned" },
    CANCELLED: { vi: "Đã hủy", en: "Cancelled" },
  },
);
export type TaskState = keyof typeof TaskState;

/** States in which a lead still has something to do. */
export const UNFINISHED: readonly TaskState[] = ["ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED"];
