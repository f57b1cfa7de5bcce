const DAY_MS = 86_400_000;
const SATURDAY = 6;

/** Days that are not what their weekday says → whether they are worked. */
export type WorkCalendar = ReadonlyMap<string, boolean>;

const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Monday to Friday, but for what the calendar says. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  const weekday = new Date(msOf(day)).getUTCDay();
  return calendar.get(day) ?? (weekday !== 0 && weekday !== SATURDAY);
}

/** The day on which so many working days are over: the day itself is not counted. `count` ≥ 0; 0 is the day itself. */
export function workingDayAfter(day: string, count: number, calendar: WorkCalendar): string {
  let at = msOf(day);
  for (let left = count; left > 0; ) {
    at += DAY_MS;
    if (isWorkingDay(dayOf(at), calendar)) left -= 1;
  }
  return dayOf(at);
}

/** Working days after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = msOf(from) + DAY_MS; at <= msOf(to); at += DAY_MS) if (isWorkingDay(dayOf(at), calendar)) count += 1;
  return count;
}
