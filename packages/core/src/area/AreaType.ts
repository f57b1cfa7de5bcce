import { enumeration } from "@hoptac/kit";

/** What an administrative unit is called within its tier. */
export const AreaType = enumeration(
  "AreaType",
  { vi: "Loại đơn vị hành chính", en: "Kind of administrative unit" },
  {
    PROVINCE: { vi: "Tỉnh", en: "Province" },
    PROVINCIAL_CITY: { vi: "Thành phố thuộc tỉnh", en: "Provincial city" },
    RURAL_DISTRICT: { vi: "Huyện", en: "Rural district" },
    WARD: { vi: "Phường", en: "Ward" },
    TOWNSHIP: { vi: "Thị trấn", en: "Township" },
    COMMUNE: { vi: "Xã", en: "Commune" },
  },
);
export type AreaType = keyof typeof AreaType;
