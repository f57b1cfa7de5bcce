import { enumeration } from "@hoptac/kit";

/** What kind of organisation it is. */
export const CoopEntityType = enumeration(
  "CoopEntityType",
  { vi: "Loại hình tổ chức", en: "Kind of organisation" },
  {
    COOP_GROUP: { vi: "Tổ hợp tác", en: "Cooperation group" },
    COOPERATIVE: { vi: "Hợp tác xã", en: "Cooperative" },
    COOP_UNION: { vi: "Liên hiệp hợp tác xã", en: "Union of cooperatives" },
    CREDIT_FUND: { vi: "Quỹ tín dụng nhân dân", en: "People's credit fund" },
  },
);
export type CoopEntityType = keyof typeof CoopEntityType;
