import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { TaskState } from "./TaskState.js";

/** From an order to its result. Who leads works and reports; who signs for the committee accepts or returns. */
export const taskFlow = workflow({
  states: TaskState,
  begins: "DRAFT",
  note: "reason",
  steps: {
    assignTask: { from: ["DRAFT"], to: "ASSIGNED", can: can.assignTasks, title: { vi: "Giao", en: "Assign" } },
    acknowledgeTask: { from: ["ASSIGNED"], to: "ACKNOWLEDGED", can: can.workOnTasks, title: { vi: "Nhận", en: "Acknowledge" } },
    startTask: { from: ["ACKNOWLEDGED", "RETURNED"], to: "IN_PROGRESS", can: can.workOnTasks, title: { vi: "Bắt đầu thực hiện", en: "Start" } },
    reportTask: { from: ["IN_PROGRESS"], to: "REPORTED", can: can.workOnTasks, title: { vi: "Báo cáo hoàn thành", en: "Report done" } },
    acceptTask: { from: ["REPORTED"], to: "ACCEPTED", can: can.acceptTasks, title: { vi: "Nghiệm thu", en: "Accept" }, needs: ["contentVerdict"] },
    returnTask: { from: ["REPORTED"], to: "RETURNED", can: can.acceptTasks, title: { vi: "Trả lại", en: "Return" }, needs: ["reason"] },
    transferTask: {
      from: ["ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED"],
      to: "ASSIGNED",
      can: can.assignTasks,
      title: { vi: "Chuyển cơ quan chủ trì", en: "Transfer" },
      needs: ["leadDepartmentId", "reason"],
    },
    cancelTask: {
      from: ["DRAFT", "ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED"],
      to: "CANCELLED",
      can: can.assignTasks,
      title: { vi: "Hủy", en: "Cancel" },
      needs: ["reason"],
    },
  },
});
