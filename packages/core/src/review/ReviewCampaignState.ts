import { enumeration } from "@hoptac/kit";

/** Where a review campaign stands. */
export const ReviewCampaignState = enumeration(
  "ReviewCampaignState",
  { vi: "Trạng thái đợt rà soát", en: "State of a review campaign" },
  {
    DRAFT: { vi: "Dự thảo", en: "Draft" },
    OPEN: { vi: "Đã mở, đã chốt phạm vi", en: "Open, its scope frozen" },
    COLLECTING: { vi: "Đang thu phiếu", en: "Collecting sheets" },
    ANALYSING: { vi: "Đang tổng hợp, phân tích", en: "Analysing" },
    CONCLUDED: { vi: "Đã kết luận", en: "Concluded" },
    CLOSED: { vi: "Đã kết thúc", en: "Closed" },
  },
);
export type ReviewCampaignState = keyof typeof ReviewCampaignState;
