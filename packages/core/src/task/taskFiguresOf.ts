import type { WorkCalendar } from "../calendar/workingDays.js";
import { fourPlaces } from "./fourPlaces.js";
import type { TaskFigures, TaskRate } from "./TaskFigures.js";
import type { Timeliness } from "./Timeliness.js";
import { taskOn } from "./taskOn.js";
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

type Told = CountedTask & { readonly timeliness: Timeliness | undefined };

/** Tells how a task stood on a day, and beside its due day. */
export type Telling = (task: CountedTask) => Told;

/** Tells it as of a day. Working days are counted once for all tasks that are due on the same day: a review gives thousands at once. */
export function tellingAsOf({ asOf, calendar, dueSoonDays }: CountingFrame): Telling {
  const known = new Map<string, Timeliness | undefined>();
  return (task) => {
    const day = task.carriedOn && task.carriedOn < asOf ? task.carriedOn : asOf;
    const then = taskOn(task, day);
    const key = [then.state, then.countedDueOn, then.reportedOn, day].join();
    if (!known.has(key)) known.set(key, timelinessOf(then, day, calendar, dueSoonDays));
    return { ...then, timeliness: known.get(key) };
  };
}

/** Drafts, what was cancelled and what was not assigned yet is not counted. */
export const isCounted = ({ state }: Pick<CountedTask, "state">): boolean => state !== "DRAFT" && state !== "CANCELLED";

/** How these tasks stand. */
export function taskFiguresOf(tasks: readonly CountedTask[], telling: Telling): TaskFigures {
  const all = tasks.map(telling).filter(isCounted);
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

function rateOf(numerator: number, denominator: number, missing: number): TaskRate {
  if (denominator === 0) return { numerator, denominator, missing };
  return { numerator, denominator, missing, rate: fourPlaces(BigInt(numerator), BigInt(denominator)) };
}
