import { cells, type Sheet } from "@hoptac/kit";
import { dayBefore } from "../validity/dayBefore.js";
import { AreaChange } from "./AreaChange.js";
import { AreaChangeKind } from "./AreaChangeKind.js";
import { areaOn, dayOf } from "./areaOn.js";

/** Boundary changes. The old code is meant as of the day before, the new one as of the day itself. */
export const areaChangeSheet: Sheet = {
  name: "areaChanges",
  title: { vi: "Thay đổi đơn vị hành chính", en: "Changes of administrative units" },
  entity: () => AreaChange,
  key: ["fromId", "toId", "effectiveOn"],
  columns: {
    fromId: {
      header: { vi: "Mã cũ", en: "Old code" },
      cell: areaOn((row) => {
        const day = dayOf(row.effectiveOn);
        return day === undefined ? undefined : dayBefore(day);
      }),
      required: true,
    },
    toId: { header: { vi: "Mã mới", en: "New code" }, cell: areaOn((row) => dayOf(row.effectiveOn)) },
    kind: { header: { vi: "Loại thay đổi", en: "Kind of change" }, cell: cells.oneOf(AreaChangeKind), required: true },
    effectiveOn: { header: { vi: "Ngày hiệu lực", en: "Effective on" }, cell: cells.day, required: true },
    partial: { header: { vi: "Một phần", en: "Partial" }, cell: cells.yesNo, required: true },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};
