import { enumeration } from "@hoptac/kit";

/** What the committee's office sets for itself. */
export const WorkSettingCode = enumeration(
  "WorkSettingCode",
  { vi: "Quy ước làm việc", en: "What the office sets for itself" },
  {
    DUE_SOON_DAYS: { vi: "Sắp đến hạn: còn không quá số ngày làm việc", en: "Due soon: working days left at most" },
    REMIND_FIRST_DAYS: { vi: "Nhắc lần đầu trước số ngày làm việc", en: "First reminder, working days before" },
    REMIND_LAST_DAYS: { vi: "Nhắc lần hai trước số ngày làm việc", en: "Second reminder, working days before" },
    OBSTACLE_SILENCE_DAYS: {
      vi: "Số ngày không trả lời thì coi như đã xác nhận tháo gỡ",
      en: "Days of silence after which an obstacle counts as confirmed",
    },
    REMIND_DUE_DAYS: { vi: "Nhắc lần cuối trước số ngày làm việc; 0: đúng ngày đến hạn", en: "Last reminder, working days before; 0: on the due day" },
    REMIND_OVERDUE_EVERY: {
      vi: "Quá hạn: nhắc cơ quan chủ trì cách nhau số ngày làm việc; 0: không nhắc",
      en: "Overdue: working days between reminders to the lead; 0: none",
    },
    REMIND_ABOVE_EVERY: {
      vi: "Quá hạn: báo Trưởng Ban, cơ quan theo dõi cách nhau số ngày làm việc; 0: không báo",
      en: "Overdue: working days between reports to the head and who oversees; 0: none",
    },
    KEEP_READ_DAYS: { vi: "Giữ thông báo đã đọc trong số ngày", en: "Days for which notifications that were read are kept" },
    KEEP_UNREAD_DAYS: { vi: "Giữ thông báo chưa đọc trong số ngày", en: "Days for which notifications that nobody read are kept" },
  },
);
export type WorkSettingCode = keyof typeof WorkSettingCode;
