import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { ConclusionState } from "./ConclusionState.js";

/** Prepared by the standing agency or the office, approved by the head or a delegate, numbered and issued by the office. */
export const conclusionFlow = workflow({
  states: ConclusionState,
  begins: "DRAFT",
  note: "reason",
  steps: {
    submitConclusion: { from: ["DRAFT"], to: "SUBMITTED", can: can.prepareConclusions, title: { vi: "Trình ký", en: "Submit" } },
    approveConclusion: { from: ["SUBMITTED"], to: "APPROVED", can: can.signConclusions, title: { vi: "Duyệt", en: "Approve" } },
    returnConclusion: { from: ["SUBMITTED"], to: "DRAFT", can: can.signConclusions, title: { vi: "Trả lại để sửa", en: "Return" }, needs: ["reason"] },
    issueConclusion: {
      from: ["APPROVED"],
      to: "ISSUED",
      can: can.issueConclusions,
      title: { vi: "Lấy số và ban hành", en: "Number and issue" },
      needs: ["documentNo", "issuedOn"],
    },
  },
});
