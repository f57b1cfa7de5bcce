import { Migration } from "@hoptac/kit";

/**
 * Files that were sent in, which lie outside of the database, and imports of them. Only the platform reads and writes here. A row that carries a file takes
 * it for itself, and says of it what was received.
 */
export class CreateFiles1764000000007 extends Migration {
  override readonly statements = [
    `create table platform.file (
      id uuid primary key, uploaded_by text not null, uploaded_at timestamptz not null default now(), size bigint not null, sha256 text not null,
      media_type text not null, state text not null default 'UPLOADED' check (state in ('UPLOADED', 'USED')), used_for text)`,
    "create index on platform.file (uploaded_at) where state = 'UPLOADED'",
    "create index on platform.file (uploaded_by) where state = 'UPLOADED'",
    `create table platform.import (
      id uuid primary key default platform.uuidv7(), sheet text not null, file uuid not null references platform.file (id) on delete cascade,
      started_by text not null, at timestamptz not null default now(), changed_at timestamptz not null default now(),
      state text not null check (state in ('CHECKING', 'READY', 'STALE', 'REFUSED', 'APPLYING', 'APPLIED', 'FAILED')),
      stale_left_out boolean not null default false, report jsonb, problem jsonb)`,
    "create index on platform.import (file)",
    // Arguments: the columns with the file's id, hash, size and media type. A viewer takes what that viewer sent in; the platform's own rights take any.
    `create function platform.take_file() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      given jsonb := to_jsonb(new);
      taken platform.file;
    begin
      if tg_op = 'UPDATE' then
        if exists (select 1 from unnest(tg_argv[0:3]) name where to_jsonb(old) -> name is distinct from given -> name) then
          raise exception '%.%: the file of a row does not change', tg_table_schema, tg_table_name using errcode = '23514', constraint = 'file_stays';
        end if;
        return new;
      end if;
      update platform.file f set state = 'USED', used_for = format('%s.%s/%s', tg_table_schema, tg_table_name, given ->> 'id')
        where f.id = (given ->> tg_argv[0])::uuid and f.state = 'UPLOADED'
          and (f.uploaded_by = platform.scope_actor() or (platform.scope_actor() is null and current_setting('role') not in ('hoptac_app', 'hoptac_province')))
        returning f.* into taken;
      if not found then
        raise exception 'no file % of this viewer is unused', given ->> tg_argv[0] using errcode = 'HTF01';
      end if;
      return jsonb_populate_record(new, jsonb_build_object(tg_argv[1], taken.sha256, tg_argv[2], taken.size, tg_argv[3], taken.media_type));
    end $$`,
    "revoke execute on function platform.take_file() from public",
  ];
}
