import { Migration } from "@hoptac/kit";

/** Products of the province, half-year periods. */
export class CreateProductsAndPeriods1764000000003 extends Migration {
  override readonly statements = [
    `create table core.product (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint product_code unique,
      name_vi text collate platform.vi not null,
      name_en text not null,
      latin_name text,
      product_group text not null constraint product_group check (product_group in ('CROP', 'LIVESTOCK', 'AQUACULTURE', 'SALT', 'PROCESSED', 'CRAFT')),
      vsic text constraint product_vsic check (vsic ~ '^[0-9]{5}$'),
      unit text not null,
      is_key boolean not null,
      area_ha numeric(12, 4),
      yield_per_ha numeric(14, 3),
      output_per_year numeric(14, 3),
      price_low numeric(18, 0),
      price_high numeric(18, 0),
      contract_form text,
      evidence text not null,
      constraint product_prices check (price_high >= price_low)
    )`,
    `create table core.period (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      year integer not null,
      half text not null constraint period_half check (half in ('H1', 'H2')),
      starts_on date not null,
      ends_on date not null,
      state text not null constraint period_state check (state in ('OPEN', 'LOCKED')),
      constraint period_once unique (year, half),
      constraint period_span check (ends_on > starts_on)
    )`,
  ];
  override readonly undo = ["drop table core.period", "drop table core.product"];
}
