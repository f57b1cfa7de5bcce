import { type Context, type Db, invalidInput, NotSame, type Row, ruleViolated, Takes, type Values } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { OnlyItself } from "../cooperative/onlyItself.js";
import { ReviewSheet } from "./ReviewSheet.js";
import {
  CheckReviewSheetInput,
  ExcuseReviewSheetInput,
  FillReviewSheetInput,
  ReturnReviewSheetInput,
  ReviewSheetPayload,
  SheetStepInput,
} from "./reviewInputs.js";
import { sheetFlow } from "./sheetFlow.js";

const STEP = "Bước và nội dung · The step and what goes with it";

/** What cooperatives, districts and the agency that runs the review do with a sheet. */
@Resolver()
export class SheetVerbs {
  /** Whoever fills it in after it was returned takes the signature back: signed is what stands. */
  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Điền phiếu · Fill a sheet in" })
  fillReviewSheet(
    @Arg("input", () => FillReviewSheetInput, { description: STEP }) { id, expectedVersion, ...figures }: FillReviewSheetInput,
    @Ctx() { db }: Context,
  ): Promise<ReviewSheetPayload> {
    const { difficulties, ...rest } = figures;
    const listed = difficulties ? { difficulties: difficulties.map(({ category, content }) => ({ category, content })) } : {};
    return step(db, "fillReviewSheet", { id, expectedVersion }, () => ({ ...rest, ...listed, signedOn: null, signedBy: null }));
  }

  /** The cooperative answers for its own numbers: nobody signs for it. */
  @OnlyItself
  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Hợp tác xã ký nộp số liệu của mình · The cooperative signs its numbers" })
  signReviewSheet(
    @Arg("input", () => SheetStepInput, { description: STEP }) input: SheetStepInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ReviewSheetPayload> {
    return step(db, "signReviewSheet", input, (sheet) => {
      requireFigures(sheet);
      return { signedOn: today, signedBy: viewer.login };
    });
  }

  @NotSame("signedBy", { did: { vi: "ký phiếu", en: "signed the sheet" } })
  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Huyện kiểm tra, xếp nhóm có lý do, đề xuất · The district checks, puts it in a group and proposes" })
  checkReviewSheet(
    @Arg("input", () => CheckReviewSheetInput, { description: STEP }) { id, expectedVersion, targetOn, ...found }: CheckReviewSheetInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ReviewSheetPayload> {
    checkTarget(found.proposal, targetOn, today);
    const values = { ...found, targetOn: targetOn ?? null, checkedOn: today, checkedBy: viewer.login };
    return step(db, "checkReviewSheet", { id, expectedVersion }, () => values);
  }

  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Trả lại phiếu, có lý do · Return a sheet, with the reason" })
  returnReviewSheet(
    @Arg("input", () => ReturnReviewSheetInput, { description: STEP }) { reason, ...input }: ReturnReviewSheetInput,
    @Ctx() { db }: Context,
  ): Promise<ReviewSheetPayload> {
    return step(db, "returnReviewSheet", input, () => ({ reason }));
  }

  @NotSame("signedBy", { did: { vi: "ký phiếu", en: "signed the sheet" } })
  @NotSame("checkedBy", { did: { vi: "kiểm tra phiếu", en: "checked the sheet" } })
  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Nghiệm thu phiếu · Accept a sheet" })
  acceptReviewSheet(
    @Arg("input", () => SheetStepInput, { description: STEP }) input: SheetStepInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ReviewSheetPayload> {
    return step(db, "acceptReviewSheet", input, () => ({ acceptedOn: today, acceptedBy: viewer.login }));
  }

  @Takes(sheetFlow)
  @Mutation(() => ReviewSheetPayload, { description: "Miễn phiếu, có lý do và nhóm · Excuse a cooperative from its sheet, with reason and group" })
  excuseReviewSheet(
    @Arg("input", () => ExcuseReviewSheetInput, { description: STEP }) { group, reason, ...input }: ExcuseReviewSheetInput,
    @Ctx() { db }: Context,
  ): Promise<ReviewSheetPayload> {
    return step(db, "excuseReviewSheet", input, () => ({ group, groupReason: reason, reason }));
  }
}

const step = (
  db: Db,
  name: keyof typeof sheetFlow.steps,
  input: SheetStepInput,
  work: (sheet: Row<ReviewSheet>) => Values<ReviewSheet>,
): Promise<ReviewSheetPayload> => db.write(async (tx) => ({ sheet: await sheetFlow.step<ReviewSheet>(tx, name, input, work) }));

/** Nobody signs an empty sheet: a cooperative that stood still says 0. */
function requireFigures({ legalStatus, members, revenue }: Row<ReviewSheet>): void {
  const missing = Object.entries({ legalStatus, members, revenue }).filter(([, value]) => value == null);
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(", ");
  throw ruleViolated("REVIEW_SHEET_FILLED", { vi: `Phiếu còn thiếu: ${names}; hãy điền rồi ký`, en: `The sheet still lacks ${names}: fill it in, then sign` });
}

function checkTarget(proposal: string, targetOn: string | undefined, today: string): void {
  if (proposal === "KEEP" || (targetOn !== undefined && targetOn !== null && targetOn >= today)) return;
  throw invalidInput({
    path: "input.targetOn",
    text: { vi: `đề xuất này cần thời hạn, từ ${today} trở đi`, en: `this proposal needs a day to be done by, from ${today} on` },
  });
}
