import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { DecisionSubject } from "./DecisionSubject.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { GovernanceEventKind } from "./GovernanceEventKind.js";
import { MeetingDecision } from "./MeetingDecision.js";

/** How general meetings voted. A meeting is named by its cooperative, its kind and its day. */
export const decisionSheet: Sheet = {
  name: "decisions",
  title: { vi: "Biểu quyết tại đại hội", en: "Votes of general meetings" },
  entity: () => MeetingDecision,
  key: ["meetingId", "itemNo"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    meetingKind: { header: { vi: "Loại hội nghị", en: "Kind of meeting" }, cell: cells.oneOf(GovernanceEventKind), required: true, lookup: true },
    meetingId: {
      header: { vi: "Ngày họp", en: "Held on" },
      cell: cells.rowOf(() => GovernanceEvent, "heldOn", {
        as: cells.day,
        title: { vi: "hội nghị của hợp tác xã này, cùng loại, cùng ngày", en: "meeting of this cooperative, of this kind and day" },
        within: { cooperativeId: "cooperativeId", kind: "meetingKind" },
      }),
      required: true,
    },
    itemNo: { header: { vi: "Mục", en: "Item" }, cell: cells.wholeNumber, required: true },
    subject: { header: { vi: "Loại nội dung", en: "Subject" }, cell: cells.oneOf(DecisionSubject), required: true },
    textVi: { header: { vi: "Nội dung", en: "Decided on" }, cell: cells.text(500), required: true },
    votesFor: { header: { vi: "Tán thành", en: "In favour" }, cell: cells.wholeNumber, required: true },
    votesAgainst: { header: { vi: "Không tán thành", en: "Against" }, cell: cells.wholeNumber, required: true },
    abstentions: { header: { vi: "Không có ý kiến", en: "Abstentions" }, cell: cells.wholeNumber, required: true },
  },
};
