import { Migration } from "@hoptac/kit";

/** Ids, the Vietnamese order of names, and what the platform keeps of itself. */
export class CreatePlatform1764000000000 extends Migration {
  override readonly statements = [
    // RFC 9562: 48 bits of milliseconds, then version and variant over random bits. uuidv7() is built in only from PostgreSQL 18.
    `create function platform.uuidv7() returns uuid language sql volatile parallel safe as $$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $$`,
    "create collation if not exists platform.vi (provider = icu, locale = 'vi')",
    "create table platform.setting (key text primary key, value text not null)",
    "create table platform.plugin_state (plugin text primary key, enabled boolean not null, changed_at timestamptz not null default now(), changed_by text)",
    "create table platform.data_file (plugin text, file text, checksum text not null, loaded_at timestamptz not null, primary key (plugin, file))",
  ];
}
