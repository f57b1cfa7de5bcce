import { enumeration } from "@hoptac/kit";

/** The law under which it is registered. */
export const LegalRegime = enumeration(
  "LegalRegime",
  { vi: "Luật đang áp dụng", en: "Governing law" },
  {
    LAW_2003: { vi: "Luật Hợp tác xã 2003", en: "Cooperative Law 2003" },
    LAW_2012: { vi: "Luật Hợp tác xã 2012", en: "Cooperative Law 2012" },
    LAW_2023: { vi: "Luật Hợp tác xã 2023", en: "Cooperative Law 2023" },
  },
);
export type LegalRegime = keyof typeof LegalRegime;
