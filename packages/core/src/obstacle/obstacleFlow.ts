import { workflow } from "@hoptac/kit";
import { can } from "../permissions.js";
import { ObstacleState } from "./ObstacleState.js";

/** From a cooperative's report to its word that the obstacle is gone. */
export const obstacleFlow = workflow({
  states: ObstacleState,
  begins: "REPORTED",
  note: "reason",
  steps: {
    triageObstacle: { from: ["REPORTED", "TRIAGED"], to: "TRIAGED", can: can.triageObstacle, title: { vi: "Phân loại", en: "Triage" }, needs: ["severity"] },
    rejectObstacle: {
      from: ["REPORTED", "TRIAGED"],
      to: "REJECTED",
      can: can.triageObstacle,
      title: { vi: "Không tiếp nhận", en: "Reject" },
      needs: ["reason"],
    },
    assignObstacle: {
      from: ["TRIAGED", "ASSIGNED", "IN_PROGRESS", "REOPENED", "BEYOND_AUTHORITY", "ESCALATED"],
      to: "ASSIGNED",
      can: can.assignObstacle,
      title: { vi: "Giao cơ quan tháo gỡ", en: "Assign" },
      needs: ["departmentId", "dueOn"],
    },
    startObstacle: {
      from: ["ASSIGNED"],
      to: "IN_PROGRESS",
      can: can.solveObstacle,
      title: { vi: "Bắt đầu tháo gỡ", en: "Start" },
    },
    resolveObstacle: {
      from: ["ASSIGNED", "IN_PROGRESS"],
      to: "RESOLVED",
      can: can.solveObstacle,
      title: { vi: "Báo đã tháo gỡ", en: "Resolve" },
      needs: ["solution"],
    },
    referObstacle: {
      from: ["ASSIGNED", "IN_PROGRESS"],
      to: "BEYOND_AUTHORITY",
      can: can.solveObstacle,
      title: { vi: "Báo vượt thẩm quyền", en: "Refer upwards" },
      needs: ["reason"],
    },
    escalateObstacle: {
      from: ["BEYOND_AUTHORITY"],
      to: "ESCALATED",
      can: can.assignObstacle,
      title: { vi: "Trình cấp trên", en: "Escalate" },
      needs: ["escalatedTo"],
    },
    confirmObstacle: {
      from: ["RESOLVED"],
      to: "CONFIRMED",
      can: can.confirmObstacle,
      title: { vi: "Xác nhận đã tháo gỡ", en: "Confirm" },
    },
    reopenObstacle: {
      from: ["RESOLVED", "CONFIRMED"],
      to: "REOPENED",
      can: can.confirmObstacle,
      title: { vi: "Chưa tháo gỡ xong", en: "Reopen" },
      needs: ["reason"],
    },
  },
});
