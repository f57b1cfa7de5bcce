import { BatchField, type Context, Decimal, Related, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Overview } from "../overview/Overview.js";
import { fourPlaces } from "./fourPlaces.js";
import { PlanItem } from "./PlanItem.js";
import { PlanTarget } from "./PlanTarget.js";

/** The targets of a plan item. */
@Resolver(() => PlanItem)
export class PlanItemTargets {
  @Related(() => PlanTarget, { key: "planItemId", orderBy: { title: "ASC" }, description: "Chỉ tiêu theo kỳ · Its targets" })
  targets?: PlanTarget[];
}

/** Targets beside what they came to. */
@Resolver(() => PlanTarget)
export class PlanTargetFigures {
  @BatchField(() => Decimal, {
    nullable: true,
    description: "Tỷ lệ thực hiện, 0 trở lên; trống khi chưa báo cáo · Share of the target that was come to, 0 or more; null before the first report",
  })
  reached(targets: readonly Row<PlanTarget>[]): Promise<readonly (string | undefined)[]> {
    return Promise.resolve(targets.map(({ actual, target }) => (actual == null ? undefined : fourPlaces(hundredths(actual), hundredths(target)))));
  }
}

/** The targets of a half-year, in the head's picture. */
@Resolver(() => Overview)
export class OverviewTargets {
  @BatchField(() => [PlanTarget], { description: "Chỉ tiêu kế hoạch của kỳ và thực hiện · Targets of the plan for the half-year, and what they came to" })
  targets(overviews: readonly Overview[], { db }: Context): Promise<readonly (readonly PlanTarget[])[]> {
    return Promise.all(
      overviews.map(({ period }) =>
        db.select(PlanTarget, "join core.plan_item i on i.id = t.plan_item_id where t.period_id = $1 order by i.code, t.title, t.id", [period.id]),
      ),
    );
  }
}

/** Figures have two places behind the point: as hundredths they are whole numbers. */
function hundredths(decimal: string): bigint {
  const [whole = "0", part = ""] = decimal.split(".");
  return BigInt(`${whole}${part.padEnd(2, "0").slice(0, 2)}`);
}
