import { cells, type Sheet } from "@hoptac/kit";
import { departmentByCode, departmentsByCode } from "../department/departmentByCode.js";
import { personByCode } from "../person/personSheets.js";
import { Conclusion } from "./Conclusion.js";
import { ConclusionState } from "./ConclusionState.js";
import { Instruction } from "./Instruction.js";
import { meetingByDay } from "./meetingSheets.js";
import { SignedAs } from "./SignedAs.js";

/** A cell that names an issued conclusion by its number. */
export const conclusionByNumber = cells.rowOf(() => Conclusion, "documentNo", { title: { vi: "số thông báo kết luận", en: "number of a conclusion" } });

/** Conclusions as a file tells them: those of the demonstration. */
export const conclusionSheet: Sheet = {
  name: "conclusions",
  title: { vi: "Thông báo kết luận", en: "Conclusions of the committee" },
  entity: () => Conclusion,
  key: ["documentNo", "issuedOn"],
  columns: {
    documentNo: { header: { vi: "Số, ký hiệu", en: "Number" }, cell: cells.text(60), required: true },
    issuedOn: { header: { vi: "Ngày ban hành", en: "Issued on" }, cell: cells.day, required: true },
    meetingId: { header: { vi: "Ngày họp", en: "Meeting of" }, cell: meetingByDay, required: true },
    departmentId: { header: { vi: "Cơ quan soạn thảo", en: "Prepared by department" }, cell: departmentByCode, required: true },
    recipientIds: { header: { vi: "Nơi nhận", en: "Recipients" }, cell: departmentsByCode },
    title: { header: { vi: "Trích yếu", en: "Title" }, cell: cells.text(300), required: true },
    text: { header: { vi: "Đánh giá chung", en: "Assessment" }, cell: cells.text(20_000), required: true },
    preparedBy: { header: { vi: "Người soạn thảo", en: "Prepared by" }, cell: cells.text(255), required: true },
    signedById: { header: { vi: "Người ký", en: "Signed by" }, cell: personByCode },
    signedAs: { header: { vi: "Tư cách ký", en: "Signed as" }, cell: cells.oneOf(SignedAs) },
    signedOn: { header: { vi: "Ngày ký", en: "Signed on" }, cell: cells.day },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ConclusionState), required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** What they order. */
export const instructionSheet: Sheet = {
  name: "instructions",
  title: { vi: "Nội dung chỉ đạo", en: "Instructions of conclusions" },
  entity: () => Instruction,
  key: ["conclusionId", "itemNo"],
  columns: {
    conclusionId: { header: { vi: "Số thông báo", en: "Conclusion" }, cell: conclusionByNumber, required: true },
    itemNo: { header: { vi: "Mục", en: "Item" }, cell: cells.wholeNumber, required: true },
    text: { header: { vi: "Nội dung", en: "What is ordered" }, cell: cells.text(2000), required: true },
    departmentId: { header: { vi: "Cơ quan soạn thảo", en: "Prepared by department" }, cell: departmentByCode, required: true },
    recipientIds: { header: { vi: "Nơi nhận", en: "Recipients" }, cell: departmentsByCode },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
