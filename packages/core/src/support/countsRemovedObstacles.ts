import { reaction } from "@hoptac/kit";
import { Obstacle } from "../obstacle/Obstacle.js";
import { SupportAction } from "./SupportAction.js";

/** An obstacle that its cooperative confirms is gone counts as support by the department that removed it: once, also when it was reopened in between. */
export const countsRemovedObstacles = reaction({
  name: "countsRemovedObstacles",
  title: { vi: "Khó khăn đã tháo gỡ tính là một việc hỗ trợ", en: "Counts removed obstacles as support" },
  to: Obstacle,
  operations: ["UPDATE"],
  becomes: { state: ["CONFIRMED"] },
  effect: async (tx, { id }) => {
    const { cooperativeId, departmentId, solution, resolvedOn, resolvedBy } = await tx.require(Obstacle, id);
    const counted = await tx.select(SupportAction, "where t.obstacle_id = $1", [id]);
    // It may have been reopened before this change was come to: then its next confirmation counts.
    if (counted.length > 0 || departmentId == null || resolvedOn == null || solution == null || resolvedBy == null) return;
    await tx.insert(SupportAction, {
      cooperativeId,
      departmentId,
      kind: "OBSTACLE",
      content: solution,
      doneOn: resolvedOn,
      doneBy: resolvedBy,
      obstacleId: id,
    });
  },
});
