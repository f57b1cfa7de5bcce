import type { WorkCalendar } from "../calendar/workingDays.js";
import type { TaskFigures, TaskRate } from "./TaskFigures.js";
import type { Timeliness } from "./Timeliness.js";
import { type TaskDates, timelinessOf } from "./timelinessOf.js";
import type { Verdict } from "./Verdict.js";

/** What is counted of a task. */
export interface CountedTask extends TaskDates {
  readonly leadDepartmentId: string;
  readonly isKey: boolean;
  readonly contentVerdict?: Verdict | null;
  /** When it went on into the next half-year: in this one it stands for ever as it stood then. */
  readonly carriedOn?: string | null;
}

/** By what timeliness is told. `asOf`: local day. */
export interface CountingFrame {
  readonly asOf: string;
  readonly calendar: WorkCalendar;
  readonly dueSoonDays: number;
}

/** Tells how a task stands beside its due day. */
export type Telling = (task: CountedTask) => Timeliness | undefined;

/** Tells it as of a day. Days are counted once for all tasks that are due on the same one: a review gives thousands at once. */
export function tellingAsOf({ asOf, calendar, dueSoonDays }: CountingFrame): Telling {
  const told = new Map<string, Timeliness | undefined>();
  return (task) => {
    const day = task.carriedOn && task.carriedOn < asOf ? task.carriedOn : asOf;
    const key = [task.state, task.countedDueOn, task.reportedOn, day].join();
    if (!told.has(key)) told.set(key, timelinessOf(task, day, calendar, dueSoonDays));
    return told.get(key);
  };
}

type Told = CountedTask & { readonly timeliness: Timeliness | undefined };

/** How these tasks stand. */
export function taskFiguresOf(tasks: readonly CountedTask[], telling: Telling): TaskFigures {
  const all = tasks.filter(({ state }) => state !== "DRAFT" && state !== "CANCELLED").map((task): Told => ({ ...task, timeliness: telling(task) }));
  const key = all.filter(({ isKey }) => isKey);
  const at = (some: readonly Told[], timeliness: Timeliness): number => some.filter((task) => task.timeliness === timeliness).length;
  const accepted = (some: readonly Told[]): readonly Told[] => some.filter(({ state }) => state === "ACCEPTED");
  return {
    ...{ tasks: all.length, keyTasks: key.length, accepted: accepted(all).length, acceptedKey: accepted(key).length },
    ...{ inTime: at(all, "ON_TIME"), inTimeKey: at(key, "ON_TIME"), dueSoon: at(all, "DUE_SOON"), dueSoonKey: at(key, "DUE_SOON") },
    ...{ overdue: at(all, "OVERDUE"), overdueKey: at(key, "OVERDUE") },
    ...{ onTime: onTimeOf(all), onTimeKey: onTimeOf(key), contentMet: contentMetOf(all), contentMetKey: contentMetOf(key) },
  };
}

function onTimeOf(tasks: readonly Told[]): TaskRate {
  const done = tasks.filter(({ state }) => state === "ACCEPTED");
  const overdue = tasks.filter(({ timeliness }) => timeliness === "OVERDUE");
  const waiting = tasks.filter(({ state, timeliness }) => state === "REPORTED" && timeliness !== "OVERDUE");
  return rateOf(done.filter(({ timeliness }) => timeliness === "DONE_ON_TIME").length, done.length + overdue.length, waiting.length);
}

function contentMetOf(tasks: readonly Told[]): TaskRate {
  const accepted = tasks.filter(({ state }) => state === "ACCEPTED");
  return rateOf(
    accepted.filter(({ contentVerdict }) => contentVerdict === "MET").length,
    accepted.length,
    tasks.filter(({ state }) => state === "REPORTED").length,
  );
}

/** Four places behind the point, rounded half up, from whole numbers alone. */
function rateOf(numerator: number, denominator: number, missing: number): TaskRate {
  if (denominator === 0) return { numerator, denominator, missing };
  const units = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
  return { numerator, denominator, missing, rate: `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, "0")}` };
}
