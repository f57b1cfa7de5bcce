import { Migration } from "@hoptac/kit";

/** Half-years are named as officers write them: 2017-H2. */
export class AddPeriodCode1764000000079 extends Migration {
  override readonly statements = [
    "alter table core.period add code text not null generated always as (year::text || '-' || half) stored",
    "create index on core.period (code)",
  ];
  override readonly undo = ["alter table core.period drop code"];
}
