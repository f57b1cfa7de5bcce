import { LocalDate, NodeId } from "@hoptac/kit";
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { Period } from "../period/Period.js";
import { Person } from "../person/Person.js";
import { TaskCarryOver } from "../task/TaskCarryOver.js";
import { Conclusion } from "./Conclusion.js";
import { Instruction } from "./Instruction.js";
import { Meeting } from "./Meeting.js";
import { MeetingKind } from "./MeetingKind.js";
import { MeetingParticipant } from "./MeetingParticipant.js";
import { MeetingRole } from "./MeetingRole.js";

const VERSION = "Phiên bản đã đọc · The version that was read";
const KEY = "Khóa chống gửi lặp · Repeating the call with this key changes nothing";

/** Who is invited. */
@InputType({ description: "Thành phần mời họp · Who is invited" })
export class InvitationInput {
  @NodeId(() => Department, { description: "Cơ quan, địa phương · For which body" })
  departmentId!: string;

  @NodeId(() => Person, { nullable: true, description: "Người dự · The person" })
  personId?: string;

  @Field(() => MeetingRole, { description: "Vai trò · As what" })
  role!: MeetingRole;
}

/** A meeting to call. */
@InputType({ description: "Mời họp · A meeting to call" })
export class CallMeetingInput {
  @NodeId(() => Committee, { description: "Ban Chỉ đạo · The committee" })
  committeeId!: string;

  @Field(() => MeetingKind, { description: "Loại cuộc họp · Kind" })
  kind!: MeetingKind;

  @Length(3, 300)
  @Field(() => String, { description: "Tên cuộc họp · Title" })
  title!: string;

  @Field(() => LocalDate, { description: "Ngày họp · Day" })
  heldOn!: string;

  @Length(2, 200)
  @Field(() => String, { description: "Địa điểm · Place" })
  place!: string;

  @NodeId(() => Person, { description: "Người chủ trì · Who chairs" })
  chairId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Length(3, 500, { each: true })
  @Field(() => [String], { description: "Nội dung họp, theo thứ tự · Agenda, in order" })
  agenda!: readonly string[];

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [InvitationInput], { description: "Thành phần · Who is invited" })
  participants!: readonly InvitationInput[];

  @NodeId(() => Period, {
    nullable: true,
    description: "Kỳ được sơ kết; bắt buộc với họp sơ kết · The half-year that it assesses; half-year assessments have one",
  })
  assessedPeriodId?: string;

  @NodeId(() => Period, {
    nullable: true,
    description: "Kỳ được triển khai; bắt buộc với họp sơ kết · The half-year that it opens; half-year assessments have one",
  })
  openedPeriodId?: string;

  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

@InputType({ description: "Thay đổi giấy mời · Changes to what was called" })
export class UpdateMeetingInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => LocalDate, { nullable: true, description: "Ngày họp · Day" })
  heldOn?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Địa điểm · Place" })
  place?: string;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Length(3, 500, { each: true })
  @Field(() => [String], { nullable: true, description: "Nội dung họp · Agenda" })
  agenda?: readonly string[];
}

@InputType({ description: "Biên bản và người có mặt · Minutes, and who came" })
export class HoldMeetingInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Length(10, 20_000)
  @Field(() => String, { description: "Biên bản · Minutes" })
  minutes!: string;

  @ArrayMaxSize(100)
  @NodeId(() => MeetingParticipant, { list: true, description: "Những người có mặt, trong số được mời · Who of the invited came" })
  attendedIds!: readonly string[];
}

@InputType({ description: "Hủy họp, có lý do · A meeting to cancel, with the reason" })
export class CancelMeetingInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Length(3, 1000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Khóa kỳ được sơ kết, mở kỳ sau, chuyển nhiệm vụ chưa xong · The half-year to close" })
export class CloseHalfYearInput {
  @NodeId(() => Meeting, { description: "Cuộc họp sơ kết đã họp · The assessment that was held" })
  meetingId!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

/** One thing that a conclusion orders. */
@InputType({ description: "Nội dung chỉ đạo · One thing that is ordered" })
export class InstructionInput {
  @Length(5, 2000)
  @Field(() => String, { description: "Nội dung · What is ordered" })
  text!: string;
}

@InputType({ description: "Dự thảo thông báo kết luận · A conclusion to prepare" })
export class DraftConclusionInput {
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

  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

@InputType({ description: "Sửa dự thảo · Changes to a draft" })
export class UpdateConclusionInput {
  @NodeId(() => Conclusion, { description: "Thông báo kết luận · The conclusion" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

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

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

/** A step without anything to say. */
@InputType({ description: "Thông báo kết luận và phiên bản đã đọc · A conclusion at the version that was read" })
export class ConclusionStepInput {
  @NodeId(() => Conclusion, { description: "Thông báo kết luận · The conclusion" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
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
export class CommitteeMeetingPayload {
  @Field(() => Meeting, { description: "Cuộc họp sau khi ghi · The meeting as it now stands" })
  meeting!: Meeting;
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

@ObjectType({ description: "Kết quả khóa kỳ · What closing a half-year led to" })
export class CloseHalfYearPayload {
  @Field(() => Meeting, { description: "Cuộc họp · The meeting" })
  meeting!: Meeting;

  @Field(() => Period, { description: "Kỳ đã khóa · The half-year that was closed" })
  closed!: Period;

  @Field(() => Period, { description: "Kỳ được mở · The half-year that goes on" })
  opened!: Period;

  @Field(() => [TaskCarryOver], { description: "Nhiệm vụ chuyển sang kỳ sau · Tasks carried over" })
  carried!: readonly TaskCarryOver[];
}
