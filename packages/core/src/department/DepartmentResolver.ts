import { type Context, LocalDate, Related } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { validOn } from "../validity/validOn.js";
import { Department } from "./Department.js";
import { PluginOwner } from "./PluginOwner.js";

/** Bodies on a day, and the functions they run. */
@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => [Department], { description: "Các cơ quan đang hoạt động vào một ngày · The bodies there are on a day, by code" })
  departments(
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Vào ngày; mặc định hôm nay · On this day; today if absent" }) asOf: string | undefined,
    @Ctx() { db, today }: Context,
  ): Promise<readonly Department[]> {
    return db.select(Department, `where ${validOn("t", "$1::date")} order by t.code, t.id`, [asOf ?? today]);
  }

  @Related(() => PluginOwner, {
    key: "departmentId",
    orderBy: { plugin: "ASC", validFrom: "ASC" },
    description: "Các chức năng (phân hệ) được giao, kèm thời gian · The functions (plugins) it was given, each with its time",
  })
  functions!: Related<PluginOwner>;
}
