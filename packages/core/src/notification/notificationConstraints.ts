import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the tables of notifications refuse a row. */
export const notificationConstraints: Readonly<Record<string, ConstraintWords>> = {
  notification_once: { vi: "Tài khoản đã được thông báo việc này", en: "The account was told of this already" },
  notification_preference_once: { vi: "Tài khoản đã chọn cách nhận thông báo; hãy sửa lựa chọn đó", en: "The account has said how it wants mail: change that" },
  notification_preference_address: { vi: "Nhận thư thì phải có địa chỉ", en: "Who wants mail gives an address" },
};
