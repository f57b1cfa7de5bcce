import { enumeration } from "@hoptac/kit";

/** The edition of the list of industries that a code is from: one code may mean something else in the next. The list of 2025 is from memory. */
export const ClassificationVersion = enumeration(
  "ClassificationVersion",
  { vi: "Phiên bản hệ thống ngành kinh tế", en: "Edition of the list of industries" },
  {
    VSIC_2007: { vi: "VSIC 2007 (QĐ 10/2007/QĐ-TTg)", en: "VSIC 2007 (Decision 10/2007)" },
    VSIC_2018: { vi: "VSIC 2018 (QĐ 27/2018/QĐ-TTg)", en: "VSIC 2018 (Decision 27/2018)" },
    VSIC_2025: { vi: "VSIC 2025", en: "VSIC 2025" },
  },
);
export type ClassificationVersion = keyof typeof ClassificationVersion;
