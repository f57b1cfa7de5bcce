import { Migration } from "@hoptac/kit";

/** Rows that are one login's own: in the scope of a statement, and in what was recorded of them. */
export class AddAccountOwner1764000000011 extends Migration {
  override readonly statements = [
    "create function platform.scope_account() returns text language sql stable parallel safe as $$ select nullif(current_setting('hoptac.account', true), '') $$",
    `create or replace function platform.in_charge(owner jsonb) returns boolean language sql stable parallel safe set search_path = pg_catalog as $$
      select case owner ->> 'kind'
        when 'public' then platform.scope_actor() is not null
        when 'cooperative' then (owner ->> 'id')::uuid = any (platform.scope_cooperatives()) or (owner ->> 'area')::uuid = any (platform.scope_areas())
        when 'area' then (owner ->> 'id')::uuid = any (platform.scope_areas())
        when 'department' then (owner ->> 'id')::uuid = any (platform.scope_departments())
          or coalesce(owner -> 'seenBy', '[]') ?| (platform.scope_departments())::text[]
        when 'enterprise' then (owner ->> 'id')::uuid = any (platform.scope_enterprises())
        when 'person' then (owner ->> 'id')::uuid = platform.scope_person()
        when 'account' then owner ->> 'id' = platform.scope_account()
        when 'administration' then platform.scope_administration() is not null
        else false end is true
    $$`,
  ];
}
