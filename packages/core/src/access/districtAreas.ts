import type { Reader } from "@hoptac/kit";

/**
 * The areas in the charge of an officer of a district or commune on a day: the area itself, every commune below it until then, and what became of those.
 * Ended communes stay, since rows still name them; after the reform of 2025 the charge goes on in the new communes, also where only a part of one came from the
 * district. A commune that was made of others also has charge of the rows that still name those, and only of these: not of what else became of them.
 */
export async function districtAreas(areaId: string, asOf: string, read: Reader): Promise<readonly string[]> {
  const rows = await read.query<{ id: string }>(
    `with recursive before (id) as (
       select x.from_id from core.area_change x join core.area a on a.id = x.to_id
       where x.to_id = $1 and a.level = 'COMMUNE' and x.from_id <> x.to_id and x.effective_on <= $2::date
       union
       select x.from_id from before b join core.area_change x on x.to_id = b.id
     ), charge (id) as (
       select a.id from core.area a where a.id = $1 and (a.valid_from is null or a.valid_from <= $2::date)
       union
       select next.id from charge c cross join lateral (
         select a.id from core.area a where a.parent_id = c.id and (a.valid_from is null or a.valid_from <= $2::date)
         union all
         select x.to_id from core.area_change x where x.from_id = c.id and x.to_id is not null and x.effective_on <= $2::date
       ) next
     ) select id from charge union select id from before order by id`,
    [areaId, asOf],
  );
  return rows.map((row) => row.id);
}
