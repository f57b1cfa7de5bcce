import { enumeration } from "@hoptac/kit";

/** Type of an agricultural cooperative (Circular 09/2017, article 3). */
export const AgriType = enumeration(
  "AgriType",
  { vi: "Loại hình HTX nông nghiệp", en: "Type of agricultural cooperative" },
  {
    CROP: { vi: "Trồng trọt", en: "Crops" },
    LIVESTOCK: { vi: "Chăn nuôi", en: "Livestock" },
    FORESTRY: { vi: "Lâm nghiệp", en: "Forestry" },
    FISHERY: { vi: "Thủy sản", en: "Fishery" },
    SALT: { vi: "Diêm nghiệp", en: "Salt making" },
    RURAL_WATER: { vi: "Nước sạch nông thôn", en: "Rural clean water" },
    MIXED_AGRI: { vi: "Tổng hợp", en: "Mixed" },
  },
);
export type AgriType = keyof typeof AgriType;
