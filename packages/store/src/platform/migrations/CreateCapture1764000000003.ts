import { Migration } from "@hoptac/kit";

/** What the triggers on every entity's table do. */
export class CreateCapture1764000000003 extends Migration {
  override readonly statements = [
    `create function platform.owner_of(r jsonb, kind text, by text, area text, register text) returns jsonb language sql immutable as $$
      select case when r is null then null else jsonb_strip_nulls(jsonb_build_object(
        'kind', kind, 'id', r -> nullif(by, ''), 'area', r -> nullif(area, ''), 'register', case when register = 'on' then true end)) end
    $$`,
    // One function for every table. Its arguments: the owner's kind, column, area column and register, and the columns whose numbers are kept as text,
    // because a reader of JSON would round them. Moments are written in UTC, whatever the session's time zone.
    `create function platform.capture() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
    declare
      before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
      after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
      standing jsonb := coalesce(after, before);
      exact text[] := tg_argv[4];
      diff jsonb;
    begin
      if before = after then return null; end if;
      select coalesce(jsonb_object_agg(key, case when key = any(exact)
          then jsonb_build_array(before ->> key, after ->> key) else jsonb_build_array(before -> key, after -> key) end), '{}') into diff
        from jsonb_object_keys(standing) key
        where coalesce(before -> key, 'null') <> coalesce(after -> key, 'null') and key <> 'version' and key <> 'owner_area_id';
      insert into platform.inbox (table_name, entity_id, operation, version, actor, request, owner_before, owner_after, changed)
      values (tg_table_schema || '.' || tg_table_name, (standing ->> 'id')::uuid, tg_op, (standing ->> 'version')::integer,
        coalesce(platform.scope_actor(), 'db:' || session_user), nullif(current_setting('hoptac.request', true), ''),
        platform.owner_of(before, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]), platform.owner_of(after, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]), diff);
      return null;
    end $$`,
    `create function platform.refuse_truncate() returns trigger language plpgsql as $$
    begin
      raise exception 'TRUNCATE of %.% is refused: it would leave no record; delete the rows instead', tg_table_schema, tg_table_name using errcode = '42501';
    end $$`,
  ];
}
