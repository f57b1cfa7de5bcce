import { cells, type Sheet } from "@hoptac/kit";
import { departmentByCode, departmentsByCode } from "../department/departmentByCode.js";
import { meetingByDay } from "../meeting/meetingSheets.js";
import { halfYearByCode } from "../period/periodSheet.js";
import { ExtensionState } from "./ExtensionState.js";
import { Task } from "./Task.js";
import { TaskCarryOver } from "./TaskCarryOver.js";
import { TaskExtension } from "./TaskExtension.js";
import { TaskReport } from "./TaskReport.js";
import { TaskState } from "./TaskState.js";
import { Verdict } from "./Verdict.js";

/** Whose record it is: the task, and its bodies. */
const ofTask: Sheet["columns"] = {
  taskId: {
    header: { vi: "Số nhiệm vụ", en: "Task" },
    cell: cells.rowOf(() => Task, "code", { title: { vi: "số nhiệm vụ", en: "number of a task" } }),
    required: true,
  },
  leadDepartmentId: { header: { vi: "Chủ trì", en: "Lead" }, cell: departmentByCode, required: true },
  cooperatingIds: { header: { vi: "Phối hợp", en: "Cooperating" }, cell: departmentsByCode },
};

/** Reports of tasks, as a file tells them. */
export const taskReportSheet: Sheet = {
  name: "task-reports",
  title: { vi: "Báo cáo kết quả nhiệm vụ", en: "Reports of tasks" },
  entity: () => TaskReport,
  key: ["taskId", "reportedOn"],
  columns: {
    ...ofTask,
    reportedOn: { header: { vi: "Ngày báo cáo", en: "Reported on" }, cell: cells.day, required: true },
    reportedBy: { header: { vi: "Người báo cáo", en: "Reported by" }, cell: cells.text(255), required: true },
    result: { header: { vi: "Kết quả", en: "Result" }, cell: cells.text(4000), required: true },
    verdict: { header: { vi: "Đánh giá", en: "Verdict" }, cell: cells.oneOf(Verdict) },
    judgedOn: { header: { vi: "Ngày đánh giá", en: "Judged on" }, cell: cells.day },
    judgedBy: { header: { vi: "Người đánh giá", en: "Judged by" }, cell: cells.text(255) },
    remark: { header: { vi: "Nhận xét", en: "Remark" }, cell: cells.text(2000) },
  },
};

/** Requests for more time. */
export const taskExtensionSheet: Sheet = {
  name: "task-extensions",
  title: { vi: "Đề nghị gia hạn", en: "Requests for more time" },
  entity: () => TaskExtension,
  key: ["taskId", "requestedOn"],
  columns: {
    ...ofTask,
    oldDueOn: { header: { vi: "Hạn cũ", en: "Old day" }, cell: cells.day, required: true },
    newDueOn: { header: { vi: "Hạn đề nghị", en: "Day asked for" }, cell: cells.day, required: true },
    reason: { header: { vi: "Lý do", en: "Reason" }, cell: cells.text(2000), required: true },
    requestedOn: { header: { vi: "Ngày đề nghị", en: "Asked on" }, cell: cells.day, required: true },
    requestedBy: { header: { vi: "Người đề nghị", en: "Asked by" }, cell: cells.text(255), required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ExtensionState), required: true },
    decidedOn: { header: { vi: "Ngày quyết định", en: "Decided on" }, cell: cells.day },
    counts: { header: { vi: "Được tính", en: "Counts" }, cell: cells.yesNo },
    remark: { header: { vi: "Ý kiến", en: "Remark" }, cell: cells.text(2000) },
  },
};

/** What went on into the next half-year. */
export const carryOverSheet: Sheet = {
  name: "task-carry-overs",
  title: { vi: "Nhiệm vụ chuyển kỳ", en: "Tasks carried over" },
  entity: () => TaskCarryOver,
  key: ["taskId", "fromPeriodId"],
  columns: {
    ...ofTask,
    fromPeriodId: { header: { vi: "Từ kỳ", en: "From" }, cell: halfYearByCode, required: true },
    toPeriodId: { header: { vi: "Sang kỳ", en: "To" }, cell: halfYearByCode, required: true },
    meetingId: { header: { vi: "Ngày họp", en: "Meeting of" }, cell: meetingByDay, required: true },
    carriedOn: { header: { vi: "Ngày chuyển", en: "Carried on" }, cell: cells.day, required: true },
    stateThen: { header: { vi: "Trạng thái khi chuyển", en: "State then" }, cell: cells.oneOf(TaskState), required: true },
    dueOnThen: { header: { vi: "Hạn khi chuyển", en: "Due then" }, cell: cells.day },
    countedDueOnThen: { header: { vi: "Hạn đánh giá khi chuyển", en: "Counted due then" }, cell: cells.day },
    reportedOnThen: { header: { vi: "Đã báo cáo ngày", en: "Reported then" }, cell: cells.day },
  },
};
