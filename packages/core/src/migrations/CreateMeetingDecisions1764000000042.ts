import { Migration } from "@hoptac/kit";

/** Which time a meeting was called, and how it voted. */
export class CreateMeetingDecisions1764000000042 extends Migration {
  override readonly statements = [
    "alter table core.governance_event add convocation integer constraint governance_event_convocation check (convocation between 1 and 3)",
    `create table core.meeting_decision (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      meeting_id uuid not null references core.governance_event (id),
      item_no integer not null,
      subject text not null constraint meeting_decision_subject check (subject in ('CHARTER', 'ASSETS', 'GOVERNANCE', 'REORGANISATION', 'DISSOLUTION', 'OTHER')),
      text_vi text not null,
      votes_for integer not null,
      votes_against integer not null,
      abstentions integer not null,
      constraint meeting_decision_item unique (meeting_id, item_no),
      constraint meeting_decision_votes check (least(votes_for, votes_against, abstentions) >= 0)
    )`,
    "create index on core.meeting_decision (cooperative_id)",
    // At the end of the transaction, so that a meeting and its votes are corrected together.
    `create function core.check_votes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      meeting core.governance_event;
      cast_votes bigint;
    begin
      select * into meeting from core.governance_event e
        where e.id = (to_jsonb(new) ->> case tg_table_name when 'governance_event' then 'id' else 'meeting_id' end)::uuid for share;
      select max(d.votes_for::bigint + d.votes_against + d.abstentions) into cast_votes from core.meeting_decision d where d.meeting_id = meeting.id;
      if cast_votes is not null and meeting.kind not in ('AGM', 'EXTRAORDINARY') then
        perform core.refuse('meeting_decision_general', format('the meeting of %s is of kind %s', meeting.held_on, meeting.kind));
      end if;
      if cast_votes > coalesce(meeting.present, 0) then
        perform core.refuse('meeting_decision_present', format('%s votes, %s present', cast_votes, coalesce(meeting.present, 0)));
      end if;
      return null;
    end $$`,
    ...["governance_event", "meeting_decision"].flatMap((table) => [
      `create constraint trigger check_votes after insert or update on core.${table} deferrable initially deferred for each row execute function core.check_votes()`,
      `alter table core.${table} enable always trigger check_votes`,
    ]),
  ];
  override readonly undo = [
    "drop trigger check_votes on core.governance_event",
    "drop table core.meeting_decision",
    "drop function core.check_votes",
    "alter table core.governance_event drop convocation",
  ];
}
