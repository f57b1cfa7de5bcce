import { Migration } from "@hoptac/kit";

/**
 * What cooperatives report per window. The sums hold in the database, whoever writes; the numbers of a locked window, and an audited statement,
 * change only in the transaction that also enters a correction with its reason.
 */
export class CreateReporting1764000000030 extends Migration {
  override readonly statements = [
    `create table core.reporting_window (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null,
      kind text not null constraint reporting_window_kind check (kind in ('HALF_YEAR', 'YEAR')),
      title text not null,
      starts_on date not null,
      ends_on date not null,
      due_on date not null,
      evidence text not null,
      state text not null constraint reporting_window_state check (state in ('OPEN', 'LOCKED')),
      period_id uuid references core.period (id),
      constraint reporting_window_code unique (code),
      constraint reporting_window_span check (ends_on > starts_on and due_on >= ends_on),
      constraint reporting_window_once exclude using gist (kind with =, daterange(starts_on, ends_on, '[]') with &&)
    )`,
    `create table core.membership_stat (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      official_start integer not null,
      joined integer not null,
      left_count integer not null,
      official_end integer not null,
      assoc_contributing integer,
      assoc_not_contributing integer,
      women integer,
      ethnic_minority integer,
      disabled integer,
      households integer,
      organisations integer,
      foreign_members integer,
      submitted_on date,
      source text not null constraint membership_stat_source check (source in ('SELF', 'CHECKED', 'AUDITED')),
      window_id uuid not null references core.reporting_window (id),
      constraint membership_stat_once unique (cooperative_id, window_id),
      constraint membership_stat_balance check (official_end = official_start + joined - left_count),
      constraint membership_stat_counts check (least(joined, left_count, official_start, official_end, assoc_contributing, assoc_not_contributing, women, ethnic_minority, disabled, households, organisations, foreign_members) >= 0),
      constraint membership_stat_parts check (greatest(women, ethnic_minority, disabled, foreign_members, organisations + households) <= official_end)
    )`,
    `create table core.financial_statement (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      state text not null constraint financial_statement_state check (state in ('DRAFT', 'SUBMITTED', 'AUDITED')),
      revenue numeric(18, 0) not null,
      revenue_internal numeric(18, 0) not null,
      revenue_external numeric(18, 0) not null,
      cost numeric(18, 0),
      profit_before_tax numeric(18, 0),
      profit_after_tax numeric(18, 0),
      capital_total numeric(18, 0),
      equity numeric(18, 0),
      indivisible_assets numeric(18, 0),
      indivisible_fund numeric(18, 0),
      development_fund numeric(18, 0),
      reserve_fund numeric(18, 0),
      tax_paid numeric(18, 0),
      wages numeric(18, 0),
      workers_regular integer,
      member_workers integer,
      workers_seasonal integer,
      services_value numeric(18, 0),
      submitted_on date,
      source text not null constraint financial_statement_source check (source in ('SELF', 'CHECKED', 'AUDITED')),
      window_id uuid not null references core.reporting_window (id),
      constraint financial_statement_once unique (cooperative_id, window_id),
      constraint financial_statement_revenue check (revenue = revenue_internal + revenue_external),
      constraint financial_statement_amounts check (least(revenue_internal, revenue_external, cost, wages, tax_paid, services_value, development_fund, reserve_fund) >= 0),
      constraint financial_statement_workers check (least(workers_regular, member_workers, workers_seasonal) >= 0 and member_workers <= workers_regular),
      constraint financial_statement_submitted check (state = 'DRAFT' or submitted_on is not null)
    )`,
    `create table core.correction (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      reason text not null,
      corrected_on date not null,
      window_id uuid not null references core.reporting_window (id),
      subject_id uuid not null,
      transaction xid8 not null default pg_current_xact_id(),
      constraint correction_reason check (length(reason) >= 10)
    )`,
    "create index on core.membership_stat (window_id)",
    "create index on core.financial_statement (window_id)",
    "create index on core.correction (subject_id)",
    "create index on core.correction (cooperative_id)",
    "create index on core.correction (window_id)",
    "create index on core.reporting_window (period_id)",
    // As the tables' owner: a correction, and the window's state, are seen whatever the writer may see.
    `create function core.check_reported() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      one uuid := case when tg_op = 'DELETE' then old.id else new.id end;
      locked text;
    begin
      -- Whoever is locking the window now is waited for.
      perform 1 from core.reporting_window w
        where w.id in (case when tg_op <> 'INSERT' then old.window_id end, case when tg_op <> 'DELETE' then new.window_id end) for share;
      select string_agg(w.code, ', ') into locked from core.reporting_window w
        where w.state = 'LOCKED' and w.id in (case when tg_op <> 'INSERT' then old.window_id end, case when tg_op <> 'DELETE' then new.window_id end);
      if locked is null and (tg_op = 'INSERT' or to_jsonb(old) ->> 'state' is distinct from 'AUDITED') then return null; end if;
      if exists (select from core.correction c where c.subject_id = one and c.transaction = pg_current_xact_id()) then return null; end if;
      if locked is not null then perform core.refuse('window_locked', format('%s is locked: its numbers change only by a correction with a reason', locked)); end if;
      perform core.refuse('statement_audited', 'the statement is audited: it changes only by a correction with a reason');
      return null;
    end $$`,
    ...["membership_stat", "financial_statement"].flatMap((table) => [
      `create trigger check_reported after insert or update or delete on core.${table} for each row execute function core.check_reported()`,
      `alter table core.${table} enable always trigger check_reported`,
    ]),
    `create function core.keep_locked() returns trigger language plpgsql as $$
    begin
      if old.state = 'LOCKED' then perform core.refuse('window_stays_locked', format('%s is locked for good: correct single numbers instead', old.code)); end if;
      return coalesce(new, old);
    end $$`,
    "create trigger keep_locked before update or delete on core.reporting_window for each row execute function core.keep_locked()",
    "alter table core.reporting_window enable always trigger keep_locked",
  ];
  override readonly undo = [
    "drop table core.correction, core.financial_statement, core.membership_stat, core.reporting_window",
    "drop function core.check_reported, core.keep_locked",
  ];
}
