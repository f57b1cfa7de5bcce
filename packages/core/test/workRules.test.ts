import { labelsOf } from "@hoptac/kit";
import fc from "fast-check";
import type { WorkSettings } from "../src/calendar/workCalendar.js";
import { isWorkingDay, workingDayAfter, workingDaysBetween } from "../src/calendar/workingDays.js";
import { ObstacleState } from "../src/obstacle/ObstacleState.js";
import { confirmsItself, isOverdue } from "../src/obstacle/obstacleDays.js";
import { unclear } from "../src/task/clearTask.js";
import { taskFiguresOf, tellingAsOf } from "../src/task/taskFiguresOf.js";
import { taskOn } from "../src/task/taskOn.js";
import { extensionCounts, type TaskDates, timelinessOf } from "../src/task/timelinessOf.js";

const TET = new Map([
  ["2017-09-04", false],
  ["2017-09-09", true],
]);
const dayNumber = (n: number): string => new Date(Date.UTC(2017, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: 0, max: 900 }).map(dayNumber);
const calendars = fc.array(fc.tuple(days, fc.boolean()), { maxLength: 40 }).map((all) => new Map(all));

describe("working days", () => {
  test("Monday to Friday, but for holidays and days worked instead", () => {
    expect(["2017-07-20", "2017-07-22", "2017-07-23", "2017-09-04", "2017-09-09"].map((day) => isWorkingDay(day, TET))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    // From Thursday 31 August: Friday, then Tuesday, since Monday is off.
    expect(workingDayAfter("2017-08-31", 2, TET)).toBe("2017-09-05");
    expect(workingDaysBetween("2017-08-31", "2017-09-09", TET)).toBe(6);
    expect(workingDaysBetween("2017-09-09", "2017-08-31", TET)).toBe(-6);
  });

  test("counting on and counting between agree for every day, number and calendar", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), calendars, (day, count, calendar) => {
        const after = workingDayAfter(day, count, calendar);
        expect(workingDaysBetween(day, after, calendar)).toBe(count);
        if (count > 0) expect(isWorkingDay(after, calendar)).toBe(true);
      }),
    );
  });

  test("what lies between adds up", () => {
    fc.assert(
      fc.property(days, days, days, calendars, (a, b, c, calendar) => {
        const [first, second, third] = [a, b, c].sort() as [string, string, string];
        expect(workingDaysBetween(first, second, calendar) + workingDaysBetween(second, third, calendar)).toBe(workingDaysBetween(first, third, calendar));
      }),
    );
  });
});

describe("an obstacle beside its days", () => {
  const settings = (days?: number) => (days === undefined ? {} : { OBSTACLE_SILENCE_DAYS: days }) as WorkSettings;

  test("overdue from the day after the due day, while somebody is at work on it", () => {
    const late = (state: ObstacleState) => isOverdue({ state, dueOn: "2017-08-31" }, "2017-09-01");
    expect((Object.keys(labelsOf(ObstacleState)) as ObstacleState[]).filter(late)).toEqual(["ASSIGNED", "IN_PROGRESS", "REOPENED"]);
    expect(isOverdue({ state: "ASSIGNED", dueOn: "2017-08-31" }, "2017-08-31")).toBe(false);
    expect(isOverdue({ state: "ASSIGNED" }, "2017-09-01")).toBe(false);
  });

  test("silence is a word on the day after the days that an office set, and only where a resolution waits for one", () => {
    expect(confirmsItself({ state: "RESOLVED", resolvedOn: "2017-08-31" }, settings(10))).toBe("2017-09-11");
    expect(confirmsItself({ state: "RESOLVED", resolvedOn: "2017-08-31" }, settings())).toBeUndefined();
    expect(confirmsItself({ state: "RESOLVED" }, settings(10))).toBeUndefined();
    expect(confirmsItself({ state: "CONFIRMED", resolvedOn: "2017-08-31" }, settings(10))).toBeUndefined();
  });
});

