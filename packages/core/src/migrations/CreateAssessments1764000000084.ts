import { Migration } from "@hoptac/kit";
import { keptRows } from "./keptRows.js";

/** Reports of half-years that stay as they were made, and what of a task is needed to count it in the half-year that it was carried over out of. */
export class CreateAssessments1764000000084 extends Migration {
  override readonly statements = [
    `create table core.half_year_assessment (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      meeting_id uuid not null references core.meeting (id),
      period_id uuid not null references core.period (id),
      department_id uuid not null references core.department (id),
      invited_ids uuid[] not null default '{}',
      as_of date not null,
      frozen_on date not null,
      frozen_by text not null,
      edition integer not null,
      reason text,
      figures jsonb not null,
      constraint half_year_assessment_edition unique (period_id, edition),
      constraint half_year_assessment_reason check ((edition = 1) = (reason is null))
    )`,
    "create index on core.half_year_assessment (meeting_id)",
    "create index on core.half_year_assessment (department_id)",
    `create function core.keep_assessment() returns trigger language plpgsql set search_path = pg_catalog as $$
    begin
      if to_jsonb(new) - 'version' is distinct from to_jsonb(old) - 'version' then
        perform core.refuse('half_year_assessment_kept', 'a frozen report does not change');
      end if;
      return new;
    end $$`,
    "create trigger keep_assessment before update on core.half_year_assessment for each row execute function core.keep_assessment()",
    "alter table core.half_year_assessment enable always trigger keep_assessment",
    ...keptRows("half_year_assessment"),
    "alter table core.task_carry_over add counted_due_on_then date, add reported_on_then date",
    `update core.task_carry_over c set counted_due_on_then = t.counted_due_on, reported_on_then = t.reported_on from core.task t where t.id = c.task_id`,
  ];
  override readonly undo = [
    "alter table core.task_carry_over drop counted_due_on_then, drop reported_on_then",
    "drop table core.half_year_assessment",
    "drop function core.keep_assessment()",
  ];
}
