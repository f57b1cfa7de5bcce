import { Migration } from "@hoptac/kit";

/** The register of cooperatives, and the search key of names (`searchKey` says the same in code; a test compares the two). */
export class CreateCooperatives1764000000004 extends Migration {
  override readonly statements = [
    `create function core.search_key(name text) returns text language sql immutable strict parallel safe as $$
      select btrim(regexp_replace(
        translate(regexp_replace(normalize(name, nfd), '[\\u0300-\\u036f]', '', 'g'), 'đĐABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ddabcdefghijklmnopqrstuvwxyz'),
        '[^a-z0-9]+', ' ', 'g'))
    $$`,
    `create table core.cooperative (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text constraint cooperative_code unique constraint cooperative_code_shape check (code ~ '^[0-9]{10}$'),
      legacy_registration_no text,
      name_vi text collate platform.vi not null,
      short_name text collate platform.vi,
      search_key text collate "C" not null,
      entity_type text not null constraint cooperative_entity_type check (entity_type in ('COOP_GROUP', 'COOPERATIVE', 'COOP_UNION', 'CREDIT_FUND')),
      legal_regime text not null constraint cooperative_legal_regime check (legal_regime in ('LAW_2003', 'LAW_2012', 'LAW_2023')),
      legal_status text not null constraint cooperative_legal_status check (legal_status in
        ('SUSPENDED', 'REVOKED_BY_TAX_ENFORCEMENT', 'DISSOLVING', 'BANKRUPTCY_PROCEEDING', 'TERMINATED', 'NOT_AT_ADDRESS', 'ACTIVE')),
      founded_on date,
      registered_on date,
      first_registered_on date,
      charter_capital numeric(18, 0) constraint cooperative_charter_capital check (charter_capital >= 0),
      main_vsic text constraint cooperative_main_vsic check (main_vsic ~ '^[0-9]{5}$'),
      sector text not null constraint cooperative_sector check (sector in ('AGRICULTURE', 'INDUSTRY_CONSTRUCTION', 'FINANCE', 'TRADE_SERVICES')),
      agri_type text constraint cooperative_agri_type check (agri_type in
        ('CROP', 'LIVESTOCK', 'FORESTRY', 'FISHERY', 'SALT', 'RURAL_WATER', 'MIXED_AGRI')),
      purpose text constraint cooperative_purpose check (purpose in ('PRODUCTION_SERVICE', 'CONSUMPTION', 'JOB_CREATION', 'MIXED')),
      governance text constraint cooperative_governance check (governance in ('FULL', 'SIMPLIFIED')),
      address text,
      area_id uuid not null references core.area (id),
      latitude numeric(9, 6) constraint cooperative_latitude check (latitude between -90 and 90),
      longitude numeric(9, 6) constraint cooperative_longitude check (longitude between -180 and 180),
      phone text,
      email text,
      alliance_member boolean not null default false,
      demonstration boolean not null default false,
      constraint cooperative_agri_type_of_sector check (agri_type is null or sector = 'AGRICULTURE'),
      constraint cooperative_registered_in_order check (registered_on >= first_registered_on)
    )`,
    `create function core.fill_search_key() returns trigger language plpgsql as $$
      begin
        new.search_key := core.search_key(new.name_vi);
        return new;
      end
    $$`,
    "create trigger fill_search_key before insert or update of name_vi, search_key on core.cooperative for each row execute function core.fill_search_key()",
    "alter table core.cooperative enable always trigger fill_search_key",
    "create index cooperative_area on core.cooperative (area_id)",
    "create index cooperative_search_key on core.cooperative (search_key text_pattern_ops)",
  ];
  override readonly undo = ["drop table core.cooperative", "drop function core.fill_search_key", "drop function core.search_key"];
}
