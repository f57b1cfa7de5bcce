import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { identityCell } from "./identityNo.js";
import { Member } from "./Member.js";
import { MemberKind } from "./MemberKind.js";

/** Members and contributions. */
export const memberSheet: Sheet = {
  name: "members",
  title: { vi: "Thành viên và vốn góp", en: "Members and contributions" },
  entity: () => Member,
  key: ["cooperativeId", "memberNo"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    memberNo: { header: { vi: "Số sổ", en: "Member no." }, cell: cells.text(30), required: true },
    name: { header: { vi: "Họ và tên", en: "Name" }, cell: cells.text(200), required: true },
    kind: { header: { vi: "Loại thành viên", en: "Kind" }, cell: cells.oneOf(MemberKind), required: true },
    identityNo: { header: { vi: "Số định danh", en: "Identity no." }, cell: identityCell },
    contribution: { header: { vi: "Vốn góp", en: "Contribution" }, cell: cells.money, required: true },
    paidIn: { header: { vi: "Đã góp", en: "Paid in" }, cell: cells.money, required: true },
    validFrom: { header: { vi: "Ngày gia nhập", en: "Joined on" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Ngày ra khỏi", en: "Left on" }, cell: cells.day },
  },
};
