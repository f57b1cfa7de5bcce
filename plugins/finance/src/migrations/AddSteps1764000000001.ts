import { Migration } from "@hoptac/kit";

/** Who took which step, when and why: kept with the row by the platform. */
export class AddSteps1764000000001 extends Migration {
  override readonly statements = ["alter table finance.support_application add column workflow_steps jsonb not null default '[]'"];
  override readonly undo = ["alter table finance.support_application drop column workflow_steps"];
}
