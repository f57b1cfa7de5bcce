import { readFileSync } from "node:fs";
import { readSheet, type Sheet } from "@hoptac/kit";
import { calendarSheet } from "../src/calendar/calendarSheets.js";
import { isWorkingDay } from "../src/calendar/workingDays.js";
import { delegationSheet } from "../src/committee/committeeSheets.js";
import { conclusionSheet, instructionSheet } from "../src/meeting/conclusionSheets.js";
import { meetingSheet, participantSheet } from "../src/meeting/meetingSheets.js";
import { periodSheet } from "../src/period/periodSheet.js";
import { supportSheet } from "../src/support/supportSheet.js";
import { unclear } from "../src/task/clearTask.js";
import { planTargetSheet } from "../src/task/planTargetSheet.js";
import { carryOverSheet, taskExtensionSheet, taskReportSheet } from "../src/task/taskRecordSheets.js";
import { planItemSheet, taskSheet } from "../src/task/taskSheets.js";
import { extensionCounts, timeVerdictOf } from "../src/task/timelinessOf.js";

const here = (path: string): URL => new URL(path, import.meta.url);
const read = (name: string): string => readFileSync(here(`../data/${name}.csv`), "utf8");
type Cells = Readonly<Record<string, string & readonly string[] & number & boolean>>;
const rowsOf = (sheet: Sheet, name: string): readonly Cells[] => readSheet(sheet, read(`demonstration/${name}`)).rows.map(({ values }) => values as Cells);

const SHEETS: Readonly<Record<string, Sheet>> = {
  ...{ delegations: delegationSheet, closed_periods: periodSheet, meetings: meetingSheet, meeting_participants: participantSheet },
  ...{
    conclusions: conclusionSheet,
    instructions: instructionSheet,
    plan_items: planItemSheet,
    plan_targets: planTargetSheet,
    tasks: taskSheet,
    task_reports: taskReportSheet,
  },
  ...{ task_extensions: taskExtensionSheet, task_carry_overs: carryOverSheet, support_actions: supportSheet },
};

describe("the committee's half-year of the demonstration", () => {
  const tasks = rowsOf(taskSheet, "tasks");
  const extensions = rowsOf(taskExtensionSheet, "task_extensions");

  test("the files are what the generator writes, byte for byte, without a bad cell", async () => {
    const { halfYear } = (await import(here("../demonstration/halfYear.mjs").href)) as { halfYear: () => Record<string, string> };
    const written = halfYear();
    expect(Object.keys(written).sort()).toEqual(Object.keys(SHEETS).sort());
    for (const [name, text] of Object.entries(written)) {
      expect([name, text]).toEqual([name, read(`demonstration/${name}`)]);
      expect([name, readSheet(SHEETS[name] as Sheet, text).badCells]).toEqual([name, []]);
    }
  });

  test("every instruction has tasks, every district reviews, and nothing is assigned that is not clear", () => {
    const items = rowsOf(instructionSheet, "instructions").map(({ itemNo }) => String(itemNo));
    expect(items).toHaveLength(9);
    for (const item of items) expect([item, tasks.some(({ instructionId }) => instructionId === item)]).toEqual([item, true]);
    expect(new Set(tasks.filter(({ instructionId }) => instructionId === "2").map(({ leadDepartmentId }) => leadDepartmentId)).size).toBe(8);
    for (const task of tasks) expect([task.code, unclear(task as never, ["PERSON", "WORK", "TIME", "RESULT", "RESPONSIBILITY"])]).toEqual([task.code, []]);
  });

  test("verdicts on time, days that count and what was carried over follow from the rules", () => {
    for (const { timeVerdict, reportedOn, countedDueOn } of tasks.filter(({ state }) => state === "ACCEPTED"))
      expect(timeVerdict).toBe(timeVerdictOf(String(reportedOn), String(countedDueOn)));
    const granted = extensions.filter(({ state }) => state === "GRANTED");
    expect(granted.map(({ counts }) => counts).sort()).toEqual([false, true]);
    for (const { counts, decidedOn, oldDueOn } of granted) expect(counts).toBe(extensionCounts(String(decidedOn), String(oldDueOn)));
    const first = tasks.filter(({ planItemId }) => planItemId);
    const unfinished = first.filter(({ state }) => state !== "ACCEPTED" && state !== "CANCELLED");
    expect(
      rowsOf(carryOverSheet, "task_carry_overs")
        .map(({ taskId }) => taskId)
        .sort(),
    ).toEqual(unfinished.map(({ code }) => code).sort());
    for (const task of first) expect(task.periodId).toBe(unfinished.includes(task) ? "2017-H2" : "2017-H1");
  });

  test("nothing is due on a day off, and nothing happened after the day of the demonstration", () => {
    const calendar = new Map(readSheet(calendarSheet, read("calendar_days")).rows.map(({ values }) => [String(values.day), values.working === true]));
    for (const { code, dueOn } of tasks) expect([code, isWorkingDay(String(dueOn), calendar)]).toEqual([code, true]);
    const happened = tasks.flatMap(({ assignedOn, reportedOn, acceptedOn }) => [assignedOn, reportedOn, acceptedOn]).filter((day) => day !== undefined);
    expect([...happened, ...rowsOf(supportSheet, "support_actions").map(({ doneOn }) => doneOn)].filter((day) => String(day) > "2017-07-20")).toEqual([]);
  });
});
