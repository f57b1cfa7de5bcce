import { cells, type Sheet } from "@hoptac/kit";
import { ClearTaskCheck } from "./ClearTaskCheck.js";
import { TaskClarity } from "./TaskClarity.js";

/** What has to be clear before a task is assigned. */
export const clearTaskCheckSheet: Sheet = {
  name: "clear-task-checks",
  title: { vi: "Tiêu chí giao việc rõ", en: "What has to be clear of a task" },
  entity: () => ClearTaskCheck,
  key: ["clarity", "validFrom"],
  columns: {
    clarity: { header: { vi: "Điều phải rõ", en: "What" }, cell: cells.oneOf(TaskClarity), required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200), required: true },
  },
};
