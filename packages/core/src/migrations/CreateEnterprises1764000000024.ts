import { Migration } from "@hoptac/kit";

/** Enterprises that buy from, supply or process for cooperatives. */
export class CreateEnterprises1764000000024 extends Migration {
  override readonly statements = [
    `create table core.enterprise (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      tax_code text not null constraint enterprise_tax_code unique constraint enterprise_tax_code_shape check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
      name_vi text collate platform.vi not null,
      search_key text collate "C" not null,
      kind text not null constraint enterprise_kind check (kind in ('LIMITED_ONE_MEMBER', 'LIMITED_MEMBERS', 'JOINT_STOCK', 'PARTNERSHIP', 'PRIVATE')),
      area_id uuid not null references core.area (id),
      address text,
      contact_name text,
      phone text,
      email text,
      demonstration boolean not null default false
    )`,
    "create trigger fill_search_key before insert or update of name_vi, search_key on core.enterprise for each row execute function core.fill_search_key()",
    "alter table core.enterprise enable always trigger fill_search_key",
    "create index enterprise_area on core.enterprise (area_id)",
    "create index enterprise_search_key on core.enterprise (search_key text_pattern_ops)",
  ];
  override readonly undo = ["drop table core.enterprise"];
}
