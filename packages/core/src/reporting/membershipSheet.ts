import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { FigureSource } from "./FigureSource.js";
import { MembershipStat } from "./MembershipStat.js";
import { sourceOf } from "./submission.js";
import { windowByCode } from "./windowByCode.js";

/** Membership per window. Who stands behind a figure and when it came is not for the file to say: see `reportMembership`. */
export const membershipSheet: Sheet = {
  name: "membership",
  title: { vi: "Thành viên theo kỳ", en: "Membership per window" },
  entity: () => MembershipStat,
  key: ["cooperativeId", "windowId"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    windowId: { header: { vi: "Mã kỳ", en: "Window" }, cell: windowByCode, required: true },
    officialStart: { header: { vi: "Thành viên đầu kỳ", en: "Members at start" }, cell: cells.wholeNumber, required: true },
    joined: { header: { vi: "Gia nhập", en: "Joined" }, cell: cells.wholeNumber, required: true },
    leftCount: { header: { vi: "Ra khỏi", en: "Left" }, cell: cells.wholeNumber, required: true },
    officialEnd: { header: { vi: "Thành viên cuối kỳ", en: "Members at end" }, cell: cells.wholeNumber, required: true },
    assocContributing: { header: { vi: "Liên kết góp vốn", en: "Associates with capital" }, cell: cells.wholeNumber },
    assocNotContributing: { header: { vi: "Liên kết không góp vốn", en: "Associates without capital" }, cell: cells.wholeNumber },
    women: { header: { vi: "Nữ", en: "Women" }, cell: cells.wholeNumber },
    ethnicMinority: { header: { vi: "Dân tộc thiểu số", en: "Ethnic minority" }, cell: cells.wholeNumber },
    disabled: { header: { vi: "Khuyết tật", en: "Disabled" }, cell: cells.wholeNumber },
    households: { header: { vi: "Hộ gia đình", en: "Households" }, cell: cells.wholeNumber },
    organisations: { header: { vi: "Pháp nhân", en: "Organisations" }, cell: cells.wholeNumber },
    foreignMembers: { header: { vi: "Người nước ngoài", en: "Foreign" }, cell: cells.wholeNumber },
    submittedOn: { header: { vi: "Ngày nộp", en: "Submitted on" }, cell: cells.day, stamp: ({ today }) => today },
    source: { header: { vi: "Nguồn", en: "Source" }, cell: cells.oneOf(FigureSource), stamp: ({ viewer }, row) => sourceOf(viewer, row.cooperativeId) },
  },
};