describe("a task beside its due day", () => {
  const DUE = "2017-08-31";
  const task = (state: TaskDates["state"], reportedOn?: string): TaskDates => ({ state, countedDueOn: DUE, ...(reportedOn ? { reportedOn } : {}) });
  const on = (asOf: string, dates: TaskDates) => timelinessOf(dates, asOf, TET, 5);

  test("due soon within five working days, overdue from the day after", () => {
    expect([on("2017-08-23", task("ASSIGNED")), on("2017-08-24", task("ASSIGNED")), on(DUE, task("ASSIGNED")), on("2017-09-01", task("ASSIGNED"))]).toEqual([
      "ON_TIME",
      "DUE_SOON",
      "DUE_SOON",
      "OVERDUE",
    ]);
  });

  test("judged by the day of the report, however late it is accepted; a returned report does not count", () => {
    expect(on("2017-12-31", task("ACCEPTED", DUE))).toBe("DONE_ON_TIME");
    expect(on("2017-12-31", task("ACCEPTED", "2017-09-01"))).toBe("DONE_LATE");
    expect(on("2017-12-31", task("REPORTED", DUE))).toBe("ON_TIME");
    expect(on("2017-12-31", task("REPORTED", "2017-09-01"))).toBe("OVERDUE");
    expect(on("2017-09-01", task("RETURNED", DUE))).toBe("OVERDUE");
    expect([on("2017-12-31", task("DRAFT")), on("2017-12-31", task("CANCELLED"))]).toEqual([undefined, undefined]);
  });

  test("asked for a day that is over, it is as it stood then: later reports and acceptances had not come, and later tasks were not there", () => {
    const done = { ...task("ACCEPTED", "2017-09-05"), assignedOn: "2017-08-01", acceptedOn: "2017-09-10" };
    expect(["2017-07-31", "2017-08-10", "2017-09-01", "2017-09-05", "2017-09-10"].map((day) => on(day, done))).toEqual([
      ...[undefined, "ON_TIME", "OVERDUE", "OVERDUE", "DONE_LATE"],
    ]);
    expect(taskOn(done, "2017-09-07").state).toBe("REPORTED");
    expect(taskOn(done, "2017-09-10")).toBe(done);
  });

  test("more time counts when it was granted before the due day, not on it", () => {
    expect(["2017-08-30", DUE, "2017-09-01"].map((day) => extensionCounts(day, DUE))).toEqual([true, false, false]);
  });

  test("rates: numerator and denominator of whole tasks, key tasks apart, what waits for its verdict told beside", () => {
    const of = (state: TaskDates["state"], isKey: boolean, reportedOn?: string) => ({
      ...task(state, reportedOn),
      ...{ isKey, leadDepartmentId: "d", contentVerdict: state === "ACCEPTED" ? ("MET" as const) : undefined },
    });
    const all = [
      of("ACCEPTED", true, DUE),
      of("ACCEPTED", false, "2017-09-01"),
      of("ASSIGNED", false),
      of("REPORTED", false, "2017-08-20"),
      of("REPORTED", false, "2017-09-05"),
      of("DRAFT", true),
      of("CANCELLED", true),
    ];
    const frame = { asOf: "2017-09-10", calendar: TET, dueSoonDays: 5 };
    const figures = taskFiguresOf(all, tellingAsOf(frame));
    expect(figures).toEqual({
      ...{ tasks: 5, keyTasks: 1, inTime: 1, inTimeKey: 0, dueSoon: 0, dueSoonKey: 0, overdue: 2, overdueKey: 0, accepted: 2, acceptedKey: 1 },
      onTime: { numerator: 1, denominator: 4, rate: "0.2500", missing: 1 },
      onTimeKey: { numerator: 1, denominator: 1, rate: "1.0000", missing: 0 },
      contentMet: { numerator: 2, denominator: 2, rate: "1.0000", missing: 2 },
      contentMetKey: { numerator: 1, denominator: 1, rate: "1.0000", missing: 0 },
    });
    expect(figures.inTime + figures.dueSoon + figures.overdue + figures.accepted).toBe(figures.tasks);
    expect(taskFiguresOf([], tellingAsOf(frame))).toMatchObject({ tasks: 0, onTime: { numerator: 0, denominator: 0 } });
    // What went on into the next half-year stands in this one as it stood then, whatever day is asked for.
    const carried = { ...of("IN_PROGRESS", false), carriedOn: "2017-08-25" };
    expect(taskFiguresOf([carried], tellingAsOf({ ...frame, asOf: "2018-01-31" }))).toMatchObject({ tasks: 1, dueSoon: 1, overdue: 0 });
  });
});

test("what is not clear yet is what the office asks for and the task does not say", () => {
  const said = { content: "Rà soát", dueOn: "2017-08-31", responsiblePerson: "" };
  expect(unclear(said, ["PERSON", "WORK", "TIME", "RESULT"])).toEqual(["PERSON", "RESULT"]);
  expect(unclear(said, [])).toEqual([]);
});
