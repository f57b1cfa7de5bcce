import { Migration } from "@hoptac/kit";
import { keptRows } from "./keptRows.js";

/** What the plan is to come to in a half-year, and what it came to. */
export class CreatePlanTargets1764000000091 extends Migration {
  override readonly statements = [
    `create table core.plan_target (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      plan_item_id uuid not null references core.plan_item (id),
      period_id uuid not null references core.period (id),
      title text not null,
      unit text not null,
      target numeric(18, 2) not null constraint plan_target_above_nothing check (target > 0),
      actual numeric(18, 2) constraint plan_target_actual check (actual >= 0),
      actual_on date,
      reported_by text,
      lead_department_id uuid not null references core.department (id),
      demonstration boolean not null default false,
      constraint plan_target_once unique (plan_item_id, period_id, title),
      constraint plan_target_reported check ((actual is null) = (actual_on is null) and (actual is null) = (reported_by is null))
    )`,
    "create index on core.plan_target (period_id)",
    "create index on core.plan_target (lead_department_id)",
    ...keptRows("plan_target"),
  ];
  override readonly undo = ["drop table core.plan_target"];
}
