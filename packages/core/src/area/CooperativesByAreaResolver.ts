import { type Context, fromGlobalId, LocalDate, notFound, PerPerson } from "@hoptac/kit";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Cohort } from "../cohort/Cohort.js";
import { cooperativesOf } from "../cohort/cooperativesOf.js";
import { CoopEntityType } from "../cooperative/CoopEntityType.js";
import { validOn } from "../validity/validOn.js";
import { Area } from "./Area.js";
import { AreaLevel } from "./AreaLevel.js";
import { CooperativesByArea } from "./CooperativesByArea.js";
import { placeSeats, type Seat } from "./placeSeats.js";

/**
 * The register of any day, counted by the units of that day. No cell is withheld: that a cooperative exists, where and as what is what the public register tells
 * of each one. Of whoever sees fewer rows, those count; nothing that is reported is summed here (see `reportedTotals`).
 */
@Resolver()
export class CooperativesByAreaResolver {
  /** Three statements, and two more for a cohort: where the seats lie, which units cross districts, and the units. */
  @PerPerson() // a cohort is its owner's
  @Query(() => CooperativesByArea, {
    description:
      "Số hợp tác xã có trong sổ đăng ký một ngày (không kể đã chấm dứt), theo đơn vị hành chính của ngày đó, phần không xếp được nêu riêng · Cooperatives in the register of a day (those terminated left out) by the units of that day; those that cannot be placed are told apart",
  })
  async cooperativesByArea(
    @Arg("level", () => AreaLevel, { description: "Cấp · Tier" }) level: AreaLevel,
    @Arg("asOf", () => LocalDate, { description: "Vào ngày · On this day" }) asOf: string,
    @Arg("cohort", () => ID, { nullable: true, description: "Chỉ các hợp tác xã của nhóm này · Only the cooperatives of this cohort" }) cohort:
      | string
      | undefined,
    @Arg("kinds", () => [CoopEntityType], {
      nullable: true,
      description:
        "Chỉ các loại hình này; bỏ trống: mọi loại hình, kể cả tổ hợp tác, liên hiệp, quỹ tín dụng · Only these kinds; absent: all, groups, unions and credit funds too",
    })
    given: readonly CoopEntityType[] | undefined,
    @Ctx() { db, language }: Context,
  ): Promise<CooperativesByArea> {
    const kinds = given ?? (Object.keys(CoopEntityType) as CoopEntityType[]);
    const only = cohort === undefined || cohort === null ? null : await idsOf(fromGlobalId(cohort, "Cohort", "cohort"), db);
    const [seats, crossing] = await Promise.all([
      db.query<Seat>(SEATS, [level, asOf, only, kinds]),
      db.query<{ id: string }>(
        `select a.id from core.area a where a.level = $1 and a.level = 'COMMUNE' and ${validOn("a", "$2::date")} and (select count(*) from core.districts_of(a.id)) > 1`,
        [level, asOf],
      ),
    ]);
    const { counts, unplaced, total } = placeSeats(seats);
    const units = await db.select(Area, `where (t.level = $1 and ${validOn("t", "$2::date")}) or t.id = any($3::uuid[]) order by t.code, t.id`, [
      level,
      asOf,
      unplaced.map(({ seat }) => seat),
    ]);
    const unit = new Map(units.map((area) => [area.id, area]));
    const known = (ids: readonly string[]): Area[] => units.filter(({ id }) => ids.includes(id));
    const crosses = new Set(crossing.map(({ id }) => id));
    return {
      kinds,
      total,
      areas: units
        .filter((area) => area.level === level && isValid(area, asOf))
        .map((area) => ({ area, count: counts.get(area.id) ?? 0, crossesDistricts: crosses.has(area.id) })),
      remainder: unplaced.flatMap(({ seat, candidates, count }) => {
        const area = unit.get(seat);
        return area ? [{ seat: area, candidates: known(candidates), count, reason: (candidates.length === 0 ? NOWHERE : SEVERAL)[language] }] : [];
      }),
    };
  }
}

async function idsOf(cohort: string, db: Context["db"]): Promise<readonly string[]> {
  const found = await db.byId(Cohort, cohort);
  if (!found || found.deletedOn) throw notFound({ vi: "nhóm hợp tác xã", en: "cohort" }, cohort);
  return (await cooperativesOf(found, db)).map(({ id }) => id);
}

const SEVERAL = {
  vi: "Địa bàn của đơn vị này thuộc nhiều đơn vị vào ngày đó; cần xác định theo địa chỉ trụ sở",
  en: "The land of this unit belonged to several units on that day: look at the address of the seat",
};
const NOWHERE = {
  vi: "Vào ngày đó không có đơn vị nào ở cấp này nắm giữ địa bàn",
  en: "On that day no unit of this tier held this land",
};

const isValid = ({ validFrom, validTo }: Area, day: string): boolean => (validFrom ?? day) <= day && (validTo ?? day) >= day;

/** Each unit with seats on day $2, as the register said then: the units of tier $1 on that day that hold its land, or lie above those that do. */
const SEATS = `
  with recursive seat as (
    select e.area_id as id, count(*)::int as count from core.register_entry e
    where ${validOn("e", "$2::date")} and e.legal_status <> 'TERMINATED' and e.entity_type = any($4::text[]) and ($3::uuid[] is null or e.cooperative_id = any($3)) group by e.area_id
  ),
  up (seat, id, parent_id, level) as (
    select s.id, a.id, a.parent_id, a.level from seat s cross join lateral core.area_on(s.id, $2::date) o join core.area a on a.id = o.area_id
    union
    select u.seat, a.id, a.parent_id, a.level from up u join core.area a on a.id = u.parent_id where u.level <> $1
  )
  select s.id as seat, s.count, array_remove(array_agg(distinct u.id), null) as candidates
  from seat s left join up u on u.seat = s.id and u.level = $1 group by s.id, s.count order by s.id`;
