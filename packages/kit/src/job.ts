import type { Tx } from "./context.js";
import type { EffectContext } from "./reaction.js";
import type { Text } from "./text.js";

/** When a job is due, by the platform's local day and time (Asia/Ho_Chi_Minh). */
export interface Schedule {
  /** `HH:MM` */
  readonly at: string;
  /** Days of the week, 1 Monday … 7 Sunday; every day when absent. */
  readonly weekdays?: readonly number[];
}

/** One run of a job. */
export interface JobContext extends EffectContext {
  /** The local day it was due on: today, or before when nobody was up then. */
  readonly due: string;
}

/** Something that is done by the clock. */
export interface Job extends Schedule {
  /** A verb in the third person, unique in the plugin: `remindsOfTasks`. */
  readonly name: string;
  readonly title: Text;
  /**
   * Done once for a due time, whichever gateway does it, with the platform's own rights, in one transaction, recorded under its name; a failure takes all of it
   * back and is tried again. Of several due times that passed while nobody was up only the last is made up for, so it looks at how things stand, not at which day it is.
   */
  readonly run: (tx: Tx, context: JobContext) => Promise<void>;
}

const DAY_MS = 86_400_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Declares a job; the manifest lists it under `jobs`. Its first run is at the first due time after its first start. */
export function job(options: Job): Job {
  const { name, at, weekdays } = options;
  if (!TIME.test(at)) throw new Error(`job ${name}: "${at}" is no time of day; write it as HH:MM, for example 07:00`);
  if (weekdays && (weekdays.length === 0 || weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))) {
    throw new Error(`job ${name}: weekdays are 1 (Monday) to 7 (Sunday), at least one`);
  }
  return Object.freeze({ ...options });
}

/** The last due time of a schedule that is not after this local moment: `YYYY-MM-DDTHH:MM`, which sorts as time does. */
export function lastDue({ at, weekdays }: Schedule, today: string, time: string): string {
  let day = Date.parse(`${today}T00:00:00Z`);
  if (time < at) day -= DAY_MS;
  while (weekdays && !weekdays.includes(weekdayOf(day))) day -= DAY_MS;
  return `${new Date(day).toISOString().slice(0, 10)}T${at}`;
}

const weekdayOf = (ms: number): number => new Date(ms).getUTCDay() || 7;
