import { type Context, Listing } from "@hoptac/kit";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { HalfYearArgs, halfYearOn } from "../period/halfYearOn.js";
import { SupportAction } from "./SupportAction.js";
import { SupportCounts } from "./SupportCounts.js";
import { supportCountsOf } from "./supportCountsOf.js";

/** Who did what for whom, and how much it was. */
@Resolver()
export class SupportQueries {
  @Listing(() => SupportAction, {
    orderBy: { doneOn: "DESC" },
    description: "Việc hỗ trợ, mới nhất trước: ai đã làm gì · Support actions, newest first: who did what",
  })
  supportActions!: Listing<SupportAction>;

  @Query(() => SupportCounts, {
    description: "Số việc hỗ trợ trong kỳ, trong phạm vi người xem · How much was done in a half-year, within what the viewer sees",
  })
  async supportCounts(@Args(() => HalfYearArgs) args: HalfYearArgs, @Ctx() context: Context): Promise<SupportCounts> {
    const { period, asOf } = await halfYearOn(args, context);
    return supportCountsOf(context.db, period, asOf);
  }
}

/** What was done for a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeSupport {
  @Listing(() => SupportAction, {
    key: "cooperativeId",
    orderBy: { doneOn: "DESC" },
    description: "Việc đã hỗ trợ hợp tác xã, mới nhất trước · What was done for it, newest first",
  })
  supportActions!: Listing<SupportAction>;
}

/** What a department did. */
@Resolver(() => Department)
export class DepartmentActions {
  @Listing(() => SupportAction, {
    key: "departmentId",
    orderBy: { doneOn: "DESC" },
    description: "Việc cơ quan đã hỗ trợ, mới nhất trước · What it did, newest first",
  })
  supportActions!: Listing<SupportAction>;
}
