import { Can, type Context, type FieldProblem, invalidInput, notAfterToday, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { Attachment } from "./Attachment.js";
import { AttachFileInput, AttachmentPayload, WithdrawAttachmentInput } from "./attachmentInputs.js";

/** What goes into a cooperative's file, and what was put there by mistake. */
@Resolver()
export class AttachmentVerbs {
  /** `NOT_FOUND` when the file is not this viewer's, or is used already; `RULE_VIOLATED` when it is not what it is said to be. */
  @Can(can.attachFiles)
  @Mutation(() => AttachmentPayload, { description: "Đính kèm tài liệu vào hồ sơ hợp tác xã · Attach a file that was sent in" })
  attachFile(
    @Arg("input", () => AttachFileInput, { description: "Tài liệu · The file" }) { idempotencyKey: _, ...values }: AttachFileInput,
    @Ctx() { db, today }: Context,
  ): Promise<AttachmentPayload> {
    checkDocument(values, today);
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      const attachment = await tx.insert(Attachment, { ...values, attachedOn: today });
      if (attachment.kind === "PHOTO" && !attachment.mediaType.startsWith("image/")) {
        throw ruleViolated("attachment_photo", {
          vi: `Tệp này không phải ảnh (${attachment.mediaType}); hãy chọn loại khác hoặc gửi đúng tệp ảnh`,
          en: `This file is no picture (${attachment.mediaType}): choose another kind, or send the picture`,
        });
      }
      return { attachment };
    });
  }

  /** The row and its file stay, so that what was decided on it can be explained. */
  @Can(can.keepCoopRecords)
  @Mutation(() => AttachmentPayload, { description: "Rút tài liệu đính kèm nhầm · Withdraw what was attached by mistake" })
  withdrawAttachment(
    @Arg("input", () => WithdrawAttachmentInput, { description: "Tài liệu · The attachment" }) { id, expectedVersion, reason }: WithdrawAttachmentInput,
    @Ctx() { db, today }: Context,
  ): Promise<AttachmentPayload> {
    return db.write(async (tx) => {
      const { withdrawnOn } = await tx.require(Attachment, id);
      if (withdrawnOn) throw ruleViolated("attachment_stands", { vi: `Tài liệu đã được rút ngày ${withdrawnOn}`, en: `It was withdrawn on ${withdrawnOn}` });
      return { attachment: await tx.update(Attachment, id, expectedVersion, { withdrawnOn: today, withdrawalReason: reason }) };
    });
  }
}

/** An official document is known by its number, its day and who issued it; nothing was issued tomorrow. */
function checkDocument({ kind, documentNo, issuedOn, issuedBy }: Omit<AttachFileInput, "idempotencyKey">, today: string): void {
  notAfterToday("input.issuedOn", issuedOn, today);
  if (kind !== "OFFICIAL_DOC") return;
  const missing = Object.entries({ documentNo, issuedOn, issuedBy }).filter(([, value]) => !value);
  const text = { vi: "văn bản hành chính phải có", en: "an official document has one" };
  if (missing.length > 0) throw invalidInput(...missing.map(([name]): FieldProblem => ({ path: `input.${name}`, text })));
}
