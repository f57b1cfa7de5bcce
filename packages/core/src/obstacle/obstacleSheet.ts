import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { Department } from "../department/Department.js";
import { Obstacle } from "./Obstacle.js";
import { ObstacleCategory } from "./ObstacleCategory.js";
import { ObstacleConfirmation } from "./ObstacleConfirmation.js";
import { ObstacleOrigin } from "./ObstacleOrigin.js";
import { ObstacleSeverity } from "./ObstacleSeverity.js";
import { ObstacleState } from "./ObstacleState.js";

/** Obstacles as a file tells them: those of the demonstration. Offices report on the platform, where each step is somebody's. */
export const obstacleSheet: Sheet = {
  name: "obstacles",
  title: { vi: "Khó khăn, vướng mắc", en: "Obstacles" },
  entity: () => Obstacle,
  key: ["code"],
  columns: {
    code: { header: { vi: "Số phản ánh", en: "Number" }, cell: cells.text(30), required: true },
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    category: { header: { vi: "Loại", en: "Kind" }, cell: cells.oneOf(ObstacleCategory), required: true },
    content: { header: { vi: "Nội dung", en: "Content" }, cell: cells.text(4000), required: true },
    origin: { header: { vi: "Nguồn", en: "Origin" }, cell: cells.oneOf(ObstacleOrigin), required: true },
    reportedOn: { header: { vi: "Ngày phản ánh", en: "Reported on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ObstacleState), required: true },
    severity: { header: { vi: "Mức độ", en: "Severity" }, cell: cells.oneOf(ObstacleSeverity) },
    departmentId: {
      header: { vi: "Cơ quan", en: "Department code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "code of a department" } }),
    },
    dueOn: { header: { vi: "Hạn", en: "Due on" }, cell: cells.day },
    solution: { header: { vi: "Kết quả", en: "Solution" }, cell: cells.text(4000) },
    documentNo: { header: { vi: "Số văn bản", en: "Document" }, cell: cells.text(60) },
    resolvedOn: { header: { vi: "Ngày tháo gỡ", en: "Resolved on" }, cell: cells.day },
    firstResolvedOn: { header: { vi: "Tháo gỡ lần đầu", en: "First resolved on" }, cell: cells.day },
    confirmedOn: { header: { vi: "Ngày xác nhận", en: "Confirmed on" }, cell: cells.day },
    confirmation: { header: { vi: "Hình thức xác nhận", en: "Confirmation" }, cell: cells.oneOf(ObstacleConfirmation) },
    reopenedTimes: { header: { vi: "Số lần mở lại", en: "Times reopened" }, cell: cells.wholeNumber, required: true },
    escalatedTo: { header: { vi: "Trình cấp", en: "Escalated to" }, cell: cells.text(200) },
    reason: { header: { vi: "Lý do", en: "Reason" }, cell: cells.text(2000) },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
