import { Migration } from "@hoptac/kit";

const CODES = ["DUE_SOON_DAYS", "REMIND_FIRST_DAYS", "REMIND_LAST_DAYS"];
const allow = (codes: readonly string[]): string =>
  `alter table core.work_setting drop constraint work_setting_code,
     add constraint work_setting_code check (code in (${codes.map((code) => `'${code}'`).join(", ")}))`;

/** After how many days silence counts no law says: the office sets it, like its other days. What it had set so far goes along. */
export class MoveSilenceDays1764000000083 extends Migration {
  override readonly statements = [
    allow([...CODES, "OBSTACLE_SILENCE_DAYS"]),
    `insert into core.work_setting (code, value, valid_from, evidence)
     select code, value::integer, coalesce(valid_from, '2000-01-01'), basis || ', ' || evidence from core.law_parameter where code = 'OBSTACLE_SILENCE_DAYS'`,
    "delete from core.law_parameter where code = 'OBSTACLE_SILENCE_DAYS'",
  ];
  override readonly undo = [
    `insert into core.law_parameter (code, value, basis, evidence)
     select code, value, evidence, 'UNVERIFIED' from core.work_setting where code = 'OBSTACLE_SILENCE_DAYS' order by valid_from desc limit 1`,
    "delete from core.work_setting where code = 'OBSTACLE_SILENCE_DAYS'",
    allow(CODES),
  ];
}
