import { BatchField, type Context } from "@hoptac/kit";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { ObstacleFigures } from "../obstacle/ObstacleFigures.js";
import { obstacleFiguresOf } from "../obstacle/obstacleFiguresOf.js";
import { HalfYearArgs, halfYearOn } from "../period/halfYearOn.js";
import { ReviewCampaign } from "../review/ReviewCampaign.js";
import { SupportCounts } from "../support/SupportCounts.js";
import { supportCountsOf } from "../support/supportCountsOf.js";
import { halfYearTasks } from "../task/halfYearTasks.js";
import { PlanFigures } from "../task/PlanFigures.js";
import { planFiguresOf } from "../task/standingsOf.js";
import { HalfYearTasks } from "../task/TaskPerformance.js";
import { Overview } from "./Overview.js";
import { OverviewCooperatives } from "./OverviewFigures.js";
import { overviewCooperatives } from "./overviewCooperatives.js";

/** A half-year at one look: what the shared model knows of it. */
@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, { description: "Bức tranh chung của một kỳ, trong phạm vi người xem · The picture of a half-year, within what the viewer sees" })
  overview(@Args(() => HalfYearArgs) args: HalfYearArgs, @Ctx() context: Context): Promise<Overview> {
    return halfYearOn(args, context);
  }

  @BatchField(() => OverviewCooperatives, { description: "Hợp tác xã · Cooperatives" })
  cooperatives(overviews: readonly Overview[], { db }: Context): Promise<readonly OverviewCooperatives[]> {
    return Promise.all(overviews.map(({ period, asOf }) => overviewCooperatives(db, period, asOf)));
  }

  @BatchField(() => HalfYearTasks, { description: "Nhiệm vụ của kỳ, như taskPerformance · The tasks of the half-year, as taskPerformance has them" })
  tasks(overviews: readonly Overview[], { db }: Context): Promise<readonly HalfYearTasks[]> {
    return Promise.all(overviews.map(({ period, asOf }) => halfYearTasks(db, period.id, asOf)));
  }

  @BatchField(() => PlanFigures, { description: "Kế hoạch của năm · The year's plan" })
  plan(overviews: readonly Overview[], { db }: Context): Promise<readonly PlanFigures[]> {
    return Promise.all(overviews.map(({ period, asOf }) => planFiguresOf(db, period.year, asOf)));
  }

  @BatchField(() => ObstacleFigures, { description: "Khó khăn, vướng mắc phản ánh trong kỳ · Obstacles reported in the half-year" })
  obstacles(overviews: readonly Overview[], { db }: Context): Promise<readonly ObstacleFigures[]> {
    return Promise.all(overviews.map(({ period, asOf }) => obstacleFiguresOf(db, asOf, period)));
  }

  @BatchField(() => [ReviewCampaign], { description: "Các đợt rà soát của kỳ · The reviews of the half-year" })
  reviews(overviews: readonly Overview[], { db }: Context): Promise<readonly (readonly ReviewCampaign[])[]> {
    return Promise.all(overviews.map(({ period }) => db.select(ReviewCampaign, "where t.period_id = $1 order by t.code, t.id", [period.id])));
  }

  @BatchField(() => SupportCounts, { description: "Việc hỗ trợ hợp tác xã trong kỳ · Support actions in the half-year" })
  support(overviews: readonly Overview[], { db }: Context): Promise<readonly SupportCounts[]> {
    return Promise.all(overviews.map(({ period, asOf }) => supportCountsOf(db, period, asOf)));
  }
}
