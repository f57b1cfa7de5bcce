import { enumeration } from "@hoptac/kit";

/** How much it holds the cooperative up. */
export const ObstacleSeverity = enumeration(
  "ObstacleSeverity",
  { vi: "Mức độ", en: "How grave it is" },
  {
    LOW: { vi: "Thấp: gây bất tiện", en: "Low: an inconvenience" },
    MEDIUM: { vi: "Vừa: giảm kết quả hoạt động", en: "Medium: results suffer" },
    HIGH: { vi: "Cao: đe dọa vụ sản xuất, hợp đồng", en: "High: a season or a contract is at risk" },
    CRITICAL: { vi: "Nghiêm trọng: có thể ngừng hoạt động", en: "Critical: it may have to stop" },
  },
);
export type ObstacleSeverity = keyof typeof ObstacleSeverity;
