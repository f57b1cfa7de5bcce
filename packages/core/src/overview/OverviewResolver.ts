import { BatchField, type Context, LocalDate } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { ObstacleFigures } from "../obstacle/ObstacleFigures.js";
import { obstacleFiguresOf } from "../obstacle/obstacleFiguresOf.js";
import { periodByCode } from "../period/periodByCode.js";
import { ReviewCampaign } from "../review/ReviewCampaign.js";
import { SupportCounts } from "../support/SupportCounts.js";
import { supportCountsOf } from "../support/supportCountsOf.js";
import { validOn } from "../validity/validOn.js";
import { Overview } from "./Overview.js";
import { OverviewCooperatives } from "./OverviewFigures.js";

const COOPERATIVES = `
  select count(*)::integer as total, (count(*) filter (where e.legal_status = 'ACTIVE'))::integer as active,
    (count(*) filter (where c.first_registered_on between $2::date and $1::date))::integer as founded
  from core.register_entry e join core.cooperative c on c.id = e.cooperative_id
  where ${validOn("e", "$1::date")} and e.legal_status <> 'TERMINATED' and e.entity_type <> 'COOP_GROUP'`;

/** A half-year at one look: what the shared model knows of it. */
@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, { description: "Bức tranh chung của một kỳ, trong phạm vi người xem · The picture of a half-year, within what the viewer sees" })
  async overview(
    @Arg("period", () => String, { description: "Kỳ sáu tháng, như 2017-H2 · The half-year, as 2017-H2" }) code: string,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "Tính đến ngày; mặc định hôm nay, hoặc ngày cuối của kỳ đã qua · As of this day; today, or the last day of a half-year that is over",
    })
    asOf: string | undefined,
    @Ctx() { db, today }: Context,
  ): Promise<Overview> {
    const period = await periodByCode(code, db);
    return { period, asOf: asOf ?? (today < period.endsOn ? today : period.endsOn) };
  }

  @BatchField(() => OverviewCooperatives, { description: "Hợp tác xã · Cooperatives" })
  cooperatives(overviews: readonly Overview[], { db }: Context): Promise<readonly OverviewCooperatives[]> {
    return Promise.all(
      overviews.map(async ({ period, asOf }) => {
        const [counted] = await db.query<OverviewCooperatives>(COOPERATIVES, [asOf, period.startsOn]);
        return counted ?? { total: 0, active: 0, founded: 0 };
      }),
    );
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
    return Promise.all(overviews.map(({ period, asOf }) => supportCountsOf(db, period.startsOn, asOf)));
  }
}
