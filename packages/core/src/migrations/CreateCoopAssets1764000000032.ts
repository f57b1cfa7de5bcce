import { Migration } from "@hoptac/kit";

/** Land, business lines and conversions of cooperatives. */
export class CreateCoopAssets1764000000032 extends Migration {
  override readonly statements = [
    `create table core.land_parcel (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      parcel_no text not null,
      area_ha numeric(12, 4) not null,
      land_right text not null constraint land_parcel_land_right check (land_right in ('OWN', 'ALLOCATED', 'LEASED', 'CONTRIBUTED')),
      certificate_no text,
      expires_on date,
      valid_from date not null,
      valid_to date,
      area_id uuid not null references core.area (id),
      constraint land_parcel_area check (area_ha > 0),
      constraint land_parcel_span check (valid_to >= valid_from),
      constraint land_parcel_once exclude using gist (cooperative_id with =, area_id with =, parcel_no with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    `create table core.activity (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      vsic text not null,
      classification text not null,
      agri_type text constraint activity_agri_type check (agri_type in ('CROP', 'LIVESTOCK', 'FORESTRY', 'FISHERY', 'SALT', 'RURAL_WATER', 'MIXED_AGRI')),
      valid_from date not null,
      valid_to date,
      constraint activity_vsic check (vsic ~ '^[0-9]{5}$'),
      constraint activity_classification check (classification in ('2007', '2018', '2025')),
      constraint activity_span check (valid_to >= valid_from),
      constraint activity_once exclude using gist (cooperative_id with =, vsic with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    `create table core.conversion (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      kind text not null constraint conversion_kind check (kind in ('RE_REGISTERED', 'GROUP_TO_COOPERATIVE', 'COOPERATIVE_TO_COMPANY')),
      converted_on date not null,
      from_name text collate platform.vi,
      document_no text,
      constraint conversion_once unique (cooperative_id, kind)
    )`,
    "create index on core.land_parcel (area_id)",
  ];
  override readonly undo = ["drop table core.conversion, core.activity, core.land_parcel"];
}
