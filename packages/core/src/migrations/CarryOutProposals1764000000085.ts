import { Migration } from "@hoptac/kit";

/** A review has an instruction or a plan item behind it, and what it proposes becomes tasks with the same behind them: one for each sheet. */
export class CarryOutProposals1764000000085 extends Migration {
  override readonly statements = [
    "alter table core.review_campaign add instruction_id uuid references core.instruction (id), add plan_item_id uuid references core.plan_item (id)",
    "create index on core.review_campaign (instruction_id)",
    "create index on core.review_campaign (plan_item_id)",
    "alter table core.task add review_sheet_id uuid references core.review_sheet (id) constraint task_of_sheet_once unique",
  ];
  override readonly undo = ["alter table core.task drop review_sheet_id", "alter table core.review_campaign drop instruction_id, drop plan_item_id"];
}
