import { Migration } from "@hoptac/kit";

/** Tones in the order of the alphabet (huyền, hỏi, ngã, sắc, nặng), and ă, â, đ, ê, ô, ơ, ư as letters of their own. */
const VIETNAMESE = "&\\0300<<\\0309<<\\0303<<\\0301<<\\0323 &a<ă<<<Ă<â<<<Â &d<đ<<<Đ &e<ê<<<Ê &o<ô<<<Ô<ơ<<<Ơ &u<ư<<<Ư";

/** Ids, the Vietnamese order of names, and what the platform keeps of itself. */
export class CreatePlatform1764000000000 extends Migration {
  override readonly statements = [
    // RFC 9562: 48 bits of milliseconds, then version and variant over random bits. uuidv7() is built in only from PostgreSQL 18.
    `create function platform.uuidv7() returns uuid language sql volatile parallel safe as $$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $$`,
    // The embedded database knows the locale's name but not its order, so the order is written out wherever that can be (from 16).
    `do $$ begin
      if current_setting('server_version_num')::integer >= 160000 then
        execute $c$create collation if not exists platform.vi (provider = icu, locale = 'und', rules = U&'${VIETNAMESE}')$c$;
      else
        create collation if not exists platform.vi (provider = icu, locale = 'vi');
      end if;
    end $$`,
    "create table platform.setting (key text primary key, value text not null)",
    "create table platform.plugin_state (plugin text primary key, enabled boolean not null, changed_at timestamptz not null default now(), changed_by text)",
    "create table platform.data_file (plugin text, file text, checksum text not null, loaded_at timestamptz not null, primary key (plugin, file))",
  ];
}
