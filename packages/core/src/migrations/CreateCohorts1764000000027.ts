import { Migration } from "@hoptac/kit";

/** Only the own ones and, of the own department, those that are shared: also for whoever sees the whole province. */
const OWN = `(owner_login = (select platform.scope_actor())
  or (shared and department_id = any ((select platform.scope_departments())::uuid[])))`;

/** Saved sets of cooperatives. The guard that follows from the owner opens them to the department; these policies close what is not shared. */
export class CreateCohorts1764000000027 extends Migration {
  override readonly statements = [
    `create table core.cohort (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      name_vi text collate platform.vi not null,
      owner_login text not null,
      department_id uuid not null references core.department (id),
      shared boolean not null,
      criteria jsonb constraint cohort_criteria check (jsonb_typeof(criteria) = 'object'),
      deleted_on date
    )`,
    "create unique index cohort_name on core.cohort (owner_login, name_vi) where deleted_on is null",
    "create index cohort_department on core.cohort (department_id)",
    `create policy own on core.cohort as restrictive for all to hoptac_app using (${OWN}) with check (${OWN})`,
    `create table core.cohort_member (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cohort_id uuid not null references core.cohort (id),
      department_id uuid not null references core.department (id),
      cooperative_id uuid not null references core.cooperative (id),
      constraint cohort_member_once unique (cohort_id, cooperative_id)
    )`,
    "create index cohort_member_cooperative on core.cohort_member (cooperative_id)",
    "create index cohort_member_department on core.cohort_member (department_id)",
    `create policy own on core.cohort_member as restrictive for all to hoptac_app
      using (exists (select from core.cohort c where c.id = cohort_id)) with check (exists (select from core.cohort c where c.id = cohort_id))`,
  ];
  override readonly undo = ["drop table core.cohort_member", "drop table core.cohort"];
}
