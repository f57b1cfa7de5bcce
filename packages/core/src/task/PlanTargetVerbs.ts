import { Can, type Context, invalidInput, OnlyFrom, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Period } from "../period/Period.js";
import { can } from "../permissions.js";
import { PlanItem } from "./PlanItem.js";
import { PlanTarget } from "./PlanTarget.js";
import { PlanTargetPayload, ReportActualInput, SetTargetInput } from "./planTargetInputs.js";

/** Targets are set with the plan, and what they came to is reported by who leads the item. */
@Resolver()
export class PlanTargetVerbs {
  /** `RULE_VIOLATED` for a half-year of another year than the item's. */
  @Can(can.keepPlan)
  @Mutation(() => PlanTargetPayload, { description: "Giao chỉ tiêu của kế hoạch cho một kỳ · Set a target of the plan for a half-year" })
  setTarget(
    @Arg("input", () => SetTargetInput, { description: "Chỉ tiêu · The target" }) { idempotencyKey: _, ...given }: SetTargetInput,
    @Ctx() { db }: Context,
  ): Promise<PlanTargetPayload> {
    return db.write(async (tx) => {
      const [{ year, leadDepartmentId }, period] = [await tx.require(PlanItem, given.planItemId), await tx.require(Period, given.periodId)];
      if (period.year !== year) {
        throw ruleViolated("TARGET_YEAR", {
          vi: `Nội dung kế hoạch là của năm ${year}, kỳ ${period.code} thì không`,
          en: `The plan item is of ${year}, and the half-year ${period.code} is not`,
        });
      }
      return { target: await tx.insert(PlanTarget, { ...given, leadDepartmentId }) };
    });
  }

  /** `INVALID_INPUT` for a day outside of the half-year, or that is still to come. */
  @Can(can.workOnTasks)
  @OnlyFrom("leadDepartmentId", { is: { vi: "cơ quan chủ trì nội dung kế hoạch", en: "the body that leads the plan item" } })
  @Mutation(() => PlanTargetPayload, { description: "Báo cáo thực hiện chỉ tiêu, lũy kế · Report what a target has come to, since the half-year began" })
  reportActual(
    @Arg("input", () => ReportActualInput, { description: "Số thực hiện · The figure" }) { id, expectedVersion, actual, actualOn }: ReportActualInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<PlanTargetPayload> {
    return db.write(async (tx) => {
      const { startsOn, endsOn } = await tx.require(Period, (await tx.require(PlanTarget, id)).periodId);
      const last = endsOn < today ? endsOn : today;
      if (actualOn < startsOn || actualOn > last)
        throw invalidInput({ path: "input.actualOn", text: { vi: `từ ${startsOn} đến ${last}`, en: `from ${startsOn} to ${last}` } });
      return { target: await tx.update(PlanTarget, id, expectedVersion, { actual, actualOn, reportedBy: viewer.login }) };
    });
  }
}
