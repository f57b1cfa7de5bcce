import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, IsUUID, Length } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Attachment } from "./Attachment.js";
import { AttachmentKind } from "./AttachmentKind.js";

/** A file that was sent in, and what it is. */
@InputType({ description: "Tài liệu cần đính kèm · What to attach" })
export class AttachFileInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @IsUUID(undefined, { message: "cần mã tệp mà POST /files đã trả về · expected the id that POST /files answered" })
  @Field(() => ID, { description: "Mã tệp đã gửi bằng POST /files · Id of a file sent by POST /files" })
  fileId!: string;

  @Field(() => AttachmentKind, { description: "Loại · Kind" })
  kind!: AttachmentKind;

  @Length(3, 300)
  @Field(() => String, { description: "Trích yếu, tên tài liệu · What it is about" })
  title!: string;

  @IsOptional()
  @Length(1, 60)
  @Field(() => String, { nullable: true, description: "Số, ký hiệu; bắt buộc với văn bản hành chính · Number and symbol; official documents have one" })
  documentNo?: string;

  @Field(() => LocalDate, { nullable: true, description: "Ngày ban hành; bắt buộc với văn bản hành chính · Issued on; official documents have one" })
  issuedOn?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Cơ quan ban hành; bắt buộc với văn bản hành chính · Issuing body; official documents have one" })
  issuedBy?: string;
}

/** An attachment to take back. */
@InputType({ description: "Tài liệu cần rút · What to withdraw" })
export class WithdrawAttachmentInput extends VersionedInput {
  @NodeId(() => Attachment, { description: "Tài liệu · The attachment" })
  id!: string;

  @Length(3, 300)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

/** What the verbs about attachments answer. */
@ObjectType({ description: "Kết quả · Result" })
export class AttachmentPayload {
  @Field(() => Attachment, { description: "Tài liệu sau khi ghi · The attachment as it now stands" })
  attachment!: Attachment;
}
