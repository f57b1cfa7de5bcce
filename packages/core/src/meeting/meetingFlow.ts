import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { MeetingState } from "./MeetingState.js";

/** From the invitation to the minutes. */
export const meetingFlow = workflow({
  states: MeetingState,
  begins: "PLANNED",
  note: "reason",
  steps: {
    holdMeeting: { from: ["PLANNED"], to: "HELD", can: can.keepMeetings, title: { vi: "Ghi biên bản", en: "Enter the minutes" }, needs: ["minutes"] },
    cancelMeeting: { from: ["PLANNED"], to: "CANCELLED", can: can.keepMeetings, title: { vi: "Hủy họp", en: "Cancel" }, needs: ["reason"] },
  },
});
