import { Migration } from "@hoptac/kit";

/**
 * A request may read what was recorded of the rows that are in its charge, in its own snapshot. Narrower than the row guard: who sees a row because the
 * register is public does not see who changed it; what was recorded of a grant is for who may see the grants.
 */
export class GuardRecord1764000000005 extends Migration {
  override readonly statements = [
    `create function platform.in_charge(owner jsonb) returns boolean language sql stable parallel safe set search_path = pg_catalog as $$
      select case owner ->> 'kind'
        when 'public' then platform.scope_actor() is not null
        when 'cooperative' then (owner ->> 'id')::uuid = any (platform.scope_cooperatives()) or (owner ->> 'area')::uuid = any (platform.scope_areas())
        when 'area' then (owner ->> 'id')::uuid = any (platform.scope_areas())
        when 'department' then (owner ->> 'id')::uuid = any (platform.scope_departments())
          or coalesce(owner -> 'seenBy', '[]') ?| (platform.scope_departments())::text[]
        when 'enterprise' then (owner ->> 'id')::uuid = any (platform.scope_enterprises())
        when 'person' then (owner ->> 'id')::uuid = platform.scope_person()
        when 'administration' then platform.scope_administration() is not null
        else false end is true
    $$`,
    // The record, and the part of it that has no position yet.
    ...["audit", "inbox"].flatMap((table) => [
      `grant select on platform.${table} to hoptac_app`,
      `alter table platform.${table} enable row level security`,
      `create policy hoptac_read on platform.${table} for select to hoptac_app using (platform.in_charge(owner_before) or platform.in_charge(owner_after))`,
      `create policy hoptac_province on platform.${table} for select to hoptac_province
        using (coalesce(owner_after, owner_before) ->> 'kind' in ('cooperative', 'area', 'department', 'enterprise', 'public'))`,
    ]),
  ];
}
