import { workflow } from "@hoptac/kit";
import { can } from "../can.js";
import { SupportApplicationState } from "./SupportApplicationState.js";

/** From a cooperative's application to the budget line that pays it. */
export const applicationFlow = workflow({
  states: SupportApplicationState,
  begins: "SUBMITTED",
  note: "reason",
  steps: {
    appraiseSupport: { from: ["SUBMITTED"], to: "APPRAISED", can: can.appraiseSupport, title: { vi: "Thẩm định", en: "Appraise" }, needs: ["appraisedAmount"] },
    approveSupport: { from: ["APPRAISED"], to: "APPROVED", can: can.appraiseSupport, title: { vi: "Phê duyệt", en: "Approve" }, needs: ["budgetLineId"] },
    rejectSupport: {
      from: ["SUBMITTED", "APPRAISED"],
      to: "REJECTED",
      can: can.appraiseSupport,
      title: { vi: "Không chấp thuận", en: "Reject" },
      needs: ["reason"],
    },
  },
});
