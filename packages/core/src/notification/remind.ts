import type { EntityClass, Row, Text, Tx } from "@hoptac/kit";
import { workCalendar, workSettingsOn } from "../calendar/workCalendar.js";
import { isWorkingDay, workingDayAfter, workingDaysBetween } from "../calendar/workingDays.js";
import { accountsOn, type Desk } from "./accountsOn.js";
import type { NotificationKind } from "./NotificationKind.js";
import { reminderBefore } from "./reminderBefore.js";
import { type Notice, tell } from "./tell.js";

/** A kind of work that has a due day: which of it is not done, and who is reminded. */
export interface Dated<E extends object, Known> {
  readonly of: EntityClass<E>;
  /** What of it is still to be done: follows `from table t`. */
  readonly open: string;
  readonly known: (tx: Tx, row: Row<E>) => Promise<Known | undefined>;
  readonly about: (known: Known) => Notice["about"];
  readonly dueOn: (known: Known) => string | null | undefined;
  /** The day since when it is somebody's work: what was due sooner than that needs no reminder. */
  readonly since: (known: Known) => string | null | undefined;
  /** Who has to do it: before it is due, and every so many days once it is overdue. */
  readonly doers: (known: Known) => readonly Desk[];
  /** Who oversees them: every so many days once it is overdue. */
  readonly above: (known: Known) => readonly Desk[];
  readonly named: (known: Known) => Text;
}

/**
 * Reminds of what is to be done, on working days: before it is due as often as the office has set, then while it is overdue. It looks at how things stand, so what
 * nobody was up for is made up for once; each reminder is told once, whoever runs how often.
 */
export async function remind<E extends object, Known>(tx: Tx, dated: Dated<E, Known>, today: string): Promise<void> {
  const calendar = await workCalendar(tx);
  if (!isWorkingDay(today, calendar)) return;
  const settings = await workSettingsOn(today, tx);
  const accounts = accountsOn(today, tx);
  const rows = await tx.select(dated.of, dated.open);
  const known = (await Promise.all(rows.map((row) => dated.known(tx, row)))).filter((one) => one !== undefined);
  const last = await lastTold(
    tx,
    known.map((one) => dated.about(one).id),
  );
  const firsts = [settings.REMIND_FIRST_DAYS, settings.REMIND_LAST_DAYS, settings.REMIND_DUE_DAYS];
  /** What is due from this day on has no reminder yet. */
  const later = workingDayAfter(today, Math.max(...firsts) + 1, calendar);
  const notices: Notice[] = [];
  for (const one of known) {
    const due = dated.dueOn(one);
    if (!due || due >= later) continue;
    const about = dated.about(one);
    const named = dated.named(one);
    const day = due.split("-").reverse().join("/");
    if (today <= due) {
      const left = workingDaysBetween(today, due, calendar);
      const atFirst = workingDaysBetween(dated.since(one) ?? today, due, calendar);
      const before = reminderBefore(left, atFirst, firsts);
      if (before === undefined) continue;
      const words = { vi: `${leftVi(left)}: ${named.vi}, hạn ${day}`, en: `${leftEn(left)}: ${named.en}, due ${day}` };
      notices.push({ to: await accounts.at(dated.doers(one)), kind: "DUE", about, occasion: `${due} -${before}`, words });
      continue;
    }
    const over = workingDaysBetween(due, today, calendar);
    const words = {
      vi: `Quá hạn ${over} ngày làm việc: ${named.vi}, hạn ${day}`,
      en: `${over} working day${over === 1 ? "" : "s"} overdue: ${named.en}, due ${day}`,
    };
    for (const [kind, every, desks] of [
      ["OVERDUE", settings.REMIND_OVERDUE_EVERY, dated.doers(one)],
      ["OVERDUE_ABOVE", settings.REMIND_ABOVE_EVERY, dated.above(one)],
    ] as const) {
      const before = last.get(`${about.id} ${kind}`);
      // Told before this due day, it was about another one.
      const waits = before !== undefined && before > due && workingDaysBetween(before, today, calendar) < every;
      if (every > 0 && !waits) notices.push({ to: await accounts.at(desks), kind, about, occasion: `${due} on ${today}`, words });
    }
  }
  await tell(tx, notices, today);
}

const leftVi = (left: number): string => (left === 0 ? "Hôm nay đến hạn" : `Còn ${left} ngày làm việc`);
const leftEn = (left: number): string => (left === 0 ? "Due today" : `${left} working day${left === 1 ? "" : "s"} left`);

/** When somebody was last reminded that a thing is overdue, by its id and the kind of reminder. */
async function lastTold(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const kinds: readonly NotificationKind[] = ["OVERDUE", "OVERDUE_ABOVE"];
  const rows = await tx.query<{ about: string; told: string }>(
    `select subject_id || ' ' || kind as about, max(told_on)::text as told from core.notification where kind = any ($1) and subject_id = any ($2::uuid[])
     group by subject_id, kind`,
    [kinds, ids],
  );
  return new Map(rows.map(({ about, told }) => [about, told]));
}
