import { Migration } from "@hoptac/kit";
import { keptRows } from "./keptRows.js";

/** What departments did for cooperatives. */
export class CreateSupportActions1764000000082 extends Migration {
  override readonly statements = [
    `create table core.support_action (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      department_id uuid not null references core.department (id),
      kind text not null constraint support_action_kind check (kind in ('VISIT', 'GUIDANCE', 'TRAINING', 'MARKET', 'CREDIT', 'OBSTACLE', 'OTHER')),
      content text not null,
      done_on date not null,
      done_by text not null,
      obstacle_id uuid references core.obstacle (id) constraint support_action_obstacle unique,
      withdrawn_on date,
      withdrawal_reason text,
      constraint support_action_of_obstacle check ((kind = 'OBSTACLE') = (obstacle_id is not null)),
      constraint support_action_withdrawal check ((withdrawn_on is null) = (withdrawal_reason is null))
    )`,
    "create index on core.support_action (cooperative_id, done_on)",
    "create index on core.support_action (department_id, done_on)",
    "create index on core.support_action (done_on)",
    ...keptRows("support_action"),
  ];
  override readonly undo = ["drop table core.support_action"];
}
