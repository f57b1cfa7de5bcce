import { workflow } from "@hoptac/kit";
import { can } from "../can.js";
import { LargeFieldState } from "./LargeFieldState.js";

/** A large field from the proposal through its seasons. */
export const largeFieldFlow = workflow({
  states: LargeFieldState,
  begins: "PROPOSED",
  steps: {
    appraiseLargeField: { from: ["PROPOSED"], to: "APPRAISED", can: can.appraiseLargeField, title: { vi: "Thẩm định", en: "Appraise" } },
    approveLargeField: { from: ["APPRAISED"], to: "APPROVED", can: can.appraiseLargeField, title: { vi: "Phê duyệt", en: "Approve" } },
    startFieldSeason: { from: ["APPROVED", "SEASON_CLOSED"], to: "SEASON_RUNNING", can: can.runSeason, title: { vi: "Mở vụ", en: "Start a season" } },
    closeFieldSeason: { from: ["SEASON_RUNNING"], to: "SEASON_CLOSED", can: can.runSeason, title: { vi: "Kết thúc vụ", en: "Close the season" } },
    stopLargeField: {
      from: ["PROPOSED", "APPRAISED", "APPROVED", "SEASON_CLOSED"],
      to: "STOPPED",
      can: can.appraiseLargeField,
      title: { vi: "Dừng", en: "Stop" },
    },
  },
});
