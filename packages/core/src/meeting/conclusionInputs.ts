import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";
import { Conclusion } from "./Conclusion.js";
import { Instruction } from "./Instruction.js";
import { Meeting } from "./Meeting.js";

/** One thing that a conclusion orders. */
@InputType({ description: "Nội dung chỉ đạo · One thing that is ordered" })
export class InstructionInput {
  @Length(5, 2000)
  @Field(() => String, { description: "Nội dung · What is ordered" })
  text!: string;
}

@InputType({ description: "Dự thảo thông báo kết luận · A conclusion to prepare" })
export class DraftConclusionInput extends RepeatableInput {
  @NodeId(() => Meeting, { description: "Cuộc họp đã họp · The meeting, which was held" })
  meetingId!: string;

  @Length(5, 300)
  @Field(() => String, { description: "Trích yếu · What it is about" })
  title!: string;

  @Length(10, 20_000)
  @Field(() => String, { description: "Đánh giá chung · The assessment" })
  text!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [InstructionInput], { description: "Các nội dung chỉ đạo, theo thứ tự · What is ordered, in order" })
  instructions!: readonly InstructionInput[];
}

@InputType({ description: "Sửa dự thảo · Changes to a draft" })
export class UpdateConclusionInput extends VersionedInput {
  @NodeId(() => Conclusion, { description: "Thông báo kết luận · The conclusion" })
  id!: string;

  @IsOptional()
  @Length(5, 300)
  @Field(() => String, { nullable: true, description: "Trích yếu · What it is about" })
  title?: string;

  @IsOptional()
  @Length(10, 20_000)
  @Field(() => String, { nullable: true, description: "Đánh giá chung · The assessment" })
  text?: string;
}

@InputType({ description: "Thêm nội dung chỉ đạo vào dự thảo · One more thing that a draft orders" })
export class AddInstructionInput extends InstructionInput {
  @NodeId(() => Conclusion, { description: "Thông báo kết luận · The conclusion" })
  conclusionId!: string;
}

@InputType({ description: "Sửa nội dung chỉ đạo của dự thảo · Other words for what a draft orders" })
export class UpdateInstructionInput extends InstructionInput {
  @NodeId(() => Instruction, { description: "Nội dung chỉ đạo · The instruction" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;
}

/** A step without anything to say. */
@InputType({ description: "Thông báo kết luận và phiên bản đã đọc · A conclusion at the version that was read" })
export class ConclusionStepInput extends VersionedInput {
  @NodeId(() => Conclusion, { description: "Thông báo kết luận · The conclusion" })
  id!: string;
}

@InputType({ description: "Trình ký · A conclusion to submit" })
export class SubmitConclusionInput extends ConclusionStepInput {}

@InputType({ description: "Duyệt · A conclusion to approve" })
export class ApproveConclusionInput extends ConclusionStepInput {}

@InputType({ description: "Trả lại, có lý do · A conclusion to return, with the reason" })
export class ReturnConclusionInput extends ConclusionStepInput {
  @Length(5, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Lấy số, ban hành · Number, day and recipients" })
export class IssueConclusionInput extends ConclusionStepInput {
  @Length(1, 60)
  @Field(() => String, { description: "Số, ký hiệu · Number and symbol" })
  documentNo!: string;

  @Field(() => LocalDate, { description: "Ngày ban hành · Issued on" })
  issuedOn!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @NodeId(() => Department, { list: true, description: "Nơi nhận · Whom it goes to" })
  recipientIds!: readonly string[];
}

@ObjectType({ description: "Kết quả · Result" })
export class ConclusionPayload {
  @Field(() => Conclusion, { description: "Thông báo kết luận sau khi ghi · The conclusion as it now stands" })
  conclusion!: Conclusion;
}

@ObjectType({ description: "Kết quả · Result" })
export class InstructionPayload {
  @Field(() => Instruction, { description: "Nội dung chỉ đạo sau khi ghi · The instruction as it now stands" })
  instruction!: Instruction;
}
