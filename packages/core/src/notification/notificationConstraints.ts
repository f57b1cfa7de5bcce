import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the tables of notifications refuse a row. */
export const notificationConstraints: Readonly<Record<string, ConstraintWords>> = {
  notification_once: { vi: "Tài khoản đã được thông báo việc này", en: "The account was told of this already" },
  notification_preference_once: { vi: "Tài khoản đã chọn cách nhận thông báo; hãy sửa lựa chọn đó", en: "The account has said how it wants mail: change that" },
  notification_preference_address: { vi: "Nhận thư thì phải có địa chỉ", en: "Who wants mail gives an address" },
  year_date_day: { vi: "Tháng và ngày phải có trong mọi năm", en: "A month and a day that every year has" },
  year_date_reminder: { vi: "Nhắc trước từ 0 đến 60 ngày làm việc", en: "They are reminded 0 to 60 working days before" },
  year_date_validity: { vi: "Ngày kết thúc không được trước ngày bắt đầu", en: "The last day is not before the first" },
  year_date_once: { vi: "Mốc này đã có trong thời gian ấy", en: "The day is on record for that time" },
};
