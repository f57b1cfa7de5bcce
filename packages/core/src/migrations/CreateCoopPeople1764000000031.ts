import { Migration } from "@hoptac/kit";

/** Officers, members and meetings of cooperatives. */
export class CreateCoopPeople1764000000031 extends Migration {
  override readonly statements = [
    // One director, one chair, one head of the supervisors and one chief accountant at a time; nobody twice in one position at once.
    `create table core.officer (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      position text not null constraint officer_position check (position in ('CHAIR', 'BOARD_MEMBER', 'DIRECTOR', 'DEPUTY_DIRECTOR', 'HEAD_SUPERVISOR', 'SUPERVISOR', 'CHIEF_ACCOUNTANT')),
      name text collate platform.vi not null,
      birth_year integer,
      gender text constraint officer_gender check (gender in ('FEMALE', 'MALE')),
      qualification text not null constraint officer_qualification check (qualification in ('NONE', 'PRIMARY_VOC', 'SECONDARY_COLLEGE', 'UNIVERSITY_PLUS')),
      legal_representative boolean not null,
      valid_from date not null,
      valid_to date,
      constraint officer_span check (valid_to >= valid_from),
      constraint officer_birth_year check (birth_year between 1900 and 2100),
      constraint officer_person_once exclude using gist (cooperative_id with =, position with =, name with =, daterange(valid_from, valid_to, '[]') with &&),
      constraint officer_seat_once exclude using gist (cooperative_id with =, position with =, daterange(valid_from, valid_to, '[]') with &&) where (position in ('CHAIR', 'DIRECTOR', 'HEAD_SUPERVISOR', 'CHIEF_ACCOUNTANT'))
    )`,
    `create table core.governance_event (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      kind text not null constraint governance_event_kind check (kind in ('AGM', 'EXTRAORDINARY', 'BOARD', 'SUPERVISORS')),
      held_on date not null,
      invited integer,
      present integer,
      by_delegates boolean not null,
      minutes_no text,
      constraint governance_event_once unique (cooperative_id, kind, held_on),
      constraint governance_event_present check (present between 0 and invited)
    )`,
    `create table core.member (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      member_no text not null,
      name text collate platform.vi not null,
      kind text not null constraint member_kind check (kind in ('OFFICIAL', 'ASSOC_CAPITAL', 'ASSOC_NO_CAPITAL')),
      contribution numeric(18, 0) not null,
      paid_in numeric(18, 0) not null,
      valid_from date not null,
      valid_to date,
      constraint member_no unique (cooperative_id, member_no),
      constraint member_span check (valid_to >= valid_from),
      constraint member_paid_in check (paid_in between 0 and contribution),
      constraint member_without_capital check (kind <> 'ASSOC_NO_CAPITAL' or contribution = 0)
    )`,
    "create index on core.officer (cooperative_id)",
    "create index on core.governance_event (cooperative_id, held_on)",
    // What members commit to is the charter capital or less: checked at the end of the transaction, so that a whole list can be entered in it.
    `create function core.check_contributions() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      one uuid := case when tg_table_name = 'cooperative' then coalesce(new.id, old.id) else (to_jsonb(new) ->> 'cooperative_id')::uuid end;
      capital numeric;
      committed numeric;
    begin
      select c.charter_capital into capital from core.cooperative c where c.id = one for share;
      select sum(m.contribution) into committed from core.member m where m.cooperative_id = one and m.valid_to is null;
      if committed > capital then
        perform core.refuse('contributions_within_capital', format('members commit %s đồng, the charter capital is %s đồng', committed, capital));
      end if;
      return null;
    end $$`,
    `create constraint trigger check_contributions after insert or update on core.member deferrable initially deferred
      for each row execute function core.check_contributions()`,
    "alter table core.member enable always trigger check_contributions",
    `create constraint trigger check_contributions after update on core.cooperative deferrable initially deferred
      for each row when (old.charter_capital is distinct from new.charter_capital) execute function core.check_contributions()`,
    "alter table core.cooperative enable always trigger check_contributions",
  ];
  override readonly undo = [
    "drop trigger check_contributions on core.cooperative",
    "drop table core.member, core.governance_event, core.officer",
    "drop function core.check_contributions",
  ];
}
