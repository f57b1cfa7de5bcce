import { Migration } from "@hoptac/kit";

const ENTRY = `table_name text not null, entity_id uuid not null, operation text not null, version integer, actor text, request text, roles text, field text,
  owner_before jsonb, owner_after jsonb, changed jsonb not null`;

/** The record of every change: inbox (filled by triggers), log (filled by the sequencer, in partitions that can be dropped), audit (the same facts, for good), head (where the log ends). */
export class CreateLog1764000000002 extends Migration {
  override readonly statements = [
    // CACHE 1: a cache per session would break the order of ids that the sequencer relies on.
    "create sequence platform.inbox_id cache 1",
    // Emptied all the time: vacuumed by count, because a share of an empty table is never reached.
    `create table platform.inbox (
      id bigint primary key default nextval('platform.inbox_id'), ${ENTRY}, at timestamptz not null default clock_timestamp())
      with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
    `create table platform.log (position bigint primary key, ${ENTRY}, at timestamptz not null) partition by range (position)`,
    "create table platform.log_0 partition of platform.log for values from (0) to (1000000)",
    // What happened to one object, in order. For whoever looks through the trail: by time almost for nothing, since entries lie in its order, and by actor.
    `create table platform.audit (position bigint primary key, ${ENTRY}, at timestamptz not null, seal bytea not null)`,
    "create index audit_of on platform.audit (entity_id, position)",
    "create index audit_at on platform.audit using brin (at)",
    "create index audit_by on platform.audit (actor, position)",
    `create function platform.refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception '% of platform.audit is refused: what happened is not rewritten', tg_op using errcode = '42501';
    end $$`,
    "create trigger audit_kept before update or delete or truncate on platform.audit for each statement execute function platform.refuse_rewriting()",
    "alter table platform.audit enable always trigger audit_kept",
    // Which run of which database this is: another server, another timeline (a standby took over, a point in time was restored) or another database
    // (a dump was restored) may give a position a second time.
    `create function platform.place() returns text language sql volatile set search_path = pg_catalog as $$
      select concat_ws(':', c.system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8), d.oid)
      from pg_control_system() c, pg_database d where d.datname = current_database()
    $$`,
    `create table platform.head (
      one boolean primary key default true check (one), epoch uuid not null default gen_random_uuid(), position bigint not null default 0, floor bigint not null default 0,
      place text not null default platform.place(), reach bigint not null default 1000000, seal bytea not null default '')`,
    "insert into platform.head default values",
    // Where the log ends is no secret: a request may ask for it within its own snapshot.
    "grant select on platform.head to hoptac_app",
    // Attached, not created in place: that would wait for every reader of the log, and every later reader for it.
    `create function platform.extend_log(upto bigint, size bigint) returns void language plpgsql volatile as $$
    declare low bigint; part text;
    begin
      select h.reach into strict low from platform.head h for update;
      while low <= upto loop
        part := 'log_' || low;
        execute format('create table platform.%I (like platform.log including all)', part);
        execute format('alter table platform.log attach partition platform.%I for values from (%s) to (%s)', part, low, low + size);
        low := low + size;
      end loop;
      update platform.head set reach = low;
    end $$`,
    `create function platform.renew_epoch() returns void language sql volatile as $$
      update platform.head set epoch = gen_random_uuid(), place = platform.place() where place <> platform.place()
    $$`,
    // Whole partitions, the oldest first, each when all of it is beyond the number or the age that is kept. Does not wait for a long reader (a backup): whoever
    // waited for it would hold up everybody who reads the log meanwhile.
    `create function platform.retain_log(entries bigint, age interval) returns bigint language plpgsql volatile set lock_timeout = '200ms' as $$
    declare head platform.head; part record; newest timestamptz;
    begin
      select h.* into strict head from platform.head h for update;
      for part in
        select c.oid::regclass as name, (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''(\\d+)''\\)'))[1]::bigint - 1 as last
        from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'platform.log'::regclass order by 2
      loop
        exit when part.last > head.position;
        select l.at into newest from platform.log l where l.position = part.last;
        exit when part.last > head.position - entries and newest >= now() - age;
        update platform.head set floor = part.last;
        head.floor := part.last;
        execute format('drop table %s', part.name);
      end loop;
      return head.floor;
    end $$`,
    ...["extend_log(bigint, bigint)", "renew_epoch()", "retain_log(bigint, interval)", "place()"].map(
      (name) => `revoke execute on function platform.${name} from public`,
    ),
  ];
}
