import { workflow } from "@hoptac/kit";
import { can } from "../can.js";
import { RegistrationState } from "./registrationEnums.js";

/** A case at the registrar: accepted, refused, or sent back for changes, each in writing (Law 17/2023/QH15, Art. 42.4; the law of 2012 before it). */
export const registrationFlow = workflow({
  states: RegistrationState,
  begins: "FILED",
  note: "reason",
  steps: {
    acceptRegistrationCase: { from: ["FILED"], to: "ACCEPTED", can: can.decideRegistration, title: { vi: "Chấp thuận", en: "Accept" } },
    askRegistrationChanges: {
      from: ["FILED"],
      to: "CHANGES_ASKED",
      can: can.decideRegistration,
      title: { vi: "Yêu cầu sửa đổi, bổ sung", en: "Ask for changes" },
      needs: ["reason"],
    },
    refuseRegistrationCase: {
      from: ["FILED", "CHANGES_ASKED"],
      to: "REFUSED",
      can: can.decideRegistration,
      title: { vi: "Từ chối", en: "Refuse" },
      needs: ["reason"],
    },
    refileRegistrationCase: { from: ["CHANGES_ASKED"], to: "FILED", can: can.fileRegistration, title: { vi: "Nộp lại", en: "File again" } },
  },
});
