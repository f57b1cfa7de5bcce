import { Can, type Context, fromGlobalId, invalidInput, type Row, ruleViolated, Takes, type Tx } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { periodByCode } from "../period/periodByCode.js";
import { can } from "../permissions.js";
import { requireWindow } from "../reporting/requireWindow.js";
import { requireIssued, requireSource } from "../task/sourceRules.js";
import { campaignFlow } from "./campaignFlow.js";
import { leftOutAnyhow, onRegister } from "./onRegister.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewExclusion } from "./ReviewExclusion.js";
import { ReviewSheet } from "./ReviewSheet.js";
import { ConcludeReviewInput, type LeftOutInput, OpenReviewInput, PlanReviewInput, ReviewPayload, ReviewStepInput } from "./reviewInputs.js";

const STEP = "Bước và nội dung · The step and what goes with it";

/** What the agency that runs a review does. */
@Resolver()
export class CampaignVerbs {
  @Can(can.runReview)
  @Mutation(() => ReviewPayload, { description: "Lập đợt rà soát · Plan a review" })
  planReview(
    @Arg("input", () => PlanReviewInput, { description: "Đợt rà soát · The review" }) { idempotencyKey: _, period, window, ...values }: PlanReviewInput,
    @Ctx() { db, today }: Context,
  ): Promise<ReviewPayload> {
    if (values.dueOn < today)
      throw invalidInput({ path: "input.dueOn", text: { vi: `cần một ngày từ ${today} trở đi`, en: `expected a day from ${today} on` } });
    requireSource(values, { vi: "đợt rà soát", en: "a review" });
    return db.write(async (tx) => {
      const [{ id: periodId }, { id: windowId }] = [await periodByCode(period, tx), await requireWindow(tx, window)];
      if (values.instructionId) await requireIssued(tx, values.instructionId);
      return { campaign: await tx.insert(ReviewCampaign, { ...values, periodId, windowId, state: "DRAFT" }) };
    });
  }

  /** Everybody on the register of the day gets a sheet, filled with what is on record, or is left out with a reason; neither changes afterwards. */
  @Takes(campaignFlow)
  @Mutation(() => ReviewPayload, { description: "Mở đợt, chốt phạm vi, lập phiếu điền sẵn · Open it: the scope is frozen, the sheets are made and filled" })
  openReview(
    @Arg("input", () => OpenReviewInput, { description: STEP }) { id, expectedVersion, leftOut }: OpenReviewInput,
    @Ctx() { db, today }: Context,
  ): Promise<ReviewPayload> {
    return db.write(async (tx) => {
      const draft = await tx.require(ReviewCampaign, id);
      campaignFlow.after("openReview", draft.state);
      const register = await onRegister(tx, today);
      const reasons = reasonsOf(leftOut, new Set(register.map(({ cooperativeId }) => cooperativeId)));
      const why = new Map(register.map((one) => [one.cooperativeId, leftOutAnyhow(one) ?? reasons.get(one.cooperativeId)]));
      const scope = register.filter(({ cooperativeId }) => why.get(cooperativeId) === undefined);
      if (scope.length === 0) throw ruleViolated("REVIEW_SCOPE", { vi: "Phạm vi rà soát không có hợp tác xã nào", en: "Nobody is left in the scope" });
      const campaign = await campaignFlow.take(tx, "openReview", draft, expectedVersion, { openedOn: today, scopeSize: scope.length });
      await tx.insertMany(
        ReviewSheet,
        scope.map(({ cooperativeId }) => ({ campaignId: id, cooperativeId, state: "NOT_STARTED" as const })),
      );
      const out = [...why].flatMap(([cooperativeId, reason]) => (reason === undefined ? [] : [{ campaignId: id, cooperativeId, reason }]));
      if (out.length > 0) await tx.insertMany(ReviewExclusion, out);
      return { campaign };
    });
  }

  @Takes(campaignFlow)
  @Mutation(() => ReviewPayload, { description: "Bắt đầu thu phiếu · Begin to collect sheets" })
  collectSheets(@Arg("input", () => ReviewStepInput, { description: STEP }) input: ReviewStepInput, @Ctx() { db }: Context): Promise<ReviewPayload> {
    return db.write((tx) => step(tx, "collectSheets", input));
  }

  @Takes(campaignFlow)
  @Mutation(() => ReviewPayload, { description: "Chuyển sang tổng hợp, phân tích · Begin to analyse" })
  analyseReview(@Arg("input", () => ReviewStepInput, { description: STEP }) input: ReviewStepInput, @Ctx() { db }: Context): Promise<ReviewPayload> {
    return db.write((tx) => step(tx, "analyseReview", input));
  }

  /** `RULE_VIOLATED` (`review_complete`) while accepted and excused sheets are fewer than the scope. */
  @Takes(campaignFlow)
  @Mutation(() => ReviewPayload, { description: "Kết luận, khi mọi phiếu đã nghiệm thu hoặc được miễn · Conclude, once every sheet is accepted or excused" })
  concludeReview(
    @Arg("input", () => ConcludeReviewInput, { description: STEP }) { conclusion, ...input }: ConcludeReviewInput,
    @Ctx() { db, today }: Context,
  ): Promise<ReviewPayload> {
    return db.write((tx) => step(tx, "concludeReview", input, { conclusion, concludedOn: today }));
  }

  @Takes(campaignFlow)
  @Mutation(() => ReviewPayload, { description: "Kết thúc đợt · Close it" })
  closeReview(@Arg("input", () => ReviewStepInput, { description: STEP }) input: ReviewStepInput, @Ctx() { db }: Context): Promise<ReviewPayload> {
    return db.write((tx) => step(tx, "closeReview", input));
  }
}

const step = async (
  tx: Tx,
  name: keyof typeof campaignFlow.steps,
  input: ReviewStepInput,
  values: Partial<Row<ReviewCampaign>> = {},
): Promise<ReviewPayload> => ({ campaign: await campaignFlow.step<ReviewCampaign>(tx, name, input, () => values) });

/** Reasons by cooperative; each named once, and on the register. */
function reasonsOf(leftOut: readonly LeftOutInput[], register: ReadonlySet<string>): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  leftOut.forEach(({ cooperativeId, reason }, index) => {
    const path = `input.leftOut.${index}.cooperativeId`;
    const id = fromGlobalId(cooperativeId, "Cooperative", path);
    if (!register.has(id) || reasons.has(id)) {
      throw invalidInput({
        path,
        text: { vi: "cần một hợp tác xã trong sổ đăng ký hôm nay, nêu một lần", en: "expected a cooperative on today's register, named once" },
      });
    }
    reasons.set(id, reason);
  });
  return reasons;
}
