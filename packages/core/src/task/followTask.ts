import type { Row, Tx } from "@hoptac/kit";
import type { Task } from "./Task.js";

const FOLLOWING = ["task_report", "task_evidence", "task_extension", "task_carry_over"];

/** Reports, evidence, requests and carry-overs are seen by whoever sees the task: when its bodies change, theirs do. */
export async function followTask(tx: Tx, { id, leadDepartmentId, cooperatingIds }: Row<Task>): Promise<void> {
  for (const table of FOLLOWING)
    await tx.query(`update core.${table} set lead_department_id = $2, cooperating_ids = $3, version = version + 1 where task_id = $1`, [
      id,
      leadDepartmentId,
      cooperatingIds,
    ]);
}
