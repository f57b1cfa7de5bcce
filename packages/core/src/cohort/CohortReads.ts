import { BatchField, type Context, NodeId, PerPerson } from "@hoptac/kit";
import { Args, ArgsType, Ctx, Int, Query, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Cohort } from "./Cohort.js";
import { cooperativesOf } from "./cooperativesOf.js";

/** Which cohort. */
@ArgsType()
class CohortArguments {
  @NodeId(() => Cohort, { description: "Nhóm · The cohort" })
  id!: string;
}

/** The viewer's cohorts and those that colleagues share. */
@Resolver()
export class CohortQueries {
  @PerPerson()
  @Query(() => [Cohort], { description: "Các nhóm của tôi và của cơ quan tôi, theo tên · My cohorts and my department's, by name" })
  cohorts(@Ctx() { db }: Context): Promise<readonly Cohort[]> {
    return db.select(Cohort, "where t.deleted_on is null order by t.name_vi, t.id");
  }

  @PerPerson()
  @Query(() => Cohort, { nullable: true, description: "Một nhóm; trống khi không có hoặc đã bỏ · A cohort; null when there is none, or it was given up" })
  async cohort(@Args(() => CohortArguments) { id }: CohortArguments, @Ctx() { db }: Context): Promise<Cohort | undefined> {
    const cohort = await db.byId(Cohort, id);
    return cohort?.deletedOn ? undefined : cohort;
  }
}

/** Who is in a cohort. */
@Resolver(() => Cohort)
export class CohortCooperatives {
  @BatchField(() => [Cooperative], {
    description: "Các hợp tác xã trong nhóm mà người xem được thấy, theo mã số · Its cooperatives that the viewer sees, by code",
  })
  cooperatives(cohorts: readonly Cohort[], { db }: Context): Promise<readonly (readonly Cooperative[])[]> {
    return Promise.all(cohorts.map((cohort) => cooperativesOf(cohort, db)));
  }

  @BatchField(() => Int, { description: "Số hợp tác xã trong nhóm mà người xem được thấy · How many of its cooperatives the viewer sees" })
  async cooperativeCount(cohorts: readonly Cohort[], { db }: Context): Promise<readonly number[]> {
    return (await Promise.all(cohorts.map((cohort) => cooperativesOf(cohort, db)))).map(({ length }) => length);
  }
}
