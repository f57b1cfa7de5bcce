import { cells, type Sheet } from "@hoptac/kit";
import { PeriodState } from "../period/PeriodState.js";
import { ReportingWindow } from "./ReportingWindow.js";
import { WindowKind } from "./WindowKind.js";

/** Reporting windows. */
export const windowSheet: Sheet = {
  name: "reportingWindows",
  title: { vi: "Kỳ báo cáo", en: "Reporting windows" },
  entity: () => ReportingWindow,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã kỳ", en: "Code" }, cell: cells.text(30), required: true },
    kind: { header: { vi: "Loại kỳ", en: "Kind" }, cell: cells.oneOf(WindowKind), required: true },
    title: { header: { vi: "Tên kỳ báo cáo", en: "Title" }, cell: cells.text(200), required: true },
    startsOn: { header: { vi: "Ngày đầu kỳ", en: "First day" }, cell: cells.day, required: true },
    endsOn: { header: { vi: "Ngày cuối kỳ", en: "Last day" }, cell: cells.day, required: true },
    dueOn: { header: { vi: "Hạn nộp báo cáo", en: "Reports are due on" }, cell: cells.day, required: true },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200), required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(PeriodState), required: true },
  },
};
