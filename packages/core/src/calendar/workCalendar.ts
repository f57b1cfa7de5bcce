import type { Reader } from "@hoptac/kit";
import { CalendarDay } from "./CalendarDay.js";
import { WorkSetting } from "./WorkSetting.js";
import type { WorkSettingCode } from "./WorkSettingCode.js";
import type { WorkCalendar } from "./workingDays.js";

/** What is set where no row says otherwise. */
const USUAL: Readonly<Record<WorkSettingCode, number>> = {
  DUE_SOON_DAYS: 5,
  ...{ REMIND_FIRST_DAYS: 5, REMIND_LAST_DAYS: 1, REMIND_DUE_DAYS: 0, REMIND_OVERDUE_EVERY: 1, REMIND_ABOVE_EVERY: 5 },
  ...{ KEEP_READ_DAYS: 90, KEEP_UNREAD_DAYS: 365 },
};

/** The holidays and the days worked instead. */
export async function workCalendar(read: Pick<Reader, "select">): Promise<WorkCalendar> {
  return new Map((await read.select(CalendarDay, "order by t.day")).map(({ day, working }) => [day, working]));
}

/** The office's numbers as they are on a day. */
export async function workSettingsOn(asOf: string, read: Pick<Reader, "select">): Promise<Readonly<Record<WorkSettingCode, number>>> {
  const rows = await read.select(WorkSetting, "where t.valid_from <= $1::date order by t.valid_from, t.id", [asOf]);
  return { ...USUAL, ...Object.fromEntries(rows.map(({ code, value }) => [code, value])) };
}
