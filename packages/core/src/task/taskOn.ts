import type { TaskDates } from "./timelinessOf.js";

/**
 * A task as it stood at the end of a day, as far as its own days tell: what was reported or accepted later was still under way then, and what was assigned later
 * was not there. Of a report that was returned later nothing is left in these days: it counts as returned before too.
 */
export function taskOn<T extends TaskDates>(task: T, day: string): T {
  const { state, assignedOn, reportedOn, acceptedOn } = task;
  if (assignedOn && assignedOn > day) return { ...task, state: "DRAFT" };
  const isReported = !!reportedOn && reportedOn <= day;
  const isLater = (state === "ACCEPTED" && !!acceptedOn && acceptedOn > day) || (state === "REPORTED" && !!reportedOn && !isReported);
  if (!isLater) return task;
  return isReported ? { ...task, state: "REPORTED" } : { ...task, state: "IN_PROGRESS", reportedOn: undefined };
}
