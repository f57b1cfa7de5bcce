import { Migration } from "@hoptac/kit";

/** Clusters around a product, and who belongs to them from when to when. */
export class CreateClusters1764000000025 extends Migration {
  override readonly statements = [
    `create table core.cluster (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null constraint cluster_code unique,
      name_vi text collate platform.vi not null,
      product_id uuid not null references core.product (id),
      area_id uuid references core.area (id),
      valid_from date not null,
      valid_to date,
      demonstration boolean not null default false,
      constraint cluster_validity check (valid_to >= valid_from)
    )`,
    "create index cluster_product on core.cluster (product_id)",
    "create index cluster_area on core.cluster (area_id)",
    `create table core.cluster_member (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cluster_id uuid not null references core.cluster (id),
      cooperative_id uuid references core.cooperative (id),
      enterprise_id uuid references core.enterprise (id),
      institute_vi text,
      member text not null generated always as (coalesce(cooperative_id::text, enterprise_id::text, core.search_key(institute_vi))) stored,
      valid_from date not null,
      valid_to date,
      constraint cluster_member_validity check (valid_to >= valid_from),
      constraint cluster_member_one_kind check (num_nonnulls(cooperative_id, enterprise_id, institute_vi) = 1),
      constraint cluster_member_once exclude using gist (cluster_id with =, member with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    "create index cluster_member_cooperative on core.cluster_member (cooperative_id)",
    "create index cluster_member_enterprise on core.cluster_member (enterprise_id)",
    `create function core.check_cluster() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        whole core.cluster;
      begin
        select * into whole from core.cluster c where c.id = (case tg_table_name when 'cluster' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'cluster_id' end)::uuid for share;
        if exists (select from core.cluster_member m where m.cluster_id = whole.id
            and not daterange(whole.valid_from, whole.valid_to, '[]') @> daterange(m.valid_from, m.valid_to, '[]')) then
          perform core.refuse('cluster_member_within', format('%s: somebody would belong to it when it is not there', whole.code));
        end if;
        return null;
      end
    $$`,
    ...["cluster", "cluster_member"].flatMap((table) => [
      `create constraint trigger ${table}_whole after insert or update on core.${table} deferrable initially deferred for each row execute function core.check_cluster()`,
      `alter table core.${table} enable always trigger ${table}_whole`,
    ]),
  ];
  override readonly undo = ["drop table core.cluster_member", "drop table core.cluster", "drop function core.check_cluster"];
}
