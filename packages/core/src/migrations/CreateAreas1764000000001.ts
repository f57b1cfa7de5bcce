import { Migration } from "@hoptac/kit";

/** Administrative units and their changes. */
export class CreateAreas1764000000001 extends Migration {
  override readonly statements = [
    `create table core.area (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint area_code_shape check (code ~ '^[0-9]{2,5}$'),
      name_vi text collate platform.vi not null,
      full_name_vi text collate platform.vi not null,
      name_en text not null,
      level text not null constraint area_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
      type text not null constraint area_type check (type in ('PROVINCE', 'PROVINCIAL_CITY', 'RURAL_DISTRICT', 'WARD', 'TOWNSHIP', 'COMMUNE')),
      parent_id uuid references core.area (id),
      valid_from date,
      valid_to date,
      wage_region text constraint area_wage_region check (wage_region in ('I', 'II', 'III', 'IV')),
      difficult boolean,
      area_km2 numeric(12, 4) constraint area_km2_positive check (area_km2 > 0),
      latitude numeric(9, 6) constraint area_latitude check (latitude between -90 and 90),
      longitude numeric(9, 6) constraint area_longitude check (longitude between -180 and 180),
      constraint area_validity check (valid_to >= valid_from),
      constraint area_code_of_level check (length(code) = case level when 'PROVINCE' then 2 when 'DISTRICT' then 3 else 5 end),
      constraint area_code_valid_once exclude using gist (int4range(code::integer, code::integer, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    "create index area_parent on core.area (parent_id)",
    "create index area_level_code on core.area (level, code)",
    `create table core.area_change (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      from_id uuid not null references core.area (id),
      to_id uuid references core.area (id),
      kind text not null constraint area_change_kind check (kind in ('MERGED', 'SPLIT', 'RENAMED', 'ABOLISHED')),
      effective_on date not null,
      partial boolean not null,
      evidence text,
      constraint area_change_target check ((to_id is null) = (kind = 'ABOLISHED'))
    )`,
    "create unique index area_change_once on core.area_change (from_id, to_id, effective_on)",
    "create index area_change_to on core.area_change (to_id)",
  ];
  override readonly undo = ["drop table core.area_change", "drop table core.area"];
}
