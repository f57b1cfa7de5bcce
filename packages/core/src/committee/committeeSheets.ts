import { cells, type Sheet } from "@hoptac/kit";
import { departmentByCode } from "../department/departmentByCode.js";
import { personByCode } from "../person/personSheets.js";
import { Committee } from "./Committee.js";
import { Delegation } from "./Delegation.js";
import { StandingAgency } from "./StandingAgency.js";

/** A cell that names a committee by its code. */
export const committeeByCode = cells.rowOf(() => Committee, "code", { title: { vi: "mã Ban Chỉ đạo", en: "committee code" } });

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
    committeeId: { header: { vi: "Mã Ban Chỉ đạo", en: "Committee code" }, cell: committeeByCode, required: true },
    departmentId: { header: { vi: "Mã cơ quan", en: "Department code" }, cell: departmentByCode, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};

/** Who signed for the head, and when. */
export const delegationSheet: Sheet = {
  name: "delegations",
  title: { vi: "Ủy quyền ký thay Trưởng Ban", en: "Delegations of the head" },
  entity: () => Delegation,
  key: ["committeeId", "validFrom"],
  columns: {
    committeeId: { header: { vi: "Mã Ban Chỉ đạo", en: "Committee code" }, cell: committeeByCode, required: true },
    headId: { header: { vi: "Trưởng Ban", en: "Head" }, cell: personByCode, required: true },
    delegateId: { header: { vi: "Người được ủy quyền", en: "Delegate" }, cell: personByCode, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day, required: true },
    reason: { header: { vi: "Lý do", en: "Reason" }, cell: cells.text(500), required: true },
  },
};
