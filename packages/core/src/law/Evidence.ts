import { enumeration } from "@hoptac/kit";

/** Whether the text behind a figure was read. */
export const Evidence = enumeration(
  "Evidence",
  { vi: "Mức độ xác minh", en: "How sure a figure is" },
  {
    VERIFIED: { vi: "Đã đối chiếu văn bản", en: "Read in the text itself" },
    UNVERIFIED: { vi: "Chưa đối chiếu văn bản", en: "Not read in the text yet" },
  },
);
export type Evidence = keyof typeof Evidence;
