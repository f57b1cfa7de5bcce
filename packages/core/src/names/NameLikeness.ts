import { enumeration } from "@hoptac/kit";

/** How two names may be taken for each other. */
export const NameLikeness = enumeration(
  "NameLikeness",
  { vi: "Mức độ gây nhầm lẫn của tên", en: "How two names may be confused" },
  {
    SAME: { vi: "Trùng tên (không kể chữ hoa)", en: "The same name, capitals aside" },
    SIGN: { vi: "Chỉ khác dấu", en: "They differ only in signs" },
    NUMBER_OR_LETTER: { vi: "Chỉ khác chữ số hoặc chữ cái đơn", en: "They differ only in a number or a single letter" },
  },
);
export type NameLikeness = keyof typeof NameLikeness;
