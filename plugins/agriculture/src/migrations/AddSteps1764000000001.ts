import { Migration } from "@hoptac/kit";

/** Who took which step, when and why: kept with the row by the platform. */
export class AddSteps1764000000001 extends Migration {
  override readonly statements = ["alter table agriculture.large_field add column workflow_steps jsonb not null default '[]'"];
  override readonly undo = ["alter table agriculture.large_field drop column workflow_steps"];
}
