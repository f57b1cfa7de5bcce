import { invalidInput, type Row, ruleViolated, type Tx, type Values } from "@hoptac/kit";
import { workCalendar } from "../calendar/workCalendar.js";
import { workingDayAfter } from "../calendar/workingDays.js";
import { Period } from "../period/Period.js";
import { validOn } from "../validity/validOn.js";
import { ClearTaskCheck } from "./ClearTaskCheck.js";
import { requireClear } from "./clearTask.js";
import { requireIssued, requireSource } from "./sourceRules.js";
import { Task } from "./Task.js";
import { taskFlow } from "./taskFlow.js";

/** What a task is made from. */
export type NewTask = Pick<Task, "title" | "leadDepartmentId"> &
  Partial<Pick<Task, "content" | "responsiblePerson" | "expectedResult" | "responsibility" | "authority" | "dueOn" | "isKey" | "urgency">> &
  Partial<Pick<Task, "cooperatingIds" | "instructionId" | "planItemId" | "cooperativeId" | "periodId" | "reviewSheetId">> & {
    readonly dueInWorkingDays?: number;
  };

/** Who does it, and on which day. `path`: where the task stands in the input. */
export interface TaskFrame {
  readonly today: string;
  /** A login, or the name of a reaction. */
  readonly by: string;
  readonly path?: string;
}

/** The due day that was given, as a day or in working days from today. */
export async function dueDayOf(
  tx: Tx,
  { dueOn, dueInWorkingDays }: Pick<NewTask, "dueOn" | "dueInWorkingDays">,
  { today, path = "input" }: Pick<TaskFrame, "today" | "path">,
): Promise<string | undefined> {
  if (dueOn && dueInWorkingDays) {
    throw invalidInput({
      path: `${path}.dueInWorkingDays`,
      text: { vi: "nêu ngày đến hạn hoặc số ngày làm việc, không cả hai", en: "give the due day or the working days, not both" },
    });
  }
  if (dueInWorkingDays) return workingDayAfter(today, dueInWorkingDays, await workCalendar(tx));
  if (dueOn && dueOn < today) throw invalidInput({ path: `${path}.dueOn`, text: { vi: "không được trước hôm nay", en: "no day before today" } });
  return dueOn ?? undefined;
}

/** Enters a task as a draft: there is a plan item or an instruction behind it, and its half-year is open. */
export async function draftTask(tx: Tx, { dueInWorkingDays, periodId, ...given }: NewTask, frame: TaskFrame): Promise<Row<Task>> {
  const { today, path = "input" } = frame;
  requireSource(given, { vi: "nhiệm vụ", en: "a task" }, path);
  const dueOn = await dueDayOf(tx, { ...given, ...(dueInWorkingDays ? { dueInWorkingDays } : {}) }, frame);
  const period = await openPeriod(tx, periodId, today);
  // Nulls of an input leave the column's own default.
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)) as Values<Task>;
  return tx.insert(Task, { ...told, dueOn, originalDueOn: dueOn, countedDueOn: dueOn, periodId: period.id, state: "DRAFT" });
}

/** Assigns a draft: it says all that the office asks for, and the instruction behind it has been issued. */
export async function assignTask(tx: Tx, task: Row<Task>, expectedVersion: number, { today, by, path = "input" }: TaskFrame): Promise<Row<Task>> {
  taskFlow.after("assignTask", task.state);
  const checks = await tx.select(ClearTaskCheck, `where ${validOn("t", "$1::date")} order by t.clarity`, [today]);
  requireClear(
    task,
    checks.map(({ clarity }) => clarity),
    path,
  );
  if (!task.dueOn) throw invalidInput({ path: `${path}.dueOn`, text: { vi: "cần hạn hoàn thành", en: "expected the due day" } });
  if (task.instructionId) await requireIssued(tx, task.instructionId);
  return taskFlow.take(tx, "assignTask", task, expectedVersion, { assignedOn: today, assignedBy: by });
}

/** Enters a task and assigns it at once, for whatever makes tasks out of something else. */
export async function assignNewTask(tx: Tx, given: NewTask, frame: TaskFrame): Promise<Row<Task>> {
  const drafted = await draftTask(tx, given, frame);
  return assignTask(tx, drafted, drafted.version, frame);
}

async function openPeriod(tx: Tx, id: string | null | undefined, today: string): Promise<Row<Period>> {
  const [period] = id
    ? [await tx.require(Period, id)]
    : await tx.select(Period, "where t.starts_on <= $1::date and t.ends_on >= $1::date order by t.starts_on limit 1", [today]);
  if (!period) throw ruleViolated("PERIOD_OF_TASK", { vi: `Chưa có kỳ công tác cho ngày ${today}`, en: `There is no half-year for ${today} yet` });
  if (period.state !== "OPEN") {
    throw ruleViolated("PERIOD_OF_TASK", { vi: `Kỳ ${period.half}/${period.year} đã khóa`, en: `The half-year ${period.half}/${period.year} is closed` });
  }
  return period;
}
