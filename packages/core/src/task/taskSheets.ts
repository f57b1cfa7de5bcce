import { cells, type Sheet } from "@hoptac/kit";
import { departmentByCode, departmentsByCode } from "../department/departmentByCode.js";
import { conclusionByNumber } from "../meeting/conclusionSheets.js";
import { Instruction } from "../meeting/Instruction.js";
import { halfYearByCode } from "../period/periodSheet.js";
import { PlanItem } from "./PlanItem.js";
import { Task } from "./Task.js";
import { TaskState } from "./TaskState.js";
import { TaskUrgency } from "./TaskUrgency.js";
import { Verdict } from "./Verdict.js";

/** A cell that names a plan item by its code. */
export const planItemByCode = cells.rowOf(() => PlanItem, "code", { title: { vi: "mã nội dung kế hoạch", en: "code of a plan item" } });
const instructionByItem = cells.rowOf(() => Instruction, "itemNo", {
  title: { vi: "mục của thông báo kết luận", en: "item of the conclusion" },
  within: { conclusionId: "conclusionId" },
});

/** Items of the years' plans, as a file tells them. */
export const planItemSheet: Sheet = {
  name: "plan-items",
  title: { vi: "Nội dung kế hoạch năm", en: "Items of the years' plans" },
  entity: () => PlanItem,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(40), required: true },
    year: { header: { vi: "Năm", en: "Year" }, cell: cells.wholeNumber, required: true },
    title: { header: { vi: "Nội dung", en: "What is planned" }, cell: cells.text(500), required: true },
    isKey: { header: { vi: "Trọng tâm", en: "Key" }, cell: cells.yesNo, required: true },
    dueOn: { header: { vi: "Hoàn thành trước", en: "Due on" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(300) },
    leadDepartmentId: { header: { vi: "Chủ trì", en: "Lead" }, cell: departmentByCode, required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** Tasks as a file tells them: those of the demonstration. Offices assign and carry them out on the platform, where each step is somebody's. */
export const taskSheet: Sheet = {
  name: "tasks",
  title: { vi: "Nhiệm vụ", en: "Tasks" },
  entity: () => Task,
  key: ["code"],
  columns: {
    code: { header: { vi: "Số nhiệm vụ", en: "Number" }, cell: cells.text(40), required: true },
    title: { header: { vi: "Tên việc", en: "Title" }, cell: cells.text(300), required: true },
    content: { header: { vi: "Rõ việc", en: "Work" }, cell: cells.text(4000) },
    responsiblePerson: { header: { vi: "Rõ người", en: "Person" }, cell: cells.text(200) },
    expectedResult: { header: { vi: "Rõ kết quả", en: "Result" }, cell: cells.text(1000) },
    responsibility: { header: { vi: "Rõ trách nhiệm", en: "Responsibility" }, cell: cells.text(200) },
    periodId: { header: { vi: "Kỳ", en: "Half-year" }, cell: halfYearByCode, required: true },
    conclusionId: { header: { vi: "Số thông báo", en: "Conclusion" }, cell: conclusionByNumber, lookup: true },
    instructionId: { header: { vi: "Mục chỉ đạo", en: "Instruction" }, cell: instructionByItem },
    planItemId: { header: { vi: "Nội dung kế hoạch", en: "Plan item" }, cell: planItemByCode },
    leadDepartmentId: { header: { vi: "Chủ trì", en: "Lead" }, cell: departmentByCode, required: true },
    cooperatingIds: { header: { vi: "Phối hợp", en: "Cooperating" }, cell: departmentsByCode },
    isKey: { header: { vi: "Trọng tâm", en: "Key" }, cell: cells.yesNo, required: true },
    urgency: { header: { vi: "Độ khẩn", en: "Urgency" }, cell: cells.oneOf(TaskUrgency), required: true },
    originalDueOn: { header: { vi: "Hạn giao", en: "Due as assigned" }, cell: cells.day, required: true },
    dueOn: { header: { vi: "Hạn hiện nay", en: "Due on" }, cell: cells.day, required: true },
    countedDueOn: { header: { vi: "Hạn đánh giá", en: "Counted due on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(TaskState), required: true },
    assignedOn: { header: { vi: "Ngày giao", en: "Assigned on" }, cell: cells.day, required: true },
    assignedBy: { header: { vi: "Người giao", en: "Assigned by" }, cell: cells.text(255), required: true },
    reportedOn: { header: { vi: "Ngày báo cáo", en: "Reported on" }, cell: cells.day },
    reportedBy: { header: { vi: "Người báo cáo", en: "Reported by" }, cell: cells.text(255) },
    contentVerdict: { header: { vi: "Đánh giá nội dung", en: "Content" }, cell: cells.oneOf(Verdict) },
    timeVerdict: { header: { vi: "Đánh giá thời gian", en: "Time" }, cell: cells.oneOf(Verdict) },
    acceptedOn: { header: { vi: "Ngày nghiệm thu", en: "Accepted on" }, cell: cells.day },
    timesReturned: { header: { vi: "Số lần trả lại", en: "Times returned" }, cell: cells.wholeNumber, required: true },
    reason: { header: { vi: "Lý do", en: "Reason" }, cell: cells.text(2000) },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
