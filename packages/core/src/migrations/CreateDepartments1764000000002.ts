import { Migration } from "@hoptac/kit";

/** Bodies, and which of them runs which function. */
export class CreateDepartments1764000000002 extends Migration {
  override readonly statements = [
    `create table core.department (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint department_code unique,
      name_vi text collate platform.vi not null,
      name_en text not null,
      level text not null constraint department_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
      area_id uuid references core.area (id),
      valid_from date,
      valid_to date,
      successor_id uuid references core.department (id),
      evidence text,
      constraint department_validity check (valid_to >= valid_from)
    )`,
    "create index department_area on core.department (area_id)",
    "create index department_successor on core.department (successor_id)",
    `create table core.plugin_owner (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      plugin text not null,
      department_id uuid not null references core.department (id),
      valid_from date,
      valid_to date,
      evidence text,
      constraint plugin_owner_validity check (valid_to >= valid_from)
    )`,
    "create index plugin_owner_department on core.plugin_owner (department_id)",
    "create index plugin_owner_plugin on core.plugin_owner (plugin)",
  ];
  override readonly undo = ["drop table core.plugin_owner", "drop table core.department"];
}
