import { Migration } from "@hoptac/kit";

const ROW = "id uuid primary key default platform.uuidv7(), version integer not null default 1";
const KEPT = [
  ...["calendar_day", "work_setting", "clear_task_check", "delegation", "meeting", "meeting_participant", "conclusion", "instruction"],
  ...["plan_item", "task", "task_report", "task_evidence", "task_extension", "task_carry_over"],
];
const states = (...all: string[]): string => all.map((one) => `'${one}'`).join(", ");
/** Rows about a task are seen by whoever sees the task. */
const OF_TASK = `task_id uuid not null references core.task (id), lead_department_id uuid not null references core.department (id), cooperating_ids uuid[] not null default '{}'`;

/** What the committee works with: days that are worked, who signs, meetings, conclusions, what they order, and the tasks that follow. */
export class CreateCommitteeWork1764000000070 extends Migration {
  override readonly statements = [
    `create table core.calendar_day (${ROW}, day date not null constraint calendar_day_once unique, working boolean not null, name_vi text not null, evidence text not null)`,
    `create table core.work_setting (${ROW}, code text not null constraint work_setting_code check (code in (${states("DUE_SOON_DAYS", "REMIND_FIRST_DAYS", "REMIND_LAST_DAYS")})),
       value integer not null constraint work_setting_value check (value between 0 and 100), valid_from date not null, evidence text not null,
       constraint work_setting_once unique (code, valid_from))`,
    `create table core.clear_task_check (${ROW},
       clarity text not null constraint clear_task_check_clarity check (clarity in (${states("PERSON", "WORK", "TIME", "RESULT", "RESPONSIBILITY", "AUTHORITY")})),
       valid_from date not null, valid_to date, evidence text not null,
       constraint clear_task_check_validity check (valid_to >= valid_from),
       constraint clear_task_check_once exclude using gist (clarity with =, daterange(valid_from, valid_to, '[]') with &&))`,
    `create table core.delegation (${ROW}, committee_id uuid not null references core.committee (id), head_id uuid not null references core.person (id),
       delegate_id uuid not null references core.person (id), valid_from date not null, valid_to date not null, reason text not null,
       constraint delegation_validity check (valid_to >= valid_from),
       constraint delegation_to_another check (head_id <> delegate_id),
       constraint delegation_once exclude using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&))`,
    "create index on core.delegation (committee_id)",
    "create index on core.delegation (head_id)",
    "create index on core.delegation (delegate_id)",
    `create table core.meeting (${ROW}, committee_id uuid not null references core.committee (id), department_id uuid not null references core.department (id),
       invited_ids uuid[] not null default '{}',
       kind text not null constraint meeting_kind check (kind in (${states("HALF_YEAR_ASSESSMENT", "YEAR_ASSESSMENT", "THEMATIC", "EXTRAORDINARY")})),
       title text not null, held_on date not null, place text not null, chair_id uuid not null references core.person (id), agenda text[] not null default '{}', minutes text,
       assessed_period_id uuid references core.period (id), opened_period_id uuid references core.period (id), period_closed_on date,
       state text not null, reason text, demonstration boolean not null default false, workflow_steps jsonb not null default '[]',
       constraint meeting_half_year check (kind <> 'HALF_YEAR_ASSESSMENT' or num_nonnulls(assessed_period_id, opened_period_id) = 2),
       constraint meeting_minutes check (state <> 'HELD' or minutes is not null))`,
    ...["committee_id", "department_id", "chair_id", "assessed_period_id", "opened_period_id"].map((column) => `create index on core.meeting (${column})`),
    `create table core.meeting_participant (${ROW}, meeting_id uuid not null references core.meeting (id), department_id uuid not null references core.department (id),
       person_id uuid references core.person (id), role text not null constraint meeting_participant_role check (role in (${states("CHAIR", "MEMBER", "GUEST", "MINUTE_TAKER")})),
       attended boolean, demonstration boolean not null default false)`,
    ...["meeting_id", "department_id", "person_id"].map((column) => `create index on core.meeting_participant (${column})`),
    `create table core.conclusion (${ROW}, meeting_id uuid not null references core.meeting (id), department_id uuid not null references core.department (id),
       recipient_ids uuid[] not null default '{}', title text not null, text text not null, document_no text collate platform.vi, issued_on date,
       issued_year integer generated always as (extract(year from issued_on)) stored, prepared_by text not null, signed_by_id uuid references core.person (id),
       signed_as text constraint conclusion_signed_as check (signed_as in ('HEAD', 'DELEGATE')), signed_on date, state text not null, reason text,
       demonstration boolean not null default false, workflow_steps jsonb not null default '[]',
       constraint conclusion_number unique (document_no, issued_year),
       constraint conclusion_signed check (state in ('DRAFT', 'SUBMITTED') or num_nonnulls(signed_by_id, signed_as, signed_on) = 3),
       constraint conclusion_issued check ((state = 'ISSUED') = (num_nonnulls(document_no, issued_on) = 2)))`,
    ...["meeting_id", "department_id", "signed_by_id"].map((column) => `create index on core.conclusion (${column})`),
    `create table core.instruction (${ROW}, conclusion_id uuid not null references core.conclusion (id), department_id uuid not null references core.department (id),
       recipient_ids uuid[] not null default '{}', item_no integer not null, text text not null, demonstration boolean not null default false,
       constraint instruction_item unique (conclusion_id, item_no))`,
    "create index on core.instruction (department_id)",
    `create table core.plan_item (${ROW}, code text not null constraint plan_item_code unique, year integer not null, title text not null, is_key boolean not null default false,
       due_on date, evidence text, lead_department_id uuid not null references core.department (id), demonstration boolean not null default false)`,
    "create index on core.plan_item (lead_department_id)",
    "create sequence core.task_number",
    `create table core.task (${ROW}, code text not null default 'NV-' || lpad(nextval('core.task_number')::text, 5, '0') constraint task_code unique, title text not null,
       content text, responsible_person text, expected_result text, responsibility text, authority text, original_due_on date, due_on date, counted_due_on date,
       is_key boolean not null default false, urgency text not null default 'NORMAL' constraint task_urgency check (urgency in ('NORMAL', 'URGENT', 'EXPRESS')),
       state text not null, reason text, assigned_on date, assigned_by text, reported_on date, reported_by text,
       content_verdict text constraint task_content_verdict check (content_verdict in ('MET', 'PARTLY', 'NOT_MET')),
       time_verdict text constraint task_time_verdict check (time_verdict in ('MET', 'PARTLY', 'NOT_MET')), accepted_on date, times_returned integer not null default 0,
       period_id uuid not null references core.period (id), instruction_id uuid references core.instruction (id), plan_item_id uuid references core.plan_item (id),
       cooperative_id uuid references core.cooperative (id), lead_department_id uuid not null references core.department (id), cooperating_ids uuid[] not null default '{}',
       demonstration boolean not null default false, workflow_steps jsonb not null default '[]',
       constraint task_source check (num_nonnulls(instruction_id, plan_item_id) > 0),
       constraint task_assigned check (state in ('DRAFT', 'CANCELLED') or num_nonnulls(due_on, original_due_on, counted_due_on, assigned_on, assigned_by) = 5),
       constraint task_reported check (state not in ('REPORTED', 'ACCEPTED') or num_nonnulls(reported_on, reported_by) = 2),
       constraint task_judged check ((state = 'ACCEPTED') = (num_nonnulls(content_verdict, time_verdict, accepted_on) = 3)))`,
    ...["period_id", "instruction_id", "plan_item_id", "cooperative_id", "lead_department_id, state", "due_on"].map(
      (column) => `create index on core.task (${column})`,
    ),
    "create index on core.task using gin (cooperating_ids)",
    `create table core.task_report (${ROW}, ${OF_TASK}, reported_on date not null, reported_by text not null, result text not null,
       verdict text constraint task_report_verdict check (verdict in ('MET', 'PARTLY', 'NOT_MET')), judged_on date, judged_by text, remark text,
       constraint task_report_judged check (num_nonnulls(verdict, judged_on, judged_by) in (0, 3)))`,
    `create table core.task_evidence (${ROW}, ${OF_TASK}, report_id uuid not null references core.task_report (id), file_id uuid not null constraint task_evidence_file unique,
       kind text not null constraint task_evidence_kind check (kind in ('OFFICIAL_DOC', 'PHOTO', 'MINUTES', 'INVOICE', 'GEO')), title text not null,
       document_no text, issued_on date, sha256 text not null, size integer not null, media_type text not null)`,
    "create index on core.task_evidence (report_id)",
    `create table core.task_extension (${ROW}, ${OF_TASK}, old_due_on date not null, new_due_on date not null, reason text not null, requested_on date not null,
       requested_by text not null, state text not null, decided_on date, counts boolean, remark text, workflow_steps jsonb not null default '[]',
       constraint task_extension_later check (new_due_on > old_due_on),
       constraint task_extension_decided check ((state = 'REQUESTED') = (num_nonnulls(decided_on, counts) = 0)))`,
    "create unique index task_extension_pending on core.task_extension (task_id) where state = 'REQUESTED'",
    `create table core.task_carry_over (${ROW}, ${OF_TASK}, from_period_id uuid not null references core.period (id), to_period_id uuid not null references core.period (id),
       meeting_id uuid not null references core.meeting (id), carried_on date not null, state_then text not null, due_on_then date,
       constraint task_carry_over_once unique (task_id, from_period_id))`,
    ...["from_period_id", "to_period_id", "meeting_id"].map((column) => `create index on core.task_carry_over (${column})`),
    ...["task_report", "task_evidence", "task_extension", "task_carry_over"].flatMap((table) => [
      `create index on core.${table} (task_id)`,
      `create index on core.${table} (lead_department_id)`,
    ]),
    // A list of departments is no foreign key: each has to be one, once, and who leads does not cooperate too.
    `create function core.check_departments() returns trigger language plpgsql set search_path = pg_catalog as $$
    declare
      listed uuid[] := array(select e::uuid from jsonb_array_elements_text(to_jsonb(new) -> tg_argv[0]) e);
      said text := format('%s of %s', tg_argv[0], tg_table_name);
    begin
      if cardinality(listed) = (select count(*) from core.department d where d.id = any (listed))
        and not coalesce((to_jsonb(new) ->> 'lead_department_id')::uuid = any (listed), false) then return new; end if;
      case tg_table_name
        when 'task' then perform core.refuse('task_cooperating', said);
        when 'meeting' then perform core.refuse('meeting_invited', said);
        else perform core.refuse('conclusion_recipients', said);
      end case;
    end $$`,
    ...["task.cooperating_ids", "meeting.invited_ids", "conclusion.recipient_ids"].flatMap((column) => {
      const [table, list] = column.split(".");
      return [
        `create trigger check_departments before insert or update on core.${table} for each row execute function core.check_departments('${list}')`,
        `alter table core.${table} enable always trigger check_departments`,
      ];
    }),
    ...KEPT.flatMap((table) => [
      `create trigger refuse_delete before delete on core.${table} for each row
        when (current_user in ('hoptac_app', 'hoptac_province')) execute function core.refuse_delete()`,
      `alter table core.${table} enable always trigger refuse_delete`,
    ]),
  ];
  override readonly undo = [
    ...[...KEPT].reverse().map((table) => `drop table core.${table}`),
    "drop function core.check_departments",
    "drop sequence core.task_number",
  ];
}
