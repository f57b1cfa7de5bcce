import { Migration } from "@hoptac/kit";

/** The tables of the shared model, without the register's own history, which nobody writes at all. */
const KEPT = [
  ...["area", "area_change", "department", "plugin_owner", "committee", "standing_agency", "person", "position"],
  ...["product", "product_variety", "product_key", "enterprise", "cluster", "cluster_member", "cohort", "cohort_member"],
  ...["cooperative", "period", "reporting_window", "membership_stat", "financial_statement", "correction"],
  ...["officer", "member", "governance_event", "meeting_decision", "land_parcel", "activity", "conversion", "attachment"],
  ...["law_parameter", "size_threshold"],
];

/** What was entered is ended, withdrawn or corrected, and stays: no request deletes it, also not in raw SQL. So a code that was given once is never free again. */
export class KeepRows1764000000043 extends Migration {
  override readonly statements = [
    `create function core.refuse_delete() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = '23514', constraint = 'rows_are_kept', message = format('a row of %s.%s is not deleted', tg_table_schema, tg_table_name);
    end $$`,
    ...KEPT.flatMap((table) => [
      `create trigger refuse_delete before delete on core.${table} for each row
        when (current_user in ('hoptac_app', 'hoptac_province')) execute function core.refuse_delete()`,
      `alter table core.${table} enable always trigger refuse_delete`,
    ]),
  ];
  override readonly undo = [...KEPT.map((table) => `drop trigger refuse_delete on core.${table}`), "drop function core.refuse_delete"];
}
