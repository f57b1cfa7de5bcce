import { Migration } from "@hoptac/kit";
import { keptRows } from "./keptRows.js";

/** What holds cooperatives up, from the report to the cooperative's word that it is gone. */
export class CreateObstacles1764000000080 extends Migration {
  override readonly statements = [
    "create sequence core.obstacle_no",
    `create table core.obstacle (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      code text not null constraint obstacle_code unique,
      category text not null constraint obstacle_category check (category in ('CREDIT', 'LAND', 'INFRASTRUCTURE', 'MARKET', 'INPUTS', 'TECHNOLOGY', 'STAFF',
        'ACCOUNTING_TAX', 'REGISTRATION', 'DEBTS', 'DISASTER', 'OTHER')),
      content text not null,
      origin text not null constraint obstacle_origin check (origin in ('COOPERATIVE', 'ON_BEHALF', 'REVIEW')),
      reported_on date not null,
      state text not null constraint obstacle_state check (state in ('REPORTED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CONFIRMED', 'REOPENED',
        'BEYOND_AUTHORITY', 'ESCALATED', 'REJECTED')),
      severity text constraint obstacle_severity check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
      duplicate_of_id uuid references core.obstacle (id),
      department_id uuid references core.department (id),
      due_on date,
      solution text,
      evidence_id uuid references core.attachment (id),
      document_no text,
      resolved_on date,
      resolved_by text,
      first_resolved_on date,
      confirmed_on date,
      confirmed_by text,
      confirmation text constraint obstacle_confirmation check (confirmation in ('COOPERATIVE', 'AUTO')),
      reopened_times integer not null default 0,
      escalated_to text,
      reason text,
      demonstration boolean not null default false,
      workflow_steps jsonb not null default '[]',
      constraint obstacle_repeats_another check (duplicate_of_id <> id),
      constraint obstacle_triaged check (state in ('REPORTED', 'REJECTED') or severity is not null),
      constraint obstacle_assigned check (state in ('REPORTED', 'TRIAGED', 'REJECTED') or (department_id is not null and due_on is not null and duplicate_of_id is null)),
      constraint obstacle_due check (due_on >= reported_on),
      constraint obstacle_resolved check ((state in ('RESOLVED', 'CONFIRMED')) = (resolved_on is not null)
        and (resolved_on is null or (solution is not null and (evidence_id is not null or document_no is not null)))),
      constraint obstacle_in_order check (resolved_on >= reported_on and confirmed_on >= resolved_on and first_resolved_on <= resolved_on),
      constraint obstacle_confirmed check ((state = 'CONFIRMED') = (confirmation is not null) and (confirmation is null) = (confirmed_on is null)),
      constraint obstacle_two_hands check (confirmed_by <> resolved_by),
      constraint obstacle_reopened check (reopened_times >= 0 and (reopened_times = 0 or first_resolved_on is not null) and (state <> 'REOPENED' or reopened_times > 0)),
      constraint obstacle_reason check (state not in ('REJECTED', 'REOPENED', 'BEYOND_AUTHORITY') or reason is not null),
      constraint obstacle_escalated check (state <> 'ESCALATED' or escalated_to is not null)
    )`,
    "create index on core.obstacle (cooperative_id, reported_on)",
    "create index on core.obstacle (department_id, due_on)",
    "create index on core.obstacle (duplicate_of_id) where duplicate_of_id is not null",
    "create index on core.obstacle (evidence_id) where evidence_id is not null",
    // Known by a number in letters and on the telephone; nobody gives it, and none is given twice.
    `create function core.number_obstacle() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      new.code := coalesce(new.code, 'VM-' || lpad(nextval('core.obstacle_no')::text, 5, '0'));
      return new;
    end $$`,
    "create trigger number_obstacle before insert on core.obstacle for each row execute function core.number_obstacle()",
    "alter table core.obstacle enable always trigger number_obstacle",
    ...keptRows("obstacle"),
  ];
  override readonly undo = ["drop table core.obstacle", "drop function core.number_obstacle()", "drop sequence core.obstacle_no"];
}
