import { Migration, type MigrationClass } from "@hoptac/kit";

/** Ids, order of names, and the platform's own tables. */
class CreatePlatform1764000000000 extends Migration {
  override readonly statements = [
    // RFC 9562: 48 bits of milliseconds, then version and variant over random bits. uuidv7() is built in only from PostgreSQL 18.
    `create function platform.uuidv7() returns uuid language sql volatile parallel safe as $$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $$`,
    `create collation if not exists platform.vi (provider = icu, locale = 'vi')`,
    `create table platform.setting (key text primary key, value text not null)`,
    `create table platform.plugin_state (plugin text primary key, enabled boolean not null, changed_at timestamptz not null default now(), changed_by text)`,
    `create table platform.data_file (plugin text, file text, checksum text not null, loaded_at timestamptz not null, primary key (plugin, file))`,
    `create table platform.idempotency (
      actor text, key text, field text not null, input_hash text not null, answer jsonb, at timestamptz not null default now(), primary key (actor, key))`,
    `create index on platform.idempotency (at)`,
  ];
}

/** Whose eyes a statement sees with: set by the platform at the start of a transaction, read by the row guard's policies. */
class CreateScope1764000000001 extends Migration {
  override readonly statements = [
    `do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'hoptac_app') then create role hoptac_app nologin; end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server made it at the same moment
    end $$`,
    // Whoever can set these could see everything: the guarded role cannot.
    `revoke execute on function pg_catalog.set_config(text, text, boolean) from public`,
    ...["all", "register"].map(
      (flag) => `create function platform.scope_${flag}() returns boolean language sql stable parallel safe as $$ select current_setting('hoptac.${flag}', true) = 'on' $$`,
    ),
    ...["areas", "departments", "cooperatives", "enterprises"].map(
      (list) =>
        `create function platform.scope_${list}() returns uuid[] language sql stable parallel safe as $$ select coalesce(nullif(current_setting('hoptac.${list}', true), ''), '{}')::uuid[] $$`,
    ),
    `create function platform.scope_person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('hoptac.person', true), '')::uuid $$`,
    `create function platform.scope_actor() returns text language sql stable parallel safe as $$ select nullif(current_setting('hoptac.actor', true), '') $$`,
    `grant hoptac_app to current_user`,
    `grant usage on schema platform to hoptac_app`,
  ];
}

/** The record of every change: inbox (by trigger) → log (by sequencer). */
class CreateLog1764000000002 extends Migration {
  override readonly statements = [
    // CACHE 1: a cache per session would break the order of ids that the sequencer relies on.
    `create sequence platform.inbox_id cache 1`,
    `create table platform.inbox (
      id bigint primary key default nextval('platform.inbox_id'),
      table_name text not null, entity_id uuid not null, operation text not null, version integer, actor text, request text,
      owner_before jsonb, owner_after jsonb, changed jsonb not null, at timestamptz not null default clock_timestamp())
      with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
    `create table platform.log (
      position bigint primary key,
      table_name text not null, entity_id uuid not null, operation text not null, version integer, actor text, request text,
      owner_before jsonb, owner_after jsonb, changed jsonb not null, at timestamptz not null)`,
    `create table platform.head (one boolean primary key default true check (one), epoch uuid not null default gen_random_uuid(), position bigint not null default 0, floor bigint not null default 0)`,
    `insert into platform.head default values`,
    `grant select on platform.head to hoptac_app`,
    // VOLATILE and READ COMMITTED: each statement after the head's lock sees what was committed meanwhile. A row is moved only when it is visible, in order of id.
    `create function platform.sequence(batch integer default 1000) returns integer language plpgsql volatile as $$
    declare last bigint; moved integer;
    begin
      if not exists (select 1 from platform.inbox) then return 0; end if;
      select h.position into last from platform.head h for update;
      with taken as (
        delete from platform.inbox i where i.id in (select n.id from platform.inbox n order by n.id limit batch)
        returning i.*
      ), placed as (
        insert into platform.log (position, table_name, entity_id, operation, version, actor, request, owner_before, owner_after, changed, at)
        select last + row_number() over (order by t.id), t.table_name, t.entity_id, t.operation, t.version, t.actor, t.request, t.owner_before, t.owner_after, t.changed, t.at
        from taken t returning 1
      ) select count(*) into moved from placed;
      if moved > 0 then
        update platform.head set position = last + moved;
        perform pg_notify('hoptac_log', (last + moved)::text);
      end if;
      return moved;
    end $$`,
    // One trigger for every table; its arguments say whose the row is: kind, owner column, area column, register.
    `create function platform.capture() returns trigger language plpgsql security definer set search_path = pg_catalog, platform as $$
    declare
      before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
      after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
      row_now jsonb := coalesce(after, before);
      diff jsonb;
    begin
      select coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}') into diff
        from jsonb_object_keys(row_now) key
        where coalesce(before -> key, 'null') is distinct from coalesce(after -> key, 'null') and key not in ('version', 'owner_area_id');
      if tg_op = 'UPDATE' and diff = '{}' then return null; end if;
      insert into platform.inbox (table_name, entity_id, operation, version, actor, request, owner_before, owner_after, changed)
      values (tg_table_schema || '.' || tg_table_name, (row_now ->> 'id')::uuid, tg_op, (row_now ->> 'version')::integer,
        coalesce(platform.scope_actor(), 'db:' || session_user), nullif(current_setting('hoptac.request', true), ''),
        platform.owner_of(before, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]), platform.owner_of(after, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]), diff);
      return null;
    end $$`,
    `create function platform.owner_of(r jsonb, kind text, by text, area text, register text) returns jsonb language sql immutable as $$
      select case when r is null then null else jsonb_strip_nulls(jsonb_build_object(
        'kind', kind, 'id', r -> nullif(by, ''), 'area', r -> nullif(area, ''), 'register', case when register = 'on' then true end)) end
    $$`,
    `create function platform.refuse_truncate() returns trigger language plpgsql as $$
    begin
      raise exception 'TRUNCATE of %.% is refused: it would leave no record; delete the rows instead', tg_table_schema, tg_table_name using errcode = '42501';
    end $$`,
  ];
}

/** Keys of repeated calls, claimed and answered by the guarded role through these two functions only. */
class CreateIdempotency1764000000003 extends Migration {
  override readonly statements = [
    `create function platform.claim_key(who text, k text, f text, h text) returns table (claimed boolean, same boolean, answer text)
      language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
    begin
      insert into platform.idempotency as i (actor, key, field, input_hash) values (who, k, f, h) on conflict do nothing;
      if found then return query select true, true, null::text; return; end if;
      return query select false, i.field = f and i.input_hash = h, i.answer::text from platform.idempotency i where i.actor = who and i.key = k;
    end $$`,
    `create function platform.keep_answer(who text, k text, a text) returns void language sql volatile security definer set search_path = pg_catalog, platform as $$
      update platform.idempotency set answer = a::jsonb where actor = who and key = k
    $$`,
  ];
}

/** The platform's own steps, before every plugin's. */
export const platformSteps: readonly MigrationClass[] = [CreatePlatform1764000000000, CreateScope1764000000001, CreateLog1764000000002, CreateIdempotency1764000000003];
