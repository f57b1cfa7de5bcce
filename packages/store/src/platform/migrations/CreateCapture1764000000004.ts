import { Migration, STEPS_COLUMN } from "@hoptac/kit";

/** Columns that the platform keeps itself. */
const OWN = `'{version,owner_area_id,${STEPS_COLUMN}}'::text[]`;

/** What the triggers on every entity's table do. */
export class CreateCapture1764000000004 extends Migration {
  override readonly statements = [
    // STABLE, not IMMUTABLE: a function that promises more than its body is called instead of folded into the caller's expression: a third of a write.
    `create function platform.owner_of(r jsonb, kind text, by text, area text, register text) returns jsonb language sql stable as $$
      select case when r is null then null else jsonb_strip_nulls(jsonb_build_object(
        'kind', kind, 'id', r -> nullif(by, ''), 'area', r -> nullif(area, ''), 'register', case when register = 'on' then true end)) end
    $$`,
    // A dry run writes everything and takes it back, and needs no record of it. Nobody slips past the record so: a transaction that says it is one cannot be committed.
    "create table platform.rehearsal (tx xid8 primary key default pg_current_xact_id())",
    `create function platform.refuse_commit() returns trigger language plpgsql as $$
    begin
      raise exception 'a rehearsal is taken back, never committed' using errcode = '42501';
    end $$`,
    `create constraint trigger rehearsal_ends after insert on platform.rehearsal deferrable initially deferred
      for each row execute function platform.refuse_commit()`,
    "alter table platform.rehearsal enable always trigger rehearsal_ends",
    // One function for every table. Its arguments: the owner's kind, column, area column and register; the columns whose numbers are kept as text, because a
    // reader of JSON would round them, or that hold JSON; columns about a person, of which only that they changed is recorded; and, where there is one, the
    // column with others of the owner's kind who see the row. Moments are written in UTC, whatever the session's time zone.
    // A change of a row that stays is told column by column: [before, after], or [] where no value is kept. Of a row that comes or goes the values are told
    // together, under the name that no column has, and without the absent ones: pairing each with nothing took half of the time of a write.
    `create function platform.capture() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
    declare
      before jsonb;
      after jsonb;
      standing jsonb;
      exact text[] := tg_argv[4];
      personal text[] := coalesce(tg_argv[5], '{}');
      owner_before jsonb;
      owner_after jsonb;
      diff jsonb;
      name text;
    begin
      if current_setting('hoptac.rehearsal', true) = 'on' and exists (select from platform.rehearsal r where r.tx = pg_current_xact_id()) then return null; end if;
      if tg_op <> 'INSERT' then
        before := to_jsonb(old);
        owner_before := platform.owner_of(before, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]);
        if tg_nargs > 6 then owner_before := owner_before || jsonb_build_object('seenBy', before -> tg_argv[6]); end if;
      end if;
      if tg_op <> 'DELETE' then
        after := to_jsonb(new);
        owner_after := platform.owner_of(after, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]);
        if tg_nargs > 6 then owner_after := owner_after || jsonb_build_object('seenBy', after -> tg_argv[6]); end if;
      end if;
      standing := coalesce(after, before);
      if tg_op = 'UPDATE' then
        if before = after then return null; end if;
        select coalesce(jsonb_object_agg(a.key, case when a.key = any(personal) then '[]'
            when a.key = any(exact) and jsonb_typeof(coalesce(nullif(a.value, 'null'), before -> a.key)) = 'number' then jsonb_build_array(before ->> a.key, after ->> a.key)
            else jsonb_build_array(before -> a.key, a.value) end), '{}') into diff
          from jsonb_each(after - ${OWN}) a where before -> a.key <> a.value;
      else
        diff := jsonb_build_object('', jsonb_strip_nulls(standing - ${OWN} - exact - personal));
        foreach name in array personal loop
          if standing ->> name is not null then diff := diff || jsonb_build_object(name, '[]'::jsonb); end if;
        end loop;
        foreach name in array exact loop
          if standing ->> name is not null and name <> all (personal) then
            diff := diff || jsonb_build_object(name, case when jsonb_typeof(standing -> name) <> 'number' then jsonb_build_array(before -> name, after -> name)
              else jsonb_build_array(before ->> name, after ->> name) end);
          end if;
        end loop;
      end if;
      insert into platform.inbox (table_name, entity_id, operation, version, actor, request, roles, field, owner_before, owner_after, changed)
      values (tg_table_schema || '.' || tg_table_name, (standing ->> 'id')::uuid, tg_op, (standing ->> 'version')::integer,
        coalesce(platform.scope_actor(), 'db:' || session_user), nullif(current_setting('hoptac.request', true), ''),
        nullif(current_setting('hoptac.roles', true), ''), nullif(current_setting('hoptac.field', true), ''), owner_before, owner_after, diff);
      return null;
    end $$`,
    `create function platform.refuse_truncate() returns trigger language plpgsql as $$
    begin
      raise exception 'TRUNCATE of %.% is refused: it would leave no record; delete the rows instead', tg_table_schema, tg_table_name using errcode = '42501';
    end $$`,
  ];
}
