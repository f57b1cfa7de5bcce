import { enumeration } from "@hoptac/kit";

/** What an office did for a cooperative. */
export const SupportActionKind = enumeration(
  "SupportActionKind",
  { vi: "Loại việc hỗ trợ", en: "Kind of support action" },
  {
    VISIT: { vi: "Làm việc trực tiếp tại hợp tác xã", en: "Visit" },
    GUIDANCE: { vi: "Hướng dẫn nghiệp vụ, thủ tục", en: "Guidance" },
    TRAINING: { vi: "Tập huấn, bồi dưỡng", en: "Training" },
    MARKET: { vi: "Kết nối thị trường, liên kết", en: "Linking with markets" },
    CREDIT: { vi: "Hỗ trợ vay vốn", en: "Help with credit" },
    OBSTACLE: { vi: "Tháo gỡ khó khăn, vướng mắc", en: "An obstacle was removed" },
    OTHER: { vi: "Khác", en: "Other" },
  },
);
export type SupportActionKind = keyof typeof SupportActionKind;
