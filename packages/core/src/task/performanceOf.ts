import type { WorkCalendar } from "../calendar/workingDays.js";
import type { TaskPerformance, TaskRate } from "./TaskPerformance.js";
import { type TaskDates, timelinessOf } from "./timelinessOf.js";
import type { Verdict } from "./Verdict.js";

/** What is counted of a task. */
export interface CountedTask extends TaskDates {
  readonly leadDepartmentId: string;
  readonly isKey: boolean;
  readonly contentVerdict?: Verdict | null;
}

/** How each body carries out its tasks, as of a day; drafts and cancelled tasks are not counted. */
export function performanceOf(tasks: readonly CountedTask[], asOf: string, calendar: WorkCalendar): readonly Omit<TaskPerformance, "department">[] {
  const byLead = new Map<string, CountedTask[]>();
  for (const task of tasks) {
    if (task.state === "DRAFT" || task.state === "CANCELLED") continue;
    byLead.set(task.leadDepartmentId, [...(byLead.get(task.leadDepartmentId) ?? []), task]);
  }
  const timely = (task: CountedTask) => timelinessOf(task, asOf, calendar, 0);
  return [...byLead].map(([departmentId, all]) => {
    const key = all.filter(({ isKey }) => isKey);
    const onTime = (some: readonly CountedTask[]): TaskRate => {
      const done = some.filter(({ state }) => state === "ACCEPTED");
      const overdue = some.filter((task) => task.state !== "ACCEPTED" && timely(task) === "OVERDUE");
      const waiting = some.filter((task) => task.state === "REPORTED" && timely(task) !== "OVERDUE");
      return rateOf(done.filter((task) => timely(task) === "DONE_ON_TIME").length, done.length + overdue.length, waiting.length);
    };
    const contentMet = (some: readonly CountedTask[]): TaskRate => {
      const accepted = some.filter(({ state }) => state === "ACCEPTED");
      return rateOf(
        accepted.filter(({ contentVerdict }) => contentVerdict === "MET").length,
        accepted.length,
        some.filter(({ state }) => state === "REPORTED").length,
      );
    };
    return {
      ...{ departmentId, tasks: all.length, keyTasks: key.length },
      overdue: all.filter((task) => timely(task) === "OVERDUE").length,
      ...{ onTime: onTime(all), onTimeKey: onTime(key), contentMet: contentMet(all), contentMetKey: contentMet(key) },
    };
  });
}

/** Four places behind the point, rounded half up, from whole numbers alone. */
function rateOf(numerator: number, denominator: number, missing: number): TaskRate {
  if (denominator === 0) return { numerator, denominator, missing };
  const units = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
  return { numerator, denominator, missing, rate: `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, "0")}` };
}
