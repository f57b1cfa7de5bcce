import { Migration } from "@hoptac/kit";

const day = "daterange(valid_from, valid_to, '[]')";
const places = "committee_id, department_id, area_id, cooperative_id, enterprise_id";

/** A grant names the place that its role is for, and nothing else; the office somebody serves in may stand beside a committee or an area. */
const PLACE = `case
  when role in ('COMMITTEE_HEAD', 'COMMITTEE_MEMBER', 'STANDING_AGENCY') then committee_id is not null and num_nonnulls(area_id, cooperative_id, enterprise_id) = 0
  when role in ('PROVINCIAL_OFFICE', 'DEPT_LEADER', 'DEPT_OFFICER', 'ALLIANCE_OFFICER') then department_id is not null and num_nonnulls(${places}) = 1
  when role in ('DISTRICT_LEADER', 'DISTRICT_OFFICER') then area_id is not null and num_nonnulls(committee_id, cooperative_id, enterprise_id) = 0
  when role in ('COOP_DIRECTOR', 'COOP_SUPERVISOR', 'COOP_CLERK') then cooperative_id is not null and num_nonnulls(${places}) = 1
  when role = 'ENTERPRISE_USER' then enterprise_id is not null and num_nonnulls(${places}) = 1
  when role in ('INSPECTOR', 'SYSTEM_ADMIN') then num_nonnulls(${places}) = 0
  else false end`;

/**
 * Who holds which role where. What the tables refuse, whoever writes: the same role twice at once, a place that does not go with the role, administration or
 * inspection together with any other duty, a grant to oneself, and a grant rewritten or deleted afterwards.
 */
export class CreateRoleGrants1764000000060 extends Migration {
  override readonly statements = [
    `create table core.role_grant (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      account text collate "C" not null constraint role_grant_account check (account = btrim(account) and length(account) between 1 and 255),
      title_vi text,
      title_en text,
      person_id uuid references core.person (id),
      role text not null,
      committee_id uuid references core.committee (id),
      department_id uuid references core.department (id),
      area_id uuid references core.area (id),
      cooperative_id uuid references core.cooperative (id),
      enterprise_id uuid references core.enterprise (id),
      place_id uuid not null generated always as
        (coalesce(cooperative_id, enterprise_id, area_id, committee_id, department_id, '00000000-0000-0000-0000-000000000000')) stored,
      place_vi text,
      duty text collate "C" not null generated always as (case role when 'SYSTEM_ADMIN' then 'ADMINISTRATION' when 'INSPECTOR' then 'INSPECTION' else 'BUSINESS' end) stored,
      valid_from date not null,
      valid_to date,
      granted_by text not null,
      revoked_at timestamptz,
      revoked_by text,
      revoked_for text,
      demonstration boolean not null default false,
      constraint role_grant_validity check (valid_to >= valid_from),
      constraint role_grant_place check (${PLACE}),
      constraint role_grant_not_own check (granted_by <> account),
      constraint role_grant_revoked check ((revoked_at is null) = (revoked_by is null)),
      constraint role_grant_once exclude using gist (account with =, role with =, place_id with =, ${day} with &&) where (revoked_at is null),
      constraint role_grant_duties_apart exclude using gist (account with =, duty with <>, ${day} with &&) where (revoked_at is null)
    )`,
    ...["person", "committee", "department", "area", "cooperative", "enterprise"].map(
      (place) => `create index role_grant_${place} on core.role_grant (${place}_id) where ${place}_id is not null`,
    ),
    // The administrator sees no cooperative's row, so the grant says its place's name itself.
    `create function core.name_grant_place() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      new.place_vi := coalesce(
        (select concat_ws(' ', c.name_vi, '(' || c.code || ')') from core.cooperative c where c.id = new.cooperative_id),
        (select concat_ws(' ', e.name_vi, '(' || e.tax_code || ')') from core.enterprise e where e.id = new.enterprise_id),
        (select a.full_name_vi from core.area a where a.id = new.area_id),
        (select c.name_vi from core.committee c where c.id = new.committee_id),
        (select d.name_vi from core.department d where d.id = new.department_id));
      return new;
    end $$`,
    "create trigger name_grant_place before insert on core.role_grant for each row execute function core.name_grant_place()",
    "alter table core.role_grant enable always trigger name_grant_place",
    `create function core.keep_role_grant() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        perform core.refuse('role_grant_kept', 'a grant is not deleted: revoke it');
      end if;
      if (old.account, old.role, old.committee_id, old.department_id, old.area_id, old.cooperative_id, old.enterprise_id, old.place_vi, old.valid_from, old.granted_by)
        is distinct from (new.account, new.role, new.committee_id, new.department_id, new.area_id, new.cooperative_id, new.enterprise_id, new.place_vi, new.valid_from, new.granted_by)
        or (old.revoked_at is not null and (old.revoked_at, old.revoked_by, old.valid_to) is distinct from (new.revoked_at, new.revoked_by, new.valid_to)) then
        perform core.refuse('role_grant_kept', 'a grant is not rewritten: end it, and give another');
      end if;
      return new;
    end $$`,
    "create trigger keep_role_grant before update or delete on core.role_grant for each row execute function core.keep_role_grant()",
    "alter table core.role_grant enable always trigger keep_role_grant",
  ];
  override readonly undo = ["drop table core.role_grant", "drop function core.keep_role_grant()", "drop function core.name_grant_place()"];
}
