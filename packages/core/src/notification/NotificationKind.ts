import { enumeration } from "@hoptac/kit";

/** What somebody is told of. */
export const NotificationKind = enumeration(
  "NotificationKind",
  { vi: "Loại thông báo", en: "What somebody is told of" },
  {
    TASK_ASSIGNED: { vi: "Giao nhiệm vụ", en: "A task was assigned" },
    TASK_TRANSFERRED: { vi: "Chuyển cơ quan chủ trì nhiệm vụ", en: "A task was transferred" },
    TASK_REPORTED: { vi: "Nhiệm vụ đã báo cáo, chờ nghiệm thu", en: "A task was reported done" },
    TASK_RETURNED: { vi: "Trả lại nhiệm vụ", en: "A task was returned" },
    TASK_ACCEPTED: { vi: "Nghiệm thu nhiệm vụ", en: "A task was accepted" },
    TASK_CANCELLED: { vi: "Hủy nhiệm vụ", en: "A task was cancelled" },
    EXTENSION_REQUESTED: { vi: "Đề nghị gia hạn", en: "More time was asked for" },
    EXTENSION_GRANTED: { vi: "Cho gia hạn", en: "More time was granted" },
    EXTENSION_REFUSED: { vi: "Không cho gia hạn", en: "More time was refused" },
    OBSTACLE_REPORTED: { vi: "Phản ánh khó khăn, vướng mắc", en: "An obstacle was reported" },
    OBSTACLE_REJECTED: { vi: "Không tiếp nhận phản ánh", en: "An obstacle was rejected" },
    OBSTACLE_ASSIGNED: { vi: "Giao tháo gỡ khó khăn, vướng mắc", en: "An obstacle was assigned" },
    OBSTACLE_RESOLVED: { vi: "Báo đã tháo gỡ, chờ hợp tác xã xác nhận", en: "An obstacle was resolved" },
    OBSTACLE_CONFIRMED: { vi: "Hợp tác xã xác nhận đã tháo gỡ", en: "An obstacle was confirmed as gone" },
    OBSTACLE_REOPENED: { vi: "Hợp tác xã báo chưa tháo gỡ xong", en: "An obstacle was reopened" },
    OBSTACLE_BEYOND_AUTHORITY: { vi: "Khó khăn vượt thẩm quyền", en: "An obstacle is beyond authority" },
    OBSTACLE_ESCALATED: { vi: "Trình cấp trên", en: "An obstacle was escalated" },
    SHEET_OPENED: { vi: "Có phiếu rà soát cần điền", en: "A review sheet is to be filled in" },
    SHEET_SUBMITTED: { vi: "Phiếu rà soát chờ kiểm tra", en: "A review sheet waits to be checked" },
    SHEET_RETURNED: { vi: "Trả lại phiếu rà soát", en: "A review sheet was returned" },
    YEAR_DATE: { vi: "Nhắc mốc công tác hằng năm", en: "Reminder of a day of every year" },
    DUE: { vi: "Nhắc việc sắp đến hạn", en: "Reminder before the due day" },
    OVERDUE: { vi: "Nhắc việc quá hạn", en: "Reminder of what is overdue" },
    OVERDUE_ABOVE: { vi: "Báo cấp trên việc quá hạn", en: "What is overdue, to who oversees it" },
  },
);
export type NotificationKind = keyof typeof NotificationKind;
