import { Migration } from "@hoptac/kit";
import { validOn } from "../validity/validOn.js";
import { keptRows } from "./keptRows.js";

/** What the cooperative signs. */
const SIGNED = "legal_status, members, last_agm_on, revenue, profit, workers, land_ha, contracts, services, difficulties";
const both = (row: string): string => SIGNED.replace(/(\w+)/g, `${row}.$1`);

/** Reviews of cooperatives, with a scope that is settled at the opening. */
export class CreateReviews1764000000081 extends Migration {
  override readonly statements = [
    `create table core.review_campaign (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint review_campaign_code unique,
      name_vi text not null,
      period_id uuid not null references core.period (id),
      window_id uuid not null references core.reporting_window (id),
      due_on date not null,
      state text not null constraint review_campaign_state check (state in ('DRAFT', 'OPEN', 'COLLECTING', 'ANALYSING', 'CONCLUDED', 'CLOSED')),
      opened_on date,
      scope_size integer,
      concluded_on date,
      conclusion text,
      demonstration boolean not null default false,
      workflow_steps jsonb not null default '[]',
      constraint review_campaign_opened check ((state = 'DRAFT') = (opened_on is null) and (state = 'DRAFT') = (scope_size is null)),
      constraint review_campaign_concluded check (state not in ('CONCLUDED', 'CLOSED') or (concluded_on is not null and conclusion is not null))
    )`,
    "create index on core.review_campaign (period_id)",
    "create index on core.review_campaign (window_id)",
    `create table core.review_exclusion (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      campaign_id uuid not null references core.review_campaign (id),
      cooperative_id uuid not null references core.cooperative (id),
      reason text not null,
      constraint review_exclusion_once unique (campaign_id, cooperative_id)
    )`,
    "create index on core.review_exclusion (cooperative_id)",
    `create table core.review_sheet (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      campaign_id uuid not null references core.review_campaign (id),
      cooperative_id uuid not null references core.cooperative (id),
      area_id uuid not null references core.area (id),
      state text not null constraint review_sheet_state
        check (state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'CHECKED', 'RETURNED', 'ACCEPTED', 'EXCUSED')),
      on_record jsonb not null,
      legal_status text,
      members integer,
      last_agm_on date,
      revenue numeric(18, 0),
      profit numeric(18, 0),
      workers integer,
      land_ha numeric(12, 4),
      contracts integer,
      services text,
      difficulties jsonb not null default '[]' constraint review_sheet_difficulties check (jsonb_typeof(difficulties) = 'array'),
      signed_on date,
      signed_by text,
      review_group text constraint review_sheet_group check (review_group in ('EFFECTIVE', 'AVERAGE', 'WEAK', 'DORMANT')),
      group_reason text,
      proposal text constraint review_sheet_proposal check (proposal in ('KEEP', 'SUPPORT', 'CONSOLIDATE', 'CONVERT', 'MERGE', 'SUSPEND', 'DISSOLVE')),
      target_on date,
      checked_on date,
      checked_by text,
      accepted_on date,
      accepted_by text,
      reason text,
      demonstration boolean not null default false,
      workflow_steps jsonb not null default '[]',
      constraint review_sheet_once unique (campaign_id, cooperative_id),
      constraint review_sheet_counts check (least(members, workers, contracts) >= 0 and least(revenue, land_ha) >= 0),
      constraint review_sheet_signed check (state not in ('SUBMITTED', 'CHECKED', 'ACCEPTED') or (signed_on is not null and signed_by is not null)),
      constraint review_sheet_checked check (state not in ('CHECKED', 'ACCEPTED') or (review_group is not null and group_reason is not null and proposal is not null
        and checked_on is not null)),
      constraint review_sheet_target check (proposal = 'KEEP' or target_on is not null),
      constraint review_sheet_excused check (state <> 'EXCUSED' or (review_group is not null and reason is not null)),
      constraint review_sheet_hands check (checked_by <> signed_by and accepted_by <> checked_by and accepted_by <> signed_by)
    )`,
    "create index on core.review_sheet (cooperative_id)",
    "create index on core.review_sheet (area_id)",
    // What is on record of a cooperative on a day, with the figures of a window that had come in by then.
    `create function core.review_record(of_cooperative uuid, on_day date, in_window uuid) returns jsonb language sql stable set search_path = pg_catalog as $$
      select jsonb_strip_nulls(jsonb_build_object(
        'legalStatus', (select e.legal_status from core.register_entry e where e.cooperative_id = of_cooperative and ${validOn("e", "on_day")}),
        'members', (select m.official_end from core.membership_stat m
          where m.cooperative_id = of_cooperative and m.window_id = in_window and m.submitted_on <= on_day),
        'lastAgmOn', (select max(g.held_on) from core.governance_event g where g.cooperative_id = of_cooperative and g.kind = 'AGM' and g.held_on <= on_day),
        'revenue', s.revenue::text, 'profit', s.profit_after_tax::text, 'workers', s.workers_regular,
        'landHa', (select sum(l.area_ha)::text from core.land_parcel l where l.cooperative_id = of_cooperative and ${validOn("l", "on_day")})))
      from (select) one left join core.financial_statement s on s.cooperative_id = of_cooperative and s.window_id = in_window and s.submitted_on <= on_day
    $$`,
    // Nobody says what was on record: the sheet finds it itself, and begins with it.
    `create function core.fill_review_sheet() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      campaign core.review_campaign;
    begin
      select * into campaign from core.review_campaign c where c.id = new.campaign_id;
      new.on_record := core.review_record(new.cooperative_id, campaign.opened_on, campaign.window_id);
      new.area_id := (select e.area_id from core.register_entry e where e.cooperative_id = new.cooperative_id and ${validOn("e", "campaign.opened_on")});
      new.difficulties := coalesce(new.difficulties, '[]');
      new.legal_status := coalesce(new.legal_status, new.on_record ->> 'legalStatus');
      new.members := coalesce(new.members, (new.on_record ->> 'members')::integer);
      new.last_agm_on := coalesce(new.last_agm_on, (new.on_record ->> 'lastAgmOn')::date);
      new.revenue := coalesce(new.revenue, (new.on_record ->> 'revenue')::numeric);
      new.profit := coalesce(new.profit, (new.on_record ->> 'profit')::numeric);
      new.workers := coalesce(new.workers, (new.on_record ->> 'workers')::integer);
      new.land_ha := coalesce(new.land_ha, (new.on_record ->> 'landHa')::numeric);
      return new;
    end $$`,
    "create trigger fill_review_sheet before insert on core.review_sheet for each row execute function core.fill_review_sheet()",
    "alter table core.review_sheet enable always trigger fill_review_sheet",
    `create function core.keep_review_sheet() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if new.state <> old.state and not exists (select from core.review_campaign c where c.id = new.campaign_id and c.state in ('COLLECTING', 'ANALYSING')) then
        perform core.refuse('review_under_way', 'the review does not take sheets now');
      end if;
      if old.state in ('SUBMITTED', 'CHECKED', 'ACCEPTED') and (${both("old")}) is distinct from (${both("new")}) then
        perform core.refuse('review_signed', 'the cooperative has signed these numbers');
      end if;
      if (old.campaign_id, old.area_id, old.on_record) is distinct from (new.campaign_id, new.area_id, new.on_record) then
        perform core.refuse('review_scope_frozen', 'what was settled at the opening does not change');
      end if;
      return new;
    end $$`,
    "create trigger keep_review_sheet before update on core.review_sheet for each row execute function core.keep_review_sheet()",
    "alter table core.review_sheet enable always trigger keep_review_sheet",
    `create function core.keep_review_campaign() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if old.scope_size is not null and (old.scope_size, old.opened_on, old.window_id) is distinct from (new.scope_size, new.opened_on, new.window_id) then
        perform core.refuse('review_scope_frozen', 'what was settled at the opening does not change');
      end if;
      if new.state = 'CONCLUDED' and old.state <> 'CONCLUDED'
        and exists (select from core.review_sheet s where s.campaign_id = new.id and s.state not in ('ACCEPTED', 'EXCUSED')) then
        perform core.refuse('review_complete', 'there are sheets that are neither accepted nor excused');
      end if;
      return new;
    end $$`,
    "create trigger keep_review_campaign before update on core.review_campaign for each row execute function core.keep_review_campaign()",
    "alter table core.review_campaign enable always trigger keep_review_campaign",
    // By statement, so that a large opening is counted a few times and not once for each sheet.
    `create function core.check_review_sheets() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if exists (select from (select distinct campaign_id from added) a join core.review_campaign c on c.id = a.campaign_id
          where (select count(*) from core.review_sheet s where s.campaign_id = c.id) > coalesce(c.scope_size, 0)) then
        perform core.refuse('review_scope_frozen', 'more sheets than cooperatives in the scope');
      end if;
      return null;
    end $$`,
    `create trigger check_review_sheets after insert on core.review_sheet referencing new table as added
      for each statement execute function core.check_review_sheets()`,
    "alter table core.review_sheet enable always trigger check_review_sheets",
    // At the end of the transaction, so that the opening and its sheets come together.
    `create function core.check_review_opening() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if (select count(*) from core.review_sheet s where s.campaign_id = new.id) <> new.scope_size then
        perform core.refuse('review_scope_frozen', 'fewer sheets than cooperatives in the scope');
      end if;
      return null;
    end $$`,
    `create constraint trigger check_review_opening after update on core.review_campaign deferrable initially deferred
      for each row when (old.state = 'DRAFT' and new.state <> 'DRAFT') execute function core.check_review_opening()`,
    "alter table core.review_campaign enable always trigger check_review_opening",
    // What a sheet names becomes an obstacle once.
    `alter table core.obstacle add review_sheet_id uuid references core.review_sheet (id), add review_item integer,
      add constraint obstacle_of_sheet check ((origin = 'REVIEW') = (review_sheet_id is not null) and (review_sheet_id is null) = (review_item is null)),
      add constraint obstacle_of_sheet_once unique (review_sheet_id, review_item)`,
    ...keptRows("review_campaign", "review_exclusion", "review_sheet"),
  ];
  override readonly undo = [
    "alter table core.obstacle drop review_sheet_id, drop review_item",
    "drop table core.review_sheet, core.review_exclusion, core.review_campaign",
    "drop function core.check_review_opening(), core.check_review_sheets(), core.keep_review_campaign(), core.keep_review_sheet(), core.fill_review_sheet(), core.review_record(uuid, date, uuid)",
  ];
}
