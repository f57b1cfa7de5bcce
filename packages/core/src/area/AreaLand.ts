import { BatchField, type Context, Decimal, type Row } from "@hoptac/kit";
import { Field, ObjectType, Resolver } from "type-graphql";
import { validOn } from "../validity/validOn.js";
import { Area } from "./Area.js";

/** Land of cooperatives in a unit, as far as the viewer sees it. Ha. */
@ObjectType({ description: "Đất hợp tác xã sử dụng trong một đơn vị hành chính, ha · Land of cooperatives in one unit, ha" })
export class LandInArea {
  @Field(() => Decimal, { description: "Chắc chắn nằm trong đơn vị · Certainly in the unit" })
  ha!: string;

  @Field(() => Decimal, {
    description: "Thuộc xã đã bị chia: có thể nằm trong đơn vị, không ước đoán · Of communes that were split: it may lie in the unit, which is not guessed",
  })
  possibleHa!: string;
}

/** Each parcel used on day $2 at every unit of that day that holds its land, up to the province: certain where all the units that may hold it lie below. */
const LAND = `
  with recursive parcel as (
    select p.id, p.area_ha, o.area_id, count(*) over (partition by p.id) as places
    from core.land_parcel p cross join lateral core.area_on(p.area_id, $2::date) o where ${validOn("p", "$2::date")}
  ),
  up (parcel, area_ha, places, place, id) as (
    select p.id, p.area_ha, p.places, p.area_id, p.area_id from parcel p
    union all
    select u.parcel, u.area_ha, u.places, u.place, a.parent_id from up u join core.area a on a.id = u.id where a.parent_id is not null
  ),
  held as (select u.id, u.parcel, u.area_ha, count(*) = u.places as whole from up u where u.id = any($1::uuid[]) group by u.id, u.parcel, u.area_ha, u.places)
  select id, coalesce(sum(area_ha) filter (where whole), 0)::text as ha, coalesce(sum(area_ha) filter (where not whole), 0)::text as possible from held group by id`;

/** Land by unit, across the changes of units. */
@Resolver(() => Area)
export class AreaLand {
  @BatchField(() => LandInArea, {
    asOf: true,
    description: "Tổng diện tích đất hợp tác xã sử dụng vào một ngày, theo đơn vị của ngày đó · Land that cooperatives use on a day, by the units of that day",
  })
  async land(areas: readonly Row<Area>[], { db }: Context, asOf: string): Promise<readonly LandInArea[]> {
    const rows = await db.query<{ id: string; ha: string; possible: string }>(LAND, [areas.map(({ id }) => id), asOf]);
    const of = new Map(rows.map((row) => [row.id, row]));
    return areas.map(({ id }) => ({ ha: of.get(id)?.ha ?? "0", possibleHa: of.get(id)?.possible ?? "0" }));
  }
}
