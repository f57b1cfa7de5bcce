import { enumeration } from "@hoptac/kit";

/** The highest qualification, in the classes of the six-month report. */
export const Qualification = enumeration(
  "Qualification",
  { vi: "Trình độ chuyên môn", en: "Qualification" },
  {
    NONE: { vi: "Chưa qua đào tạo", en: "None" },
    PRIMARY_VOC: { vi: "Sơ cấp, bồi dưỡng", en: "Primary vocational" },
    SECONDARY_COLLEGE: { vi: "Trung cấp, cao đẳng", en: "Secondary or college" },
    UNIVERSITY_PLUS: { vi: "Đại học trở lên", en: "University or higher" },
  },
);
export type Qualification = keyof typeof Qualification;
