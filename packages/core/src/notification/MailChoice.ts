import { enumeration } from "@hoptac/kit";

/** How somebody wants their notifications by mail. */
export const MailChoice = enumeration(
  "MailChoice",
  { vi: "Cách nhận thư điện tử", en: "How notifications come by mail" },
  {
    NONE: { vi: "Không gửi thư", en: "Not at all" },
    AT_ONCE: { vi: "Gửi ngay từng thông báo", en: "Each at once" },
    DAILY: { vi: "Gộp một thư mỗi ngày", en: "Together, once a day" },
  },
);
export type MailChoice = keyof typeof MailChoice;
