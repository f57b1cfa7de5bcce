import { job } from "@hoptac/kit";
import { workCalendar, workSettingsOn } from "../calendar/workCalendar.js";
import { isWorkingDay, workingDaysBetween } from "../calendar/workingDays.js";
import { validOn } from "../validity/validOn.js";
import { accountsOn } from "./accountsOn.js";
import { reminderBefore } from "./reminderBefore.js";
import { type Notice, tell } from "./tell.js";
import { dayText } from "./words.js";
import { YearDate } from "./YearDate.js";

/** Days that come every year: as early as each row says, and once more shortly before. Whether it was done is not known here, so nobody is called late. */
export const remindsOfTheYear = job({
  name: "remindsOfTheYear",
  title: { vi: "Nhắc mốc công tác hằng năm", en: "Reminds of the days of every year" },
  at: "07:00",
  run: async (tx, { today }) => {
    const calendar = await workCalendar(tx);
    if (!isWorkingDay(today, calendar)) return;
    const { REMIND_LAST_DAYS } = await workSettingsOn(today, tx);
    const accounts = accountsOn(today, tx);
    const notices: Notice[] = [];
    for (const date of await tx.select(YearDate, `where ${validOn("t", "$1::date")} order by t.month, t.day, t.code`, [today])) {
      const due = nextDay(date, today);
      const left = workingDaysBetween(today, due, calendar);
      const before = reminderBefore(left, Number.POSITIVE_INFINITY, [date.remindDays, REMIND_LAST_DAYS]);
      if (before === undefined) continue;
      notices.push({
        to: await accounts.holding(date.role, date.function),
        kind: "YEAR_DATE",
        about: { type: "YearDate", id: date.id },
        occasion: `${due} -${before}`,
        words: { vi: `${date.nameVi}, trước hết ngày ${dayText(due)} (${date.basis})`, en: `${date.nameEn}, by the end of ${dayText(due)} (${date.basis})` },
      });
    }
    await tell(tx, notices, today);
  },
});

/** The next of these days, today included. */
export function nextDay({ month, day }: Pick<YearDate, "month" | "day">, today: string): string {
  const inYear = (year: number): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const year = Number(today.slice(0, 4));
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}
