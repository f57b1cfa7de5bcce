import { cells, type Sheet } from "@hoptac/kit";
import { AreaLevel } from "../area/AreaLevel.js";
import { areaOn, dayOf } from "../area/areaOn.js";
import { Department } from "./Department.js";

/** Bodies. Successors first: a row names the body that took over. */
export const departmentSheet: Sheet = {
  name: "departments",
  title: { vi: "Cơ quan", en: "Departments" },
  entity: () => Department,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(20), required: true },
    nameVi: { header: { vi: "Tên cơ quan", en: "Name" }, cell: cells.text(200), required: true },
    nameEn: { header: { vi: "Tên tiếng Anh", en: "English name" }, cell: cells.text(200), required: true },
    level: { header: { vi: "Cấp", en: "Tier" }, cell: cells.oneOf(AreaLevel), required: true },
    areaId: { header: { vi: "Mã địa bàn", en: "Area code" }, cell: areaOn((row) => dayOf(row.validFrom)) },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    successorId: {
      header: { vi: "Mã cơ quan kế thừa", en: "Successor code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "department code" } }),
    },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};
