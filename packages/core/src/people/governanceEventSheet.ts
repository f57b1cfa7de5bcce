import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { GovernanceEventKind } from "./GovernanceEventKind.js";

/** Meetings of cooperatives. */
export const governanceEventSheet: Sheet = {
  name: "governance-events",
  title: { vi: "Hội nghị của hợp tác xã", en: "Meetings of cooperatives" },
  entity: () => GovernanceEvent,
  key: ["cooperativeId", "kind", "heldOn"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    kind: { header: { vi: "Loại hội nghị", en: "Kind" }, cell: cells.oneOf(GovernanceEventKind), required: true },
    heldOn: { header: { vi: "Ngày họp", en: "Held on" }, cell: cells.day, required: true, notAfterToday: true },
    convocation: { header: { vi: "Lần triệu tập", en: "Convocation" }, cell: cells.wholeNumber },
    invited: { header: { vi: "Triệu tập", en: "Called" }, cell: cells.wholeNumber },
    present: { header: { vi: "Có mặt", en: "Present" }, cell: cells.wholeNumber },
    byDelegates: { header: { vi: "Đại biểu", en: "By delegates" }, cell: cells.yesNo, required: true },
    minutesNo: { header: { vi: "Số biên bản", en: "Minutes" }, cell: cells.text(30) },
  },
};
