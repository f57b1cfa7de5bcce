import { cells, type Sheet } from "@hoptac/kit";
import { Department } from "../department/Department.js";
import { Committee } from "./Committee.js";
import { StandingAgency } from "./StandingAgency.js";

/** Steering committees. */
export const committeeSheet: Sheet = {
  name: "committees",
  title: { vi: "Ban Chỉ đạo", en: "Committees" },
  entity: () => Committee,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(20), required: true },
    nameVi: { header: { vi: "Tên", en: "Name" }, cell: cells.text(200), required: true },
    nameEn: { header: { vi: "Tên tiếng Anh", en: "English name" }, cell: cells.text(200), required: true },
    mandateVi: { header: { vi: "Nhiệm vụ", en: "Terms of reference" }, cell: cells.text(500) },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};

/** Which body is a committee's standing agency, from when to when. */
export const standingAgencySheet: Sheet = {
  name: "standingAgencies",
  title: { vi: "Cơ quan thường trực Ban Chỉ đạo", en: "Standing agencies" },
  entity: () => StandingAgency,
  key: ["committeeId", "validFrom"],
  columns: {
    committeeId: {
      header: { vi: "Mã Ban Chỉ đạo", en: "Committee code" },
      cell: cells.rowOf(() => Committee, "code", { title: { vi: "mã Ban Chỉ đạo", en: "committee code" } }),
      required: true,
    },
    departmentId: {
      header: { vi: "Mã cơ quan", en: "Department code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "department code" } }),
      required: true,
    },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};
