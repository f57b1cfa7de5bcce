import { type CellKind, cells } from "@hoptac/kit";
import { ReportingWindow } from "./ReportingWindow.js";

/** A cell that names a reporting window by its code. */
export const windowByCode: CellKind = cells.rowOf(() => ReportingWindow, "code", { title: { vi: "mã kỳ báo cáo", en: "code of a reporting window" } });
