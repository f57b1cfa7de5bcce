import { Migration } from "@hoptac/kit";

const ENTRY = `table_name text not null, entity_id uuid not null, operation text not null, version integer, actor text, request text,
  owner_before jsonb, owner_after jsonb, changed jsonb not null`;
const ENTRY_COLUMNS = "table_name, entity_id, operation, version, actor, request, owner_before, owner_after, changed, at";

/** The record of every change: inbox (filled by triggers), log (filled by the sequencer), head (where the log ends). */
export class CreateLog1764000000002 extends Migration {
  override readonly statements = [
    // CACHE 1: a cache per session would break the order of ids that the sequencer relies on.
    "create sequence platform.inbox_id cache 1",
    // Emptied all the time: vacuumed by count, because a share of an empty table is never reached.
    `create table platform.inbox (
      id bigint primary key default nextval('platform.inbox_id'), ${ENTRY}, at timestamptz not null default clock_timestamp())
      with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
    `create table platform.log (position bigint primary key, ${ENTRY}, at timestamptz not null)`,
    `create table platform.head (
      one boolean primary key default true check (one), epoch uuid not null default gen_random_uuid(), position bigint not null default 0, floor bigint not null default 0)`,
    "insert into platform.head default values",
    // Where the log ends is no secret: a request may ask for it within its own snapshot.
    "grant select on platform.head to hoptac_app",
    // VOLATILE: each statement after the head's lock sees what was committed meanwhile. A row is moved only when it is visible, in order of id:
    // of two changes to one row the later is made after the earlier was committed, so it never gets the lower position.
    `create function platform.sequence(batch integer) returns integer language plpgsql volatile as $$
    declare last bigint; moved integer;
    begin
      if not exists (select 1 from platform.inbox) then return 0; end if;
      select h.position into strict last from platform.head h for update;
      with taken as (
        delete from platform.inbox i where i.id in (select n.id from platform.inbox n order by n.id limit batch) returning i.*
      ), placed as (
        insert into platform.log (position, ${ENTRY_COLUMNS})
        select last + row_number() over (order by t.id), ${ENTRY_COLUMNS} from taken t returning 1
      ) select count(*) into moved from placed;
      if moved > 0 then
        update platform.head set position = last + moved;
        perform pg_notify('hoptac_log', (last + moved)::text);
      end if;
      return moved;
    end $$`,
    "revoke execute on function platform.sequence(integer) from public",
  ];
}
