import { Migration } from "@hoptac/kit";

/**
 * What one row of the area tables cannot say of itself: the unit above is of the right tier and there whenever the unit is, and a change tells of a unit
 * that ended the day before and of one that is there on the day. Checked at the end of the transaction, so that a whole reform can be entered in it;
 * the checks look at both sides of a reference under a lock that the other side's writer also takes, so that two writers cannot pass each other.
 */
export class KeepAreasWhole1764000000020 extends Migration {
  override readonly statements = [
    "create extension if not exists btree_gist",
    `create function core.refuse(rule text, said text) returns void language plpgsql as $$
      begin
        raise exception using errcode = '23514', constraint = rule, message = said;
      end
    $$`,
    `create function core.check_area() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        unit core.area;
        above core.area;
      begin
        select * into unit from core.area a where a.id = new.id;
        if not found then return null; end if;
        if (unit.parent_id is null) <> (unit.level = 'PROVINCE') then
          perform core.refuse('area_parent_tier', format('%s %s: a province stands on its own, every other unit below one', unit.code, unit.name_en));
        end if;
        if unit.parent_id is not null then
          select * into above from core.area a where a.id = unit.parent_id for share;
          if above.level <> all (case unit.level when 'DISTRICT' then array['PROVINCE'] else array['DISTRICT', 'PROVINCE'] end) then
            perform core.refuse('area_parent_tier', format('%s %s: %s is no unit of the tier above', unit.code, unit.name_en, above.code));
          end if;
          if not daterange(above.valid_from, above.valid_to, '[]') @> daterange(unit.valid_from, unit.valid_to, '[]') then
            perform core.refuse('area_parent_valid', format('%s %s: %s is not valid all the time that it is', unit.code, unit.name_en, above.code));
          end if;
        end if;
        if exists (select from core.area c where c.parent_id = unit.id
            and (not daterange(unit.valid_from, unit.valid_to, '[]') @> daterange(c.valid_from, c.valid_to, '[]')
              or unit.level = 'COMMUNE' or unit.level = c.level)) then
          perform core.refuse('area_parent_valid', format('%s %s: a unit below it is valid when it is not', unit.code, unit.name_en));
        end if;
        perform core.check_area_changes(unit.id);
        return null;
      end
    $$`,
    `create function core.check_area_changes(unit uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
      declare
        change record;
      begin
        for change in
          select x.*, f.valid_to as ended, f.level as from_level, f.code as from_code, t.valid_from as began, t.valid_to as until, t.level as to_level, t.code as to_code,
            (select count(*) from core.area_change o where o.from_id = x.from_id and o.effective_on = x.effective_on) as parts
          from core.area_change x join core.area f on f.id = x.from_id left join core.area t on t.id = x.to_id where unit in (x.from_id, x.to_id)
        loop
          if change.ended is distinct from change.effective_on - 1 then
            perform core.refuse('area_change_ended', format('%s: it did not end on %s, the day before the change', change.from_code, change.effective_on - 1));
          end if;
          -- Land may be merged into a unit that goes on; any other change makes a new unit.
          if change.to_id is not null and not (case when change.kind = 'MERGED' then
              coalesce(change.began <= change.effective_on, true) and coalesce(change.until >= change.effective_on, true)
            else change.began is not distinct from change.effective_on end) then
            perform core.refuse('area_change_began', format('%s: it is not there from %s on, the day of the change', change.to_code, change.effective_on));
          end if;
          if change.from_level <> change.to_level then
            perform core.refuse('area_change_tier', format('%s and %s are of different tiers', change.from_code, change.to_code));
          end if;
          if change.partial <> (change.parts > 1) then
            perform core.refuse('area_change_partial', format('%s: land that goes %s ways is %s', change.from_code, change.parts,
              case when change.parts > 1 then 'partial in each' else 'not partial' end));
          end if;
        end loop;
      end
    $$`,
    `create function core.check_area_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin
        -- Whoever moves an end of one of these units, or adds another change to them, waits.
        perform 1 from core.area a where a.id in (old.from_id, old.to_id, new.from_id, new.to_id) order by a.id for no key update;
        if tg_op <> 'INSERT' then perform core.check_area_changes(old.from_id); end if;
        if tg_op <> 'DELETE' then perform core.check_area_changes(new.from_id); end if;
        return null;
      end
    $$`,
    "create constraint trigger area_whole after insert or update on core.area deferrable initially deferred for each row execute function core.check_area()",
    "alter table core.area enable always trigger area_whole",
    `create constraint trigger area_change_whole after insert or update or delete on core.area_change deferrable initially deferred
      for each row execute function core.check_area_change()`,
    "alter table core.area_change enable always trigger area_change_whole",
  ];
  override readonly undo = [
    "drop trigger area_change_whole on core.area_change",
    "drop trigger area_whole on core.area",
    "drop function core.check_area_change",
    "drop function core.check_area",
    "drop function core.check_area_changes",
    "drop function core.refuse",
  ];
}
