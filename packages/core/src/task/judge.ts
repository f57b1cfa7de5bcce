import type { Tx, Values } from "@hoptac/kit";
import { TaskReport } from "./TaskReport.js";

/** Says to the report that stands what was said to it. */
export async function judge(tx: Tx, taskId: string, verdict: Values<Pick<TaskReport, "verdict" | "judgedOn" | "judgedBy" | "remark">>): Promise<void> {
  const [report] = await tx.select(TaskReport, "where t.task_id = $1 and t.verdict is null order by t.reported_on desc, t.id desc limit 1", [taskId]);
  if (report) await tx.update(TaskReport, report.id, report.version, verdict as Values<TaskReport>);
}
