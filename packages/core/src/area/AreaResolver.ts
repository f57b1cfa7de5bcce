import { type Context, LocalDate, Related } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { validOn } from "../validity/validOn.js";
import { Area } from "./Area.js";
import { AreaChange } from "./AreaChange.js";
import { AreaLevel } from "./AreaLevel.js";

/** Administrative units on a day, and what became of them. */
@Resolver(() => Area)
export class AreaResolver {
  @Query(() => [Area], { description: "Các đơn vị hành chính có hiệu lực vào một ngày · The administrative units valid on a day, by code" })
  areas(
    @Arg("level", () => AreaLevel, { nullable: true, description: "Chỉ một cấp · Only one tier" }) level: AreaLevel | undefined,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Vào ngày; mặc định hôm nay · On this day; today if absent" }) asOf: string | undefined,
    @Ctx() { db, today }: Context,
  ): Promise<readonly Area[]> {
    return db.select(Area, `where ($1::text is null or t.level = $1) and ${validOn("t", "$2::date")} order by t.code, t.id`, [level ?? null, asOf ?? today]);
  }

  @Related(() => AreaChange, {
    key: "fromId",
    orderBy: { effectiveOn: "ASC" },
    description: "Đơn vị này về sau thành đơn vị nào · What became of this unit",
  })
  successors!: Related<AreaChange>;

  @Related(() => AreaChange, {
    key: "toId",
    orderBy: { effectiveOn: "ASC" },
    description: "Đơn vị này hình thành từ đơn vị nào · What this unit was made of",
  })
  predecessors!: Related<AreaChange>;
}
