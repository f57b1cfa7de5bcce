import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { ReviewCampaignState } from "./ReviewCampaignState.js";

/** From the plan of a review to its end. */
export const campaignFlow = workflow({
  states: ReviewCampaignState,
  begins: "DRAFT",
  steps: {
    openReview: {
      from: ["DRAFT"],
      to: "OPEN",
      can: can.runReview,
      title: { vi: "Mở đợt, chốt phạm vi", en: "Open, and freeze the scope" },
    },
    collectSheets: { from: ["OPEN"], to: "COLLECTING", can: can.runReview, title: { vi: "Bắt đầu thu phiếu", en: "Begin to collect" } },
    analyseReview: { from: ["COLLECTING"], to: "ANALYSING", can: can.runReview, title: { vi: "Chuyển sang tổng hợp", en: "Begin to analyse" } },
    concludeReview: { from: ["ANALYSING"], to: "CONCLUDED", can: can.runReview, title: { vi: "Kết luận", en: "Conclude" }, needs: ["conclusion"] },
    closeReview: { from: ["CONCLUDED"], to: "CLOSED", can: can.runReview, title: { vi: "Kết thúc đợt", en: "Close" } },
  },
});
