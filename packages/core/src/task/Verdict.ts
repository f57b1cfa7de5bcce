import { enumeration } from "@hoptac/kit";

/** Whether a task's content, or its time, is as it was asked for. */
export const Verdict = enumeration(
  "Verdict",
  { vi: "Kết luận đánh giá", en: "Verdict" },
  { MET: { vi: "Đạt", en: "Met" }, PARTLY: { vi: "Đạt một phần", en: "Partly" }, NOT_MET: { vi: "Không đạt", en: "Not met" } },
);
export type Verdict = keyof typeof Verdict;
