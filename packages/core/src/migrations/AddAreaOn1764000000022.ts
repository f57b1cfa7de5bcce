import { Migration } from "@hoptac/kit";

/** Areas across their changes, in both directions of time. */
export class AddAreaOn1764000000022 extends Migration {
  override readonly statements = [
    /*
     * Which units hold the land of an area on a day. An area that is valid on the day holds its own; before that, what became of it (for an abolished
     * unit: of what was below it); after that, what it was made of. `partial`: the unit holds only a part, so what is known to lie in
     * the area need not lie in the unit.
     */
    `create function core.area_on(area uuid, day date) returns table (area_id uuid, partial boolean) language sql stable parallel safe as $$
      with recursive
        land (id, way) as (
          select a.id, case when a.valid_to < $2 then 1 when a.valid_from > $2 then -1 else 0 end from core.area a where a.id = $1
          union
          select step.id, l.way from land l cross join lateral (
            select x.to_id as id from core.area_change x where l.way = 1 and x.from_id = l.id and x.to_id is not null and x.effective_on <= $2
            union all
            select c.id from core.area_change x join core.area c on c.parent_id = l.id and c.valid_to = x.effective_on - 1
              where l.way = 1 and x.from_id = l.id and x.to_id is null and x.effective_on <= $2
            union all
            select x.from_id from core.area_change x where l.way = -1 and x.to_id = l.id and x.effective_on > $2
          ) step
        ),
        held as (
          select l.id from land l join core.area a on a.id = l.id
          where (a.valid_from is null or a.valid_from <= $2) and (a.valid_to is null or a.valid_to >= $2)
        )
      select h.id, (select count(*) from held) > 1 from held h order by h.id
    $$`,
    /* The districts that the land of an area ever lay in. */
    `create function core.districts_of(area uuid) returns table (district_id uuid) language sql stable parallel safe as $$
      with recursive land (id) as (
        select $1
        union
        select x.from_id from land l join core.area_change x on x.to_id = l.id
      )
      select distinct d.id from land l join core.area a on a.id = l.id join core.area d on d.id in (a.id, a.parent_id) and d.level = 'DISTRICT' order by d.id
    $$`,
  ];
  override readonly undo = ["drop function core.districts_of", "drop function core.area_on"];
}
