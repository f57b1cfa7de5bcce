import { enumeration } from "@hoptac/kit";

/** The tier of an administrative unit; districts end on 2025-06-30. */
export const AreaLevel = enumeration(
  "AreaLevel",
  { vi: "Cấp hành chính", en: "Tier of an administrative unit" },
  {
    PROVINCE: { vi: "Cấp tỉnh", en: "Province" },
    DISTRICT: { vi: "Cấp huyện", en: "District" },
    COMMUNE: { vi: "Cấp xã", en: "Commune" },
  },
);
export type AreaLevel = keyof typeof AreaLevel;
