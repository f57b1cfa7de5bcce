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
  },
);
export type WorkSettingCode = keyof typeof WorkSettingCode;
