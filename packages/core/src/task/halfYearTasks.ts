import type { Reader } from "@hoptac/kit";
import { workCalendar, workSettingsOn } from "../calendar/workCalendar.js";
import { Department } from "../department/Department.js";
import type { HalfYearTasks } from "./TaskPerformance.js";
import { type CountedTask, isCounted, taskFiguresOf, tellingAsOf } from "./taskFiguresOf.js";

/** The tasks of a half-year; of those that went on into the next one, how they stood when they did. */
const COUNTED = `
  select t.lead_department_id as "leadDepartmentId", t.is_key as "isKey", t.state, t.content_verdict as "contentVerdict",
    t.counted_due_on::text as "countedDueOn", t.reported_on::text as "reportedOn", t.assigned_on::text as "assignedOn",
    t.accepted_on::text as "acceptedOn", null as "carriedOn"
  from core.task t where t.period_id = $1
  union all
  select c.lead_department_id, t.is_key, c.state_then, null, c.counted_due_on_then::text, c.reported_on_then::text, t.assigned_on::text, null, c.carried_on::text
  from core.task_carry_over c join core.task t on t.id = c.task_id where c.from_period_id = $1`;

/** How a half-year's tasks are carried out as of a day, within what the reader sees. `periodId`: uuid. */
export async function halfYearTasks(read: Reader, periodId: string, asOf: string): Promise<HalfYearTasks> {
  const tasks = await read.query<CountedTask>(COUNTED, [periodId]);
  const { DUE_SOON_DAYS: dueSoonDays } = await workSettingsOn(asOf, read);
  const telling = tellingAsOf({ asOf, calendar: await workCalendar(read), dueSoonDays });
  const counted = tasks.filter((task) => isCounted(telling(task)));
  const byLead = new Map<string, CountedTask[]>();
  for (const task of counted) {
    const own = byLead.get(task.leadDepartmentId);
    if (own) own.push(task);
    else byLead.set(task.leadDepartmentId, [task]);
  }
  const leads = await read.select(Department, "where t.id = any ($1::uuid[]) order by t.code", [[...byLead.keys()]]);
  return {
    total: taskFiguresOf(counted, telling),
    byDepartment: leads.map((department) => ({ department, ...taskFiguresOf(byLead.get(department.id) ?? [], telling) })),
  };
}
