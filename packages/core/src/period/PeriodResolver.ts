import type { Context } from "@hoptac/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { Period } from "./Period.js";

/** The half-years that work is planned and judged by. */
@Resolver(() => Period)
export class PeriodResolver {
  @Query(() => [Period], { description: "Các kỳ sáu tháng, theo thời gian · The half-years, in order of time" })
  periods(@Ctx() { db }: Context): Promise<readonly Period[]> {
    return db.select(Period, "order by t.starts_on, t.id");
  }
}
