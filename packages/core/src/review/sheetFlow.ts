import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { ReviewSheetState } from "./ReviewSheetState.js";

/** The cooperative signs its numbers, the district checks, the agency that runs the review accepts. */
export const sheetFlow = workflow({
  states: ReviewSheetState,
  begins: "NOT_STARTED",
  note: "reason",
  steps: {
    fillReviewSheet: {
      from: ["NOT_STARTED", "IN_PROGRESS", "RETURNED"],
      to: "IN_PROGRESS",
      can: can.fillReviewSheet,
      title: { vi: "Điền phiếu", en: "Fill in" },
    },
    signReviewSheet: { from: ["IN_PROGRESS"], to: "SUBMITTED", can: can.signReviewSheet, title: { vi: "Ký nộp", en: "Sign" } },
    checkReviewSheet: {
      from: ["SUBMITTED", "RETURNED"],
      to: "CHECKED",
      can: can.checkReviewSheet,
      title: { vi: "Kiểm tra, xếp nhóm, đề xuất", en: "Check, with group and proposal" },
      needs: ["group", "groupReason", "proposal"],
    },
    returnReviewSheet: {
      from: ["SUBMITTED", "CHECKED"],
      to: "RETURNED",
      can: can.returnReviewSheet,
      title: { vi: "Trả lại", en: "Return" },
      needs: ["reason"],
    },
    acceptReviewSheet: { from: ["CHECKED"], to: "ACCEPTED", can: can.acceptReviewSheet, title: { vi: "Nghiệm thu", en: "Accept" } },
    excuseReviewSheet: {
      from: ["NOT_STARTED", "IN_PROGRESS", "RETURNED"],
      to: "EXCUSED",
      can: can.acceptReviewSheet,
      title: { vi: "Miễn phiếu", en: "Excuse" },
      needs: ["group", "reason"],
    },
  },
});
