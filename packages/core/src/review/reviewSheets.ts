import { type CellKind, cells, labelsOf, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { ObstacleCategory } from "../obstacle/ObstacleCategory.js";
import { halfYearByCode } from "../period/periodSheet.js";
import { windowByCode } from "../reporting/windowByCode.js";
import { planItemByCode } from "../task/taskSheets.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewCampaignState } from "./ReviewCampaignState.js";
import { ReviewGroup } from "./ReviewGroup.js";
import { ReviewProposal } from "./ReviewProposal.js";
import { ReviewSheet } from "./ReviewSheet.js";
import { ReviewSheetState } from "./ReviewSheetState.js";

/** Reviews as a file tells them: those of the demonstration. An office opens one on the platform, where its scope is settled. */
export const campaignSheet: Sheet = {
  name: "review-campaigns",
  title: { vi: "Đợt rà soát", en: "Reviews of cooperatives" },
  entity: () => ReviewCampaign,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã đợt", en: "Code" }, cell: cells.text(30), required: true },
    nameVi: { header: { vi: "Tên đợt", en: "Name" }, cell: cells.text(200), required: true },
    periodId: { header: { vi: "Kỳ", en: "Half-year" }, cell: halfYearByCode, required: true },
    windowId: { header: { vi: "Kỳ báo cáo", en: "Window" }, cell: windowByCode, required: true },
    planItemId: { header: { vi: "Nội dung kế hoạch", en: "Plan item" }, cell: planItemByCode },
    dueOn: { header: { vi: "Hạn nộp phiếu", en: "Due on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ReviewCampaignState), required: true },
    openedOn: { header: { vi: "Ngày mở", en: "Opened on" }, cell: cells.day },
    scopeSize: { header: { vi: "Phạm vi", en: "Scope" }, cell: cells.wholeNumber },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** Difficulties in one cell: `LAND: chưa có đất làm kho | MARKET: giá bấp bênh`. */
const difficulties: CellKind = {
  expected: { vi: "các khó khăn, mỗi khó khăn là LOẠI: nội dung, cách nhau bằng dấu |", en: "difficulties as KIND: text, with | between them" },
  empty: [],
  read(text) {
    const all = text.split("|").map((one) => /^\s*([A-Z_]+):\s*(.{10,})$/su.exec(one.trim()));
    const read = all.flatMap((match) => (match?.[1] && match[1] in labelsOf(ObstacleCategory) ? [{ category: match[1], content: match[2] }] : []));
    return read.length === all.length ? { value: read } : { expected: difficulties.expected };
  },
  write: (value) => (value as readonly { category: string; content: string }[]).map(({ category, content }) => `${category}: ${content}`).join(" | "),
};

/** Sheets as a file tells them: those of the demonstration. What was on record the platform fills in itself. */
export const reviewSheetSheet: Sheet = {
  name: "review-sheets",
  title: { vi: "Phiếu rà soát", en: "Review sheets" },
  entity: () => ReviewSheet,
  key: ["campaignId", "cooperativeId"],
  columns: {
    campaignId: {
      header: { vi: "Mã đợt", en: "Review" },
      cell: cells.rowOf(() => ReviewCampaign, "code", { title: { vi: "mã đợt rà soát", en: "code of a review" } }),
      required: true,
    },
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ReviewSheetState), required: true },
    difficulties: { header: { vi: "Khó khăn", en: "Difficulties" }, cell: difficulties },
    signedOn: { header: { vi: "Ngày ký", en: "Signed on" }, cell: cells.day },
    signedBy: { header: { vi: "Người ký", en: "Signed by" }, cell: cells.text(255) },
    group: { header: { vi: "Nhóm", en: "Group" }, cell: cells.oneOf(ReviewGroup) },
    groupReason: { header: { vi: "Lý do xếp nhóm", en: "Why this group" }, cell: cells.text(2000) },
    proposal: { header: { vi: "Đề xuất", en: "Proposal" }, cell: cells.oneOf(ReviewProposal) },
    targetOn: { header: { vi: "Thời hạn", en: "To be done by" }, cell: cells.day },
    checkedOn: { header: { vi: "Ngày kiểm tra", en: "Checked on" }, cell: cells.day },
    checkedBy: { header: { vi: "Người kiểm tra", en: "Checked by" }, cell: cells.text(255) },
    acceptedOn: { header: { vi: "Ngày nghiệm thu", en: "Accepted on" }, cell: cells.day },
    acceptedBy: { header: { vi: "Người nghiệm thu", en: "Accepted by" }, cell: cells.text(255) },
    reason: { header: { vi: "Lý do trả lại, miễn phiếu", en: "Why returned or excused" }, cell: cells.text(2000) },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
