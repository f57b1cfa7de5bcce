import { Can, type Context, NotSame, notAfterToday, ruleViolated, Takes, type Tx } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { signerOf } from "../committee/signerOf.js";
import { can } from "../permissions.js";
import { given } from "../validity/given.js";
import { Conclusion } from "./Conclusion.js";
import { conclusionFlow } from "./conclusionFlow.js";
import {
  AddInstructionInput,
  ApproveConclusionInput,
  ConclusionPayload,
  DraftConclusionInput,
  InstructionPayload,
  IssueConclusionInput,
  ReturnConclusionInput,
  SubmitConclusionInput,
  UpdateConclusionInput,
  UpdateInstructionInput,
} from "./conclusionInputs.js";
import { Instruction } from "./Instruction.js";
import { Meeting } from "./Meeting.js";
import { officeOf } from "./officeOf.js";

const PREPARED = { did: { vi: "soạn thảo", en: "prepared it" } };

/** From a draft to a notice with a number: who prepares it does not sign it. */
@Resolver()
export class ConclusionVerbs {
  @Can(can.prepareConclusions)
  @Mutation(() => ConclusionPayload, { description: "Dự thảo thông báo kết luận · Prepare a conclusion" })
  draftConclusion(
    @Arg("input", () => DraftConclusionInput, { description: "Dự thảo · The draft" }) { idempotencyKey: _, instructions, ...values }: DraftConclusionInput,
    @Ctx() { db, viewer }: Context,
  ): Promise<ConclusionPayload> {
    const departmentId = officeOf(viewer);
    return db.write(async (tx) => {
      const { state, demonstration } = await tx.require(Meeting, values.meetingId);
      if (state !== "HELD") throw ruleViolated("CONCLUSION_OF_HELD", { vi: "Cuộc họp chưa có biên bản", en: "The meeting has no minutes yet" });
      const conclusion = await tx.insert(Conclusion, { ...values, departmentId, preparedBy: viewer.login, state: "DRAFT", demonstration });
      await tx.insertMany(
        Instruction,
        instructions.map(({ text }, index) => ({ conclusionId: conclusion.id, departmentId, itemNo: index + 1, text, demonstration })),
      );
      return { conclusion };
    });
  }

  @Can(can.prepareConclusions)
  @Mutation(() => ConclusionPayload, { description: "Sửa dự thảo thông báo · Change a draft" })
  updateConclusion(
    @Arg("input", () => UpdateConclusionInput, { description: "Thay đổi · The changes" }) { id, expectedVersion, ...changes }: UpdateConclusionInput,
    @Ctx() { db }: Context,
  ): Promise<ConclusionPayload> {
    const patch = given(changes, "title", "text");
    return db.write(async (tx) => {
      await requireDraft(tx, id);
      return { conclusion: await tx.update(Conclusion, id, expectedVersion, patch) };
    });
  }

  @Can(can.prepareConclusions)
  @Mutation(() => InstructionPayload, { description: "Thêm nội dung chỉ đạo vào dự thảo · Add to what a draft orders" })
  addInstruction(
    @Arg("input", () => AddInstructionInput, { description: "Nội dung · The instruction" }) { conclusionId, text }: AddInstructionInput,
    @Ctx() { db }: Context,
  ): Promise<InstructionPayload> {
    return db.write(async (tx) => {
      const { departmentId, demonstration } = await requireDraft(tx, conclusionId);
      const standing = await tx.select(Instruction, "where t.conclusion_id = $1 order by t.item_no desc limit 1", [conclusionId]);
      const itemNo = (standing[0]?.itemNo ?? 0) + 1;
      return { instruction: await tx.insert(Instruction, { conclusionId, departmentId, itemNo, text, demonstration }) };
    });
  }

  @Can(can.prepareConclusions)
  @Mutation(() => InstructionPayload, { description: "Sửa nội dung chỉ đạo của dự thảo · Other words for what a draft orders" })
  updateInstruction(
    @Arg("input", () => UpdateInstructionInput, { description: "Nội dung · The instruction" }) { id, expectedVersion, text }: UpdateInstructionInput,
    @Ctx() { db }: Context,
  ): Promise<InstructionPayload> {
    return db.write(async (tx) => {
      const { conclusionId } = await tx.require(Instruction, id);
      await requireDraft(tx, conclusionId);
      return { instruction: await tx.update(Instruction, id, expectedVersion, { text }) };
    });
  }

