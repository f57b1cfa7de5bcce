import fc from "fast-check";
import { workingDayAfter, workingDaysBetween } from "../src/calendar/workingDays.js";
import { letterOf } from "../src/notification/letterOf.js";
import { reminderBefore } from "../src/notification/reminderBefore.js";
import { nextDay } from "../src/notification/remindsOfTheYear.js";

const HOLIDAYS = new Map([
  ["2017-09-04", false],
  ["2017-09-09", true],
]);
const days = fc.integer({ min: 0, max: 60 });
const dayOf = (n: number): string => new Date(Date.parse("2017-07-20") + n * 86_400_000).toISOString().slice(0, 10);

describe("when something is reminded of", () => {
  test("looked at every working day, each reminder that lies after the beginning is told on its own working day, and the others never", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 90 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 }),
        (from, length, reminders) => {
          const [begins, due] = [dayOf(from), dayOf(from + length)];
          const atFirst = workingDaysBetween(begins, due, HOLIDAYS);
          const told = new Map<number, string>();
          for (let day = workingDayAfter(begins, 1, HOLIDAYS); day <= due; day = workingDayAfter(day, 1, HOLIDAYS)) {
            const before = reminderBefore(workingDaysBetween(day, due, HOLIDAYS), atFirst, reminders);
            if (before !== undefined && !told.has(before)) told.set(before, day);
          }
          expect([...told.keys()].sort()).toEqual(reminders.filter((days) => days < atFirst).sort());
          for (const [before, day] of told) expect(workingDaysBetween(day, due, HOLIDAYS)).toBe(before);
        },
      ),
    );
  });

  test("what was missed is made up for by the closest one alone; what begins inside of the time is not reminded of at once", () => {
    expect(reminderBefore(3, 20, [5, 1, 0])).toBe(5);
    expect(reminderBefore(0, 20, [5, 1, 0])).toBe(0);
    expect(reminderBefore(6, 20, [5, 1, 0])).toBeUndefined();
    expect(reminderBefore(3, 5, [5, 1, 0])).toBeUndefined();
    expect(reminderBefore(1, 5, [5, 1, 0])).toBe(1);
  });

  test("a day of every year is this year's until it is over", () => {
    expect(nextDay({ month: 7, day: 20 }, "2017-07-20")).toBe("2017-07-20");
    expect(nextDay({ month: 7, day: 19 }, "2017-07-20")).toBe("2018-07-19");
    expect(nextDay({ month: 1, day: 5 }, "2017-12-31")).toBe("2018-01-05");
  });
});

test("a letter's subject is one line, however long the words and whatever breaks are in them; its text is in both languages", () => {
  const words = { wordsVi: "Giao nhiệm vụ “Rà soát\r\nBcc: ai@do.example”", wordsEn: "Assigned: task" };
  const { subject, text } = letterOf(words.wordsVi, [words]);
  expect(subject).toBe("[Hợp tác] Giao nhiệm vụ “Rà soát Bcc: ai@do.example”");
  expect(text.indexOf(words.wordsVi)).toBeLessThan(text.indexOf(words.wordsEn));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (about) => {
      const made = letterOf(about, [words]).subject;
      expect(made).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(made.length).toBeLessThanOrEqual(165);
    }),
  );
});
