import { BatchField, type Context, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Area } from "./Area.js";
import { AreaShare } from "./AreaShare.js";
import { districtsNote } from "./districtsNote.js";

interface Origin {
  readonly id: string;
  readonly names: readonly string[];
}

/** One unit on other days, across the changes. */
@Resolver(() => Area)
export class AreaOverTime {
  @BatchField(() => [AreaShare], {
    asOf: true,
    description:
      "Địa bàn của đơn vị này thuộc những đơn vị nào vào một ngày, trước hoặc sau sắp xếp · Which units hold the land of this one on a day, before or after it",
  })
  async on(areas: readonly Row<Area>[], { db }: Context, asOf: string): Promise<readonly (readonly AreaShare[])[]> {
    const rows = await db.query<{ asked: string; id: string; partial: boolean }>(
      "select u.id as asked, o.area_id as id, o.partial from unnest($1::uuid[]) u (id) cross join lateral core.area_on(u.id, $2::date) o",
      [areas.map(({ id }) => id), asOf],
    );
    const units = await db.select(Area, "where t.id = any($1::uuid[]) order by t.code, t.id", [[...new Set(rows.map(({ id }) => id))]]);
    return areas.map(({ id }) =>
      units.flatMap((unit) => rows.filter((row) => row.asked === id && row.id === unit.id).map(({ partial }) => ({ area: unit, partial }))),
    );
  }

  @BatchField(() => Boolean, {
    description:
      "Gồm địa bàn của nhiều huyện cũ, nên số liệu theo huyện không dựng lại được chính xác · Its land lay in several districts: figures by district cannot be rebuilt from it",
  })
  async crossesDistricts(areas: readonly Area[], { db }: Context): Promise<readonly boolean[]> {
    const origins = await originsOf(areas, db);
    return areas.map(({ id }) => (origins.get(id)?.length ?? 0) > 1);
  }

  @BatchField(() => String, {
    nullable: true,
    description: "Giải thích khi gồm địa bàn của nhiều huyện cũ · Says which districts, where its land lay in several",
  })
  async crossesDistrictsNote(areas: readonly Area[], { db, language }: Context): Promise<readonly (string | undefined)[]> {
    const origins = await originsOf(areas, db);
    return areas.map(({ id }) => districtsNote(origins.get(id) ?? [])?.[language]);
  }
}

/** Names of the districts that each commune's land lay in; other units lie in no district. */
async function originsOf(areas: readonly Area[], db: Context["db"]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<Origin>(
    `select u.id, array_agg(d.full_name_vi order by d.code) as names from core.area u cross join lateral core.districts_of(u.id) o join core.area d on d.id = o.district_id
     where u.id = any($1::uuid[]) and u.level = 'COMMUNE' group by u.id`,
    [areas.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
