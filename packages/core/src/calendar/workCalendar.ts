import type { Reader } from "@hoptac/kit";
import { CalendarDay } from "./CalendarDay.js";
import { WorkSetting } from "./WorkSetting.js";
import type { WorkCalendar } from "./workingDays.js";

/** What is set where no row says otherwise. That silence counts is nothing usual: it does only where a row says after how many days. */
const USUAL = {
  DUE_SOON_DAYS: 5,
  ...{ REMIND_FIRST_DAYS: 5, REMIND_LAST_DAYS: 1, REMIND_DUE_DAYS: 0, REMIND_OVERDUE_EVERY: 1, REMIND_ABOVE_EVERY: 5 },
  ...{ KEEP_READ_DAYS: 90, KEEP_UNREAD_DAYS: 365 },
};

/** The office's numbers on a day. */
export type WorkSettings = Readonly<typeof USUAL> & { readonly OBSTACLE_SILENCE_DAYS?: number };

/** The holidays and the days worked instead. */
export async function workCalendar(read: Pick<Reader, "select">): Promise<WorkCalendar> {
  return new Map((await read.select(CalendarDay, "order by t.day")).map(({ day, working }) => [day, working]));
}

/** The office's numbers as they are on a day. */
export async function workSettingsOn(asOf: string, read: Pick<Reader, "select">): Promise<WorkSettings> {
  const rows = await read.select(WorkSetting, "where t.valid_from <= $1::date order by t.valid_from, t.id", [asOf]);
  return { ...USUAL, ...Object.fromEntries(rows.map(({ code, value }) => [code, value])) };
}
