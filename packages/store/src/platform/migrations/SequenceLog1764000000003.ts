import { Migration } from "@hoptac/kit";

const ENTRY_COLUMNS = "table_name, entity_id, operation, version, actor, request, roles, field, owner_before, owner_after, changed, at";
const LINE = (row: string, position: string): string =>
  `platform.entry_line(${position}, ${ENTRY_COLUMNS.split(", ")
    .map((column) => `${row}.${column}`)
    .join(", ")})`;

/**
 * Puts what was committed in order. Each kept entry is sealed with the one before it, so that an entry which somebody with the database's password edits,
 * or takes away, is found by reading on from any seal that was noted.
 */
export class SequenceLog1764000000003 extends Migration {
  override readonly statements = [
    // One text for one entry, the same on every server: moments as microseconds, whatever the session's time zone.
    `create function platform.entry_line(place bigint, table_name text, entity_id uuid, operation text, version integer, actor text, request text, roles text,
      field text, owner_before jsonb, owner_after jsonb, changed jsonb, at timestamptz) returns text language sql stable parallel safe as $$
      select row(place, table_name, entity_id, operation, version, actor, request, roles, field, owner_before, owner_after, changed,
        (extract(epoch from at) * 1000000)::bigint)::text
    $$`,
    `create function platform.link(seal bytea, first bytea, line text) returns bytea language plpgsql immutable parallel safe as $$
    begin
      return sha256(coalesce(seal, first) || convert_to(line, 'UTF8'));
    end $$`,
    // As a window over entries in order: the seals of all of them, from the one before the first.
    "create aggregate platform.chain(first bytea, line text) (sfunc = platform.link, stype = bytea)",
    // VOLATILE, and the head's lock before anything is looked at: each statement then sees what was committed meanwhile. A row is moved only when it is
    // visible, in order of id: of two changes to one row the later is made after the earlier was committed, so it never gets the lower position.
    // The inbox is emptied all the time, so it is asked by its key, which passes over what is gone, and with one plan for all batches: planning cost more
    // than a small batch itself.
    `create function platform.sequence(batch integer, size bigint) returns integer language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
    declare head platform.head; moved integer; last bytea;
    begin
      perform 1 from platform.inbox i order by i.id limit 1;
      if not found then return 0; end if;
      select h.* into strict head from platform.head h for update;
      if head.place <> platform.place() then perform platform.renew_epoch(); end if;
      -- Half a partition ahead, so that the next one stands long before it is needed.
      if head.position + batch + size / 2 >= head.reach then perform platform.extend_log(head.position + batch + size / 2, size); end if;
      with taken as (
        delete from platform.inbox i where i.id = any (array(select n.id from platform.inbox n order by n.id limit batch)) returning i.*
      ), numbered as (
        select head.position + row_number() over (order by t.id) as place, t.* from taken t
      ), kept as (
        insert into platform.audit (position, ${ENTRY_COLUMNS}, seal)
        select n.place, ${ENTRY_COLUMNS}, platform.chain(head.seal, ${LINE("n", "n.place")}) over (order by n.place) from numbered n
        returning position, seal
      ), placed as (
        insert into platform.log (position, ${ENTRY_COLUMNS}) select n.place, ${ENTRY_COLUMNS} from numbered n
      ) select count(*), (array_agg(k.seal order by k.position desc))[1] into moved, last from kept k;
      if moved > 0 then
        update platform.head h set position = h.position + moved, seal = last;
        perform pg_notify('hoptac_log', (head.position + moved)::text);
      end if;
      return moved;
    end $$`,
    // Faults among so many entries after a position, given the seal there; and where the reading ended. An entry whose seal does not follow from the one
    // before it and its own facts was edited; a place without an entry was emptied.
    `create function platform.check_record(after bigint, first bytea, most integer) returns table (fault bigint, missing bigint, last bigint, last_seal bytea)
      language sql stable as $$
      with page as (
        select a.position, a.seal, sha256(coalesce(lag(a.seal) over w, first) || convert_to(${LINE("a", "a.position")}, 'UTF8')) as expected,
          coalesce(lag(a.position) over w, after) as before
        from (select * from platform.audit r where r.position > after order by r.position limit most) a window w as (order by a.position)
      )
      select p.position, p.position - p.before - 1, null::bigint, null::bytea from page p where p.seal <> p.expected or p.before + 1 <> p.position
      union all (select null, null, p.position, p.seal from page p order by p.position desc limit 1)
    $$`,
    ...["sequence(integer, bigint)", "check_record(bigint, bytea, integer)"].map((name) => `revoke execute on function platform.${name} from public`),
  ];
}
