import { enumeration } from "@hoptac/kit";

/** What a meeting of the committee is for. */
export const MeetingKind = enumeration(
  "MeetingKind",
  { vi: "Loại cuộc họp", en: "Kind of meeting" },
  {
    HALF_YEAR_ASSESSMENT: { vi: "Họp sơ kết sáu tháng", en: "Half-year assessment" },
    YEAR_ASSESSMENT: { vi: "Họp tổng kết năm", en: "Year assessment" },
    THEMATIC: { vi: "Họp chuyên đề", en: "On one subject" },
    EXTRAORDINARY: { vi: "Họp đột xuất", en: "Extraordinary" },
  },
);
export type MeetingKind = keyof typeof MeetingKind;
