import { Migration } from "@hoptac/kit";

export class CreateLargeFields1764000000000 extends Migration {
  override readonly statements = [
    `create table agriculture.large_field (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative(id),
      name text collate platform.vi not null,
      product_id uuid not null references core.product(id),
      area_ha numeric(12,4) not null check (area_ha > 0),
      households integer not null check (households > 0),
      proposed_on date not null,
      state text not null check (state in ('PROPOSED', 'APPRAISED', 'APPROVED', 'SEASON_RUNNING', 'SEASON_CLOSED', 'STOPPED')),
      unique (cooperative_id, name)
    )`,
    `create index on agriculture.large_field (product_id)`,
    `create table agriculture.field_season (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative(id),
      large_field_id uuid not null references agriculture.large_field(id),
      name text collate platform.vi not null,
      starts_on date not null,
      ends_on date,
      area_ha numeric(12,4) not null check (area_ha > 0),
      households integer not null check (households > 0),
      contracted_area_ha numeric(12,4) not null check (contracted_area_ha between 0 and area_ha),
      yield_per_ha numeric(12,3),
      profit_per_ha numeric(18,0),
      profit_per_ha_outside numeric(18,0),
      unique (large_field_id, name),
      check (ends_on >= starts_on)
    )`,
    `create index on agriculture.field_season (cooperative_id)`,
    // Two seasons never run on one field at the same time.
    `create unique index on agriculture.field_season (large_field_id) where ends_on is null`,
  ];
}
