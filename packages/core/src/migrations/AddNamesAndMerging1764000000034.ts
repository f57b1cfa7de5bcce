import { Migration } from "@hoptac/kit";

/** Names that are easily taken for each other, and duplicates that become one. */
export class AddNamesAndMerging1764000000034 extends Migration {
  override readonly statements = [
    // What is left of a name when signs, capitals, numbers and single letters do not count (Decree 92/2024, article 17, on confusing names).
    `create function core.name_skeleton(search_key text) returns text language sql immutable strict parallel safe as $$
      select btrim(regexp_replace(regexp_replace(search_key, '[0-9]+', '', 'g'), '(^| )[a-z](?= |$)', '', 'g'))
    $$`,
    "create index cooperative_skeleton on core.cooperative (core.name_skeleton(search_key))",
    `alter table core.cooperative
      add column merged_into_id uuid references core.cooperative (id),
      add column merge_reason text,
      add constraint cooperative_merge check ((merged_into_id is null) = (merge_reason is null) and merged_into_id <> id)`,
    "create index on core.cooperative (merged_into_id)",
    /*
     * Everything that names the duplicate names the other one afterwards, in whatever plugin's table it stands; only the duplicate's own history in
     * the register stays with it. With the caller's rights, in the caller's transaction; where both have what may be there once, all is refused.
     */
    `create function core.merge_cooperative(keep uuid, duplicate uuid, why text, day date) returns void language plpgsql set search_path = pg_catalog as $$
    declare
      child record;
    begin
      insert into core.correction (cooperative_id, window_id, subject_id, reason, corrected_on)
        select keep, r.window_id, r.id, why, day
        from (
          select m.id, m.window_id, 'SUBMITTED' as state from core.membership_stat m where m.cooperative_id = duplicate
          union all
          select s.id, s.window_id, s.state from core.financial_statement s where s.cooperative_id = duplicate
        ) r join core.reporting_window w on w.id = r.window_id where w.state = 'LOCKED' or r.state = 'AUDITED';
      for child in
        select c.conrelid::regclass as name, a.attname as key from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'core.cooperative'::regclass and cardinality(c.conkey) = 1
          and c.conrelid not in ('core.cooperative'::regclass, 'core.register_change'::regclass, 'core.register_entry'::regclass)
        order by c.conrelid::regclass::text
      loop
        execute format('update %s set %I = $1 where %I = $2', child.name, child.key, child.key) using keep, duplicate;
      end loop;
    end $$`,
  ];
  override readonly undo = [
    "drop function core.merge_cooperative",
    "alter table core.cooperative drop column merged_into_id, drop column merge_reason",
    "drop index core.cooperative_skeleton",
    "drop function core.name_skeleton",
  ];
}