  @Takes(conclusionFlow)
  @Mutation(() => ConclusionPayload, { description: "Trình ký thông báo · Submit a conclusion" })
  submitConclusion(
    @Arg("input", () => SubmitConclusionInput, { description: "Thông báo · The conclusion" }) input: SubmitConclusionInput,
    @Ctx() { db }: Context,
  ): Promise<ConclusionPayload> {
    return db.write(async (tx) => ({ conclusion: await conclusionFlow.step<Conclusion>(tx, "submitConclusion", input) }));
  }

  /** `FORBIDDEN` for everybody but the head of the meeting's committee and whom the head lets sign that day. */
  @NotSame("preparedBy", PREPARED)
  @Takes(conclusionFlow)
  @Mutation(() => ConclusionPayload, { description: "Trưởng Ban hoặc người được ủy quyền duyệt · Approve, as the head or a delegate" })
  approveConclusion(
    @Arg("input", () => ApproveConclusionInput, { description: "Thông báo · The conclusion" }) { id, expectedVersion }: ApproveConclusionInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ConclusionPayload> {
    return db.write(async (tx) => {
      const submitted = await tx.require(Conclusion, id);
      const { committeeId } = await tx.require(Meeting, submitted.meetingId);
      const { personId, as } = await signerOf(tx, viewer, committeeId, today);
      const signed = { signedById: personId, signedAs: as, signedOn: today };
      return { conclusion: await conclusionFlow.take(tx, "approveConclusion", submitted, expectedVersion, signed) };
    });
  }

  @NotSame("preparedBy", PREPARED)
  @Takes(conclusionFlow)
  @Mutation(() => ConclusionPayload, { description: "Trả lại dự thảo, có lý do · Return a draft, with the reason" })
  returnConclusion(
    @Arg("input", () => ReturnConclusionInput, { description: "Lý do · The reason" }) { id, expectedVersion, reason }: ReturnConclusionInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ConclusionPayload> {
    return db.write(async (tx) => {
      const submitted = await tx.require(Conclusion, id);
      await signerOf(tx, viewer, (await tx.require(Meeting, submitted.meetingId)).committeeId, today);
      return { conclusion: await conclusionFlow.take(tx, "returnConclusion", submitted, expectedVersion, { reason }) };
    });
  }

  /** From now on those that it goes to see it, with what it orders. `CONFLICT` when the number is taken. */
  @Takes(conclusionFlow)
  @Mutation(() => ConclusionPayload, { description: "Lấy số, ban hành và gửi nơi nhận · Number a conclusion and issue it" })
  issueConclusion(
    @Arg("input", () => IssueConclusionInput, { description: "Số, ngày, nơi nhận · Number, day, recipients" }) input: IssueConclusionInput,
    @Ctx() { db, today }: Context,
  ): Promise<ConclusionPayload> {
    const { id, expectedVersion, documentNo, issuedOn, recipientIds } = input;
    notAfterToday("input.issuedOn", issuedOn, today);
    return db.write(async (tx) => {
      const approved = await tx.require(Conclusion, id);
      conclusionFlow.after("issueConclusion", approved.state);
      if (approved.signedOn && issuedOn < approved.signedOn) {
        throw ruleViolated("ISSUED_AFTER_SIGNED", {
          vi: `Ngày ban hành không được trước ngày ký ${approved.signedOn}`,
          en: `It was signed on ${approved.signedOn}, and is not issued before`,
        });
      }
      const conclusion = await conclusionFlow.take(tx, "issueConclusion", approved, expectedVersion, { documentNo, issuedOn, recipientIds });
      for (const { id: one, version } of await tx.select(Instruction, "where t.conclusion_id = $1 order by t.item_no", [id])) {
        await tx.update(Instruction, one, version, { recipientIds });
      }
      return { conclusion };
    });
  }
}

async function requireDraft(tx: Tx, id: string): Promise<Conclusion> {
  const conclusion = await tx.require(Conclusion, id);
  if (conclusion.state !== "DRAFT") {
    throw ruleViolated("CONCLUSION_DRAFT", { vi: "Chỉ sửa được khi còn dự thảo", en: "Only a draft is changed" });
  }
  return conclusion;
}
