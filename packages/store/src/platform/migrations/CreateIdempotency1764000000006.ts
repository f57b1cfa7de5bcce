import { Migration } from "@hoptac/kit";

const OWN_KEYS_ONLY = `if who is distinct from coalesce(platform.scope_actor(), '') then
        raise exception 'the keys of % are not yours', who using errcode = '42501';
      end if`;

/** Keys of repeated calls, claimed and answered by the guarded role through these two functions only, each actor its own. */
export class CreateIdempotency1764000000006 extends Migration {
  override readonly statements = [
    `create table platform.idempotency (
      actor text, key text, field text not null, input_hash text not null, answer jsonb, at timestamptz not null default now(), primary key (actor, key))`,
    "create index on platform.idempotency (at)",
    `create function platform.claim_key(who text, k text, f text, h text) returns table (claimed boolean, same boolean, answer text)
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      ${OWN_KEYS_ONLY};
      insert into platform.idempotency as i (actor, key, field, input_hash) values (who, k, f, h) on conflict do nothing;
      if found then return query select true, true, null::text; return; end if;
      return query select false, i.field = f and i.input_hash = h, i.answer::text from platform.idempotency i where i.actor = who and i.key = k;
    end $$`,
    `create function platform.keep_answer(who text, k text, a text) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      ${OWN_KEYS_ONLY};
      update platform.idempotency set answer = a::jsonb where actor = who and key = k;
    end $$`,
  ];
}
