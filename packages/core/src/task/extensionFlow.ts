import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { ExtensionState } from "./ExtensionState.js";

/** The lead asks for more time; who signs for the committee decides. */
export const extensionFlow = workflow({
  states: ExtensionState,
  begins: "REQUESTED",
  note: "remark",
  steps: {
    grantExtension: { from: ["REQUESTED"], to: "GRANTED", can: can.acceptTasks, title: { vi: "Cho gia hạn", en: "Grant" } },
    refuseExtension: { from: ["REQUESTED"], to: "REFUSED", can: can.acceptTasks, title: { vi: "Không cho gia hạn", en: "Refuse" }, needs: ["remark"] },
  },
});
