import type { Reader } from "@hoptac/kit";

/**
 * The areas in a district officer's charge on a day: the district, every commune it had until then, and what became of those communes.
 * Ended communes stay, since rows still name them; after the reform of 2025 the charge goes on in the new communes, also where
 * only a part of one came from the district.
 */
export async function districtAreas(code: string, asOf: string, read: Reader): Promise<readonly string[]> {
  const rows = await read.query<{ id: string }>(
    `with recursive charge (id) as (
       select a.id from core.area a where a.level = 'DISTRICT' and a.code = $1 and (a.valid_from is null or a.valid_from <= $2::date)
       union
       select next.id from charge c cross join lateral (
         select a.id from core.area a where a.parent_id = c.id and (a.valid_from is null or a.valid_from <= $2::date)
         union all
         select x.to_id from core.area_change x where x.from_id = c.id and x.to_id is not null and x.effective_on <= $2::date
       ) next
     ) select id from charge order by id`,
    [code, asOf],
  );
  return rows.map((row) => row.id);
}
