import { enumeration } from "@hoptac/kit";

/** What branch a product belongs to. */
export const ProductGroup = enumeration(
  "ProductGroup",
  { vi: "Nhóm sản phẩm", en: "Product group" },
  {
    CROP: { vi: "Trồng trọt", en: "Crops" },
    LIVESTOCK: { vi: "Chăn nuôi", en: "Livestock" },
    AQUACULTURE: { vi: "Nuôi trồng thủy sản", en: "Aquaculture" },
    SALT: { vi: "Muối", en: "Salt" },
    PROCESSED: { vi: "Chế biến", en: "Processed goods" },
    CRAFT: { vi: "Thủ công mỹ nghệ", en: "Crafts" },
  },
);
export type ProductGroup = keyof typeof ProductGroup;
