import { enumeration } from "@hoptac/kit";

/** Size of a cooperative (Decree 113/2024, article 5). */
export const SizeClass = enumeration(
  "SizeClass",
  { vi: "Quy mô", en: "Size class" },
  {
    MICRO: { vi: "Siêu nhỏ", en: "Micro" },
    SMALL: { vi: "Nhỏ", en: "Small" },
    MEDIUM: { vi: "Vừa", en: "Medium" },
    LARGE: { vi: "Lớn", en: "Large" },
  },
);
export type SizeClass = keyof typeof SizeClass;
