import { Migration } from "@hoptac/kit";

/** What the register says of a cooperative, with the types of its columns. A change of any of them has a day from which it holds. */
const FACTS = {
  name_vi: "text collate platform.vi",
  short_name: "text collate platform.vi",
  entity_type: "text",
  legal_regime: "text",
  legal_status: "text",
  registered_on: "date",
  charter_capital: "numeric(18, 0)",
  main_vsic: "text",
  sector: "text",
  agri_type: "text",
  purpose: "text",
  governance: "text",
  address: "text",
  area_id: "uuid references core.area (id)",
} as const;

const names = Object.keys(FACTS);
const listed = (prefix: string): string => names.map((name) => `${prefix}${name}`).join(", ");
const told = (row: string): string => `jsonb_strip_nulls(jsonb_build_object(${names.map((name) => `'${name}', ${row}.${name}`).join(", ")}))`;

/**
 * The register over time. Changes are the record; entries, one for each span in which nothing changed, are worked out from them by the database,
 * so that whoever writes a cooperative (an officer's verb, an import, psql) writes its history too.
 */
export class CreateRegisterHistory1764000000010 extends Migration {
  override readonly statements = [
    "alter table core.cooperative add column effective_on date",
    `create table core.register_change (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id) on delete cascade,
      effective_on date not null,
      facts jsonb not null constraint register_change_facts check (facts <> '{}'),
      constraint register_change_day unique (cooperative_id, effective_on)
    )`,
    `create table core.register_entry (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id) on delete cascade,
      valid_from date,
      valid_to date,
      ${Object.entries(FACTS)
        .map(([name, type]) => `${name} ${type}`)
        .join(", ")},
      constraint register_entry_span check (valid_to >= valid_from)
    )`,
    // An entry without a first day is the one from before the records begin.
    "create unique index register_entry_start on core.register_entry (cooperative_id, coalesce(valid_from, '-infinity'))",
    "create index register_entry_area on core.register_entry (area_id)",
    `create function core.register_facts(of_row core.cooperative) returns jsonb language sql immutable as $$
      select ${told("of_row")}
    $$`,
    // What differs: a fact that was taken away is told as null; of a new cooperative only what is known is told.
    `create function core.register_told(was jsonb, becomes jsonb) returns jsonb language sql immutable as $$
      select jsonb_object_agg(n.key, coalesce(becomes -> n.key, 'null'))
      from jsonb_object_keys(was || becomes) n (key) where was -> n.key is distinct from becomes -> n.key
    $$`,
    // Entries are never taken away: a change adds a first day or alters what holds from one on.
    `create function core.rebuild_register(one uuid) returns void language sql as $$
      insert into core.register_entry as e (cooperative_id, valid_from, valid_to, ${listed("")})
      select one, nullif(s.effective_on, '-infinity'), s.valid_to, ${listed("r.")}
      from (
        select c.effective_on, lead(c.effective_on) over (order by c.effective_on) - 1 as valid_to,
          (select jsonb_object_agg(f.key, f.value order by x.effective_on) from core.register_change x cross join jsonb_each(x.facts) f
            where x.cooperative_id = one and x.effective_on <= c.effective_on) as state
        from core.register_change c where c.cooperative_id = one
      ) s cross join jsonb_populate_record(null::core.register_entry, s.state) r
      on conflict (cooperative_id, coalesce(valid_from, '-infinity')) do update
        set version = e.version + 1, valid_to = excluded.valid_to, ${names.map((name) => `${name} = excluded.${name}`).join(", ")}
        where (e.valid_to, ${listed("e.")}) is distinct from (excluded.valid_to, ${listed("excluded.")})
    $$`,
    // As the tables' owner: nobody else writes them.
    `create function core.record_register_change(one uuid, day date, told jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
    begin
      insert into core.register_change as c (cooperative_id, effective_on, facts) values (one, day, told)
        on conflict (cooperative_id, effective_on) do update set facts = c.facts || excluded.facts, version = c.version + 1
        where c.facts || excluded.facts is distinct from c.facts;
      perform core.rebuild_register(one);
    end $$`,
    "revoke execute on function core.record_register_change(uuid, date, jsonb) from public",
    // A new cooperative's history is one change and one entry: written for all rows of a statement at once, since a country's file has 35,000.
    `create function core.begin_register() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      insert into core.register_change (cooperative_id, effective_on, facts)
        select n.id, coalesce(n.effective_on, '-infinity'), ${told("n")} from newcomer n;
      insert into core.register_entry (cooperative_id, valid_from, ${listed("")})
        select n.id, n.effective_on, ${listed("n.")} from newcomer n;
      return null;
    end $$`,
    `create trigger begin_register after insert on core.cooperative referencing new table as newcomer
      for each statement execute function core.begin_register()`,
    "alter table core.cooperative enable always trigger begin_register",
    `create function core.keep_register() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      told jsonb := core.register_told(core.register_facts(old), core.register_facts(new));
      later date;
    begin
      if told is null or new.effective_on is null then return null; end if;
      select max(c.effective_on) into later from core.register_change c
        where c.cooperative_id = new.id and c.effective_on > new.effective_on and c.facts ?| array(select jsonb_object_keys(told));
      if later is not null then
        raise exception using errcode = '23514', constraint = 'register_changed_later',
          message = format('one of these facts changed again on %s: what held before is history, and is told as such', later);
      end if;
      perform core.record_register_change(new.id, new.effective_on, told);
      return null;
    end $$`,
    // Only a statement that says the day: the same day as before means that what holds since then was wrong.
    "create trigger keep_register after update of effective_on on core.cooperative for each row execute function core.keep_register()",
    "alter table core.cooperative enable always trigger keep_register",
    `create function core.date_register() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.effective_on := coalesce(new.effective_on, new.registered_on, new.first_registered_on, new.founded_on);
      elsif core.register_facts(old) = core.register_facts(new) then
        new.effective_on := old.effective_on; -- the day of a change, and nothing changed
      end if;
      return new;
    end $$`,
    "create trigger date_register before insert or update on core.cooperative for each row execute function core.date_register()",
    "alter table core.cooperative enable always trigger date_register",
    // After keep_register, by its name: what that did not record was changed without a day.
    `create function core.refuse_undated() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if not exists (select from core.register_change c where c.cooperative_id = new.id and c.effective_on = new.effective_on
        and c.facts @> core.register_told(core.register_facts(old), core.register_facts(new))) then
        raise exception using errcode = '23514', constraint = 'register_effective_on',
          message = 'what the register says of a cooperative changes from a day on: set effective_on';
      end if;
      return null;
    end $$`,
    `create trigger refuse_undated after update on core.cooperative for each row
      when (core.register_facts(old) is distinct from core.register_facts(new)) execute function core.refuse_undated()`,
    "alter table core.cooperative enable always trigger refuse_undated",
    `create function core.refuse_register_write() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = '42501', message = 'the history of the register follows from the cooperative: change that';
    end $$`,
    ...["register_change", "register_entry"].map(
      (table) =>
        `create trigger refuse_write before insert or update or delete on core.${table} for each row
          when (current_user in ('hoptac_app', 'hoptac_province')) execute function core.refuse_register_write()`,
    ),
    // What stands already is told from the day of its registration.
    `select core.record_register_change(c.id, coalesce(c.registered_on, c.first_registered_on, c.founded_on, '-infinity'), core.register_facts(c))
      from core.cooperative c`,
  ];
  override readonly undo = [
    "drop trigger refuse_undated on core.cooperative",
    "drop trigger date_register on core.cooperative",
    "drop trigger keep_register on core.cooperative",
    "drop trigger begin_register on core.cooperative",
    "drop table core.register_entry, core.register_change",
    "drop function core.keep_register, core.begin_register, core.record_register_change, core.rebuild_register, core.refuse_register_write, core.refuse_undated, core.date_register",
    "drop function core.register_told",
    "drop function core.register_facts(core.cooperative)",
    "alter table core.cooperative drop column effective_on",
  ];
}
