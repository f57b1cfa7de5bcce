import { cells, type Sheet } from "@hoptac/kit";
import { HalfYear } from "./HalfYear.js";
import { Period } from "./Period.js";
import { PeriodState } from "./PeriodState.js";

/** A cell that names a half-year by its code, `2017-H2`. */
export const halfYearByCode = cells.rowOf(() => Period, "code", { title: { vi: "mã kỳ sáu tháng", en: "code of a half-year" } });

/** Half-year periods. */
export const periodSheet: Sheet = {
  name: "periods",
  title: { vi: "Kỳ sáu tháng", en: "Half-year periods" },
  entity: () => Period,
  key: ["year", "half"],
  columns: {
    year: { header: { vi: "Năm", en: "Year" }, cell: cells.wholeNumber, required: true },
    half: { header: { vi: "Nửa năm", en: "Half" }, cell: cells.oneOf(HalfYear), required: true },
    startsOn: { header: { vi: "Từ ngày", en: "Starts on" }, cell: cells.day, required: true },
    endsOn: { header: { vi: "Đến ngày", en: "Ends on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(PeriodState), required: true },
  },
};
