import { enumeration } from "@hoptac/kit";

/** What kind of difficulty it is. */
export const ObstacleCategory = enumeration(
  "ObstacleCategory",
  { vi: "Loại khó khăn, vướng mắc", en: "Kind of obstacle" },
  {
    CREDIT: { vi: "Vốn, tín dụng", en: "Capital and credit" },
    LAND: { vi: "Đất đai", en: "Land" },
    INFRASTRUCTURE: { vi: "Hạ tầng", en: "Infrastructure" },
    MARKET: { vi: "Đầu ra, thị trường", en: "Market" },
    INPUTS: { vi: "Vật tư đầu vào", en: "Inputs" },
    TECHNOLOGY: { vi: "Kỹ thuật, công nghệ", en: "Technology" },
    STAFF: { vi: "Nhân lực", en: "Staff" },
    ACCOUNTING_TAX: { vi: "Kế toán, thuế", en: "Accounting and tax" },
    REGISTRATION: { vi: "Đăng ký, thủ tục pháp lý", en: "Registration and legal procedure" },
    DEBTS: { vi: "Tranh chấp, công nợ tồn đọng", en: "Disputes and standing debts" },
    DISASTER: { vi: "Thiên tai, dịch bệnh", en: "Disaster and disease" },
    OTHER: { vi: "Khác", en: "Other" },
  },
);
export type ObstacleCategory = keyof typeof ObstacleCategory;
