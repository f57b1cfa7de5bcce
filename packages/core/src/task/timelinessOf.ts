import { type WorkCalendar, workingDaysBetween } from "../calendar/workingDays.js";
import type { TaskState } from "./TaskState.js";
import type { Timeliness } from "./Timeliness.js";
import { taskOn } from "./taskOn.js";
import type { Verdict } from "./Verdict.js";

/** What timeliness is judged by. Local days. */
export interface TaskDates {
  readonly state: TaskState;
  /** The due day with those extensions that count. */
  readonly countedDueOn?: string | null;
  /** When the report that stands was made. */
  readonly reportedOn?: string | null;
  readonly assignedOn?: string | null;
  readonly acceptedOn?: string | null;
}

/** Whether an extension counts when time is judged: it was granted before the due day. */
export const extensionCounts = (grantedOn: string, dueOn: string): boolean => grantedOn < dueOn;

/** Reported by the end of the due day. */
export const timeVerdictOf = (reportedOn: string, countedDueOn: string): Verdict => (reportedOn <= countedDueOn ? "MET" : "NOT_MET");

/**
 * A task beside its due day, as of a day: it is overdue from the day after. Judged by the day of the report, not by when somebody got around to accepting it; a report that
 * was returned does not count. `undefined` for drafts and cancelled tasks.
 */
export function timelinessOf(task: TaskDates, asOf: string, calendar: WorkCalendar, dueSoonDays: number): Timeliness | undefined {
  const { state, countedDueOn, reportedOn } = taskOn(task, asOf);
  if (state === "DRAFT" || state === "CANCELLED" || !countedDueOn) return undefined;
  const reported = (state === "ACCEPTED" || state === "REPORTED") && reportedOn ? reportedOn : undefined;
  if (state === "ACCEPTED" && reported) return timeVerdictOf(reported, countedDueOn) === "MET" ? "DONE_ON_TIME" : "DONE_LATE";
  if (reported) return reported <= countedDueOn ? "ON_TIME" : "OVERDUE";
  if (asOf > countedDueOn) return "OVERDUE";
  return workingDaysBetween(asOf, countedDueOn, calendar) <= dueSoonDays ? "DUE_SOON" : "ON_TIME";
}
