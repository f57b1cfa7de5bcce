import type { Reader, Row } from "@hoptac/kit";
import type { PlanFigures } from "./PlanFigures.js";
import { PlanItem } from "./PlanItem.js";
import type { PlanStanding } from "./PlanStanding.js";
import { taskOn } from "./taskOn.js";
import { type TaskDates, timelinessOf } from "./timelinessOf.js";

const NO_DAYS_OFF = new Map<string, boolean>();

/** Behind when a task of it is overdue or its own due day has passed before all was accepted; done when all was. Drafts and cancelled tasks do not matter. */
export function planStanding({ dueOn }: Pick<Row<PlanItem>, "dueOn">, tasks: readonly TaskDates[], asOf: string): PlanStanding {
  const counted = tasks.map((task) => taskOn(task, asOf)).filter(({ state }) => state !== "DRAFT" && state !== "CANCELLED");
  if (counted.length > 0 && counted.every(({ state }) => state === "ACCEPTED")) return "DONE";
  const late = dueOn != null && dueOn < asOf;
  return late || counted.some((task) => timelinessOf(task, asOf, NO_DAYS_OFF, 0) === "OVERDUE") ? "BEHIND_PLAN" : "ON_PLAN";
}

type OfItem = TaskDates & { readonly planItemId: string };

/** The standing of each of these items, in their order. */
export async function standingsOf(read: Reader, items: readonly Row<PlanItem>[], asOf: string): Promise<readonly PlanStanding[]> {
  const tasks = await read.query<OfItem>(
    `select plan_item_id as "planItemId", state, counted_due_on::text as "countedDueOn", reported_on::text as "reportedOn",
       assigned_on::text as "assignedOn", accepted_on::text as "acceptedOn"
     from core.task where plan_item_id = any ($1::uuid[])`,
    [items.map(({ id }) => id)],
  );
  return items.map((item) =>
    planStanding(
      item,
      tasks.filter(({ planItemId }) => planItemId === item.id),
      asOf,
    ),
  );
}

/** The items of a year's plan, counted. */
export async function planFiguresOf(read: Reader, year: number, asOf: string): Promise<PlanFigures> {
  const standings = await standingsOf(read, await read.select(PlanItem, "where t.year = $1", [year]), asOf);
  const at = (standing: PlanStanding): number => standings.filter((one) => one === standing).length;
  return { items: standings.length, done: at("DONE"), onPlan: at("ON_PLAN"), behindPlan: at("BEHIND_PLAN") };
}
