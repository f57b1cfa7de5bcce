import { cells, type Sheet } from "@hoptac/kit";
import { Role } from "../access/Role.js";
import { Evidence } from "../law/Evidence.js";
import { YearDate } from "./YearDate.js";

/** The days of every year. */
export const yearDateSheet: Sheet = {
  name: "year-dates",
  title: { vi: "Mốc công tác hằng năm", en: "Days of every year" },
  entity: () => YearDate,
  key: ["code", "validFrom"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(30), required: true },
    nameVi: { header: { vi: "Việc phải làm", en: "What" }, cell: cells.text(200), required: true },
    nameEn: { header: { vi: "Bằng tiếng Anh", en: "In English" }, cell: cells.text(200), required: true },
    month: { header: { vi: "Tháng", en: "Month" }, cell: cells.wholeNumber, required: true },
    day: { header: { vi: "Ngày", en: "Day" }, cell: cells.wholeNumber, required: true },
    role: { header: { vi: "Vai trò", en: "Role" }, cell: cells.oneOf(Role), required: true },
    function: { header: { vi: "Phân hệ", en: "Function" }, cell: cells.text(31) },
    remindDays: { header: { vi: "Nhắc trước số ngày làm việc", en: "Working days before" }, cell: cells.wholeNumber, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    basis: { header: { vi: "Căn cứ", en: "Basis" }, cell: cells.text(300), required: true },
    evidence: { header: { vi: "Mức độ chắc chắn", en: "How sure it is" }, cell: cells.oneOf(Evidence), required: true },
  },
};
