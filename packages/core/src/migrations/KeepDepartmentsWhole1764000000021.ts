import { Migration } from "@hoptac/kit";

/**
 * A body hands over to one that is there the day after; a function is run by one body at a time, and only while that body is there; the committee has
 * one standing agency on every day (its rows tile all time, so the check looks at all of them under one lock).
 */
export class KeepDepartmentsWhole1764000000021 extends Migration {
  override readonly statements = [
    `create table core.committee (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint committee_code unique,
      name_vi text collate platform.vi not null,
      name_en text not null,
      mandate_vi text,
      valid_from date,
      valid_to date,
      evidence text,
      constraint committee_validity check (valid_to >= valid_from)
    )`,
    `create table core.standing_agency (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      committee_id uuid not null references core.committee (id),
      department_id uuid not null references core.department (id),
      valid_from date,
      valid_to date,
      evidence text,
      constraint standing_agency_validity check (valid_to >= valid_from),
      constraint standing_agency_once exclude using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred
    )`,
    "create index standing_agency_department on core.standing_agency (department_id)",
    `alter table core.plugin_owner add constraint plugin_owner_once
      exclude using gist (plugin with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred`,
    `create function core.check_department() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        body core.department;
        next core.department;
      begin
        select * into body from core.department d where d.id = new.id;
        if not found then return null; end if;
        if body.successor_id is not null then
          select * into next from core.department d where d.id = body.successor_id for share;
          if body.valid_to is null or not daterange(next.valid_from, next.valid_to, '[]') @> body.valid_to + 1 then
            perform core.refuse('department_successor', format('%s: %s is not there on the day after its end', body.code, next.code));
          end if;
        end if;
        if exists (select from core.department d where d.successor_id = body.id
            and not daterange(body.valid_from, body.valid_to, '[]') @> d.valid_to + 1) then
          perform core.refuse('department_successor', format('%s: it is not there on the day after the end of a body that it follows', body.code));
        end if;
        if exists (select from core.plugin_owner o where o.department_id = body.id
            and not daterange(body.valid_from, body.valid_to, '[]') @> daterange(o.valid_from, o.valid_to, '[]'))
          or exists (select from core.standing_agency s where s.department_id = body.id
            and not daterange(body.valid_from, body.valid_to, '[]') @> daterange(s.valid_from, s.valid_to, '[]')) then
          perform core.refuse('department_function', format('%s: it has a function when it is not there', body.code));
        end if;
        return null;
      end
    $$`,
    `create function core.check_function() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        body core.department;
      begin
        select * into body from core.department d where d.id = new.department_id for share;
        if not daterange(body.valid_from, body.valid_to, '[]') @> daterange(new.valid_from, new.valid_to, '[]') then
          perform core.refuse('department_function', format('%s: it has a function when it is not there', body.code));
        end if;
        return null;
      end
    $$`,
    `create function core.check_standing_agency() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        committee uuid := case when tg_op = 'DELETE' then old.committee_id else new.committee_id end;
        covered datemultirange;
      begin
        perform 1 from core.committee c where c.id = committee for no key update;
        select range_agg(daterange(s.valid_from, s.valid_to, '[]')) into covered from core.standing_agency s where s.committee_id = committee;
        if covered is distinct from '{(,)}'::datemultirange then
          perform core.refuse('standing_agency_every_day', 'the committee has no standing agency on some days: one ends, the next begins the day after');
        end if;
        return null;
      end
    $$`,
    "create constraint trigger department_whole after insert or update on core.department deferrable initially deferred for each row execute function core.check_department()",
    ...["plugin_owner", "standing_agency"].map(
      (table) =>
        `create constraint trigger ${table}_function after insert or update on core.${table} deferrable initially deferred for each row execute function core.check_function()`,
    ),
    `create constraint trigger standing_agency_every_day after insert or update or delete on core.standing_agency deferrable initially deferred
      for each row execute function core.check_standing_agency()`,
    "alter table core.department enable always trigger department_whole",
    "alter table core.plugin_owner enable always trigger plugin_owner_function",
    "alter table core.standing_agency enable always trigger standing_agency_function",
    "alter table core.standing_agency enable always trigger standing_agency_every_day",
  ];
  override readonly undo = [
    "drop table core.standing_agency",
    "drop table core.committee",
    "drop trigger plugin_owner_function on core.plugin_owner",
    "drop trigger department_whole on core.department",
    "drop function core.check_standing_agency",
    "drop function core.check_function",
    "drop function core.check_department",
    "alter table core.plugin_owner drop constraint plugin_owner_once",
  ];
}
