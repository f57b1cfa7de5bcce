import { enumeration } from "@hoptac/kit";

/** Sector of the main registered business line (Decree 113/2024, article 4). */
export const CoopSector = enumeration(
  "CoopSector",
  { vi: "Lĩnh vực", en: "Sector" },
  {
    AGRICULTURE: { vi: "Nông nghiệp (kể cả khai thác muối)", en: "Agriculture (with salt extraction)" },
    INDUSTRY_CONSTRUCTION: { vi: "Công nghiệp, xây dựng", en: "Industry and construction" },
    FINANCE: { vi: "Tài chính, ngân hàng, bảo hiểm", en: "Finance, banking and insurance" },
    TRADE_SERVICES: { vi: "Thương mại, dịch vụ và lĩnh vực khác", en: "Trade, services and other" },
  },
);
export type CoopSector = keyof typeof CoopSector;
