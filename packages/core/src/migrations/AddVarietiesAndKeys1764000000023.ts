import { Migration } from "@hoptac/kit";

/** Varieties of products; which products are the province's key ones, from when to when; the edition of the industry code. */
export class AddVarietiesAndKeys1764000000023 extends Migration {
  override readonly statements = [
    `create table core.product_variety (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      product_id uuid not null references core.product (id),
      code text not null constraint product_variety_code unique,
      name_vi text collate platform.vi not null,
      name_en text,
      evidence text
    )`,
    "create index product_variety_product on core.product_variety (product_id)",
    `create table core.product_key (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      product_id uuid not null references core.product (id),
      valid_from date,
      valid_to date,
      basis text,
      constraint product_key_validity check (valid_to >= valid_from),
      constraint product_key_once exclude using gist (product_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
    )`,
    "insert into core.product_key (product_id) select id from core.product where is_key",
    "alter table core.product drop column is_key",
    `alter table core.product add column classification_version text not null default 'VSIC_2018'
      constraint product_classification_version check (classification_version in ('VSIC_2007', 'VSIC_2018', 'VSIC_2025'))`,
  ];
}
