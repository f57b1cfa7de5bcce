import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { Period } from "../period/Period.js";
import { Person } from "../person/Person.js";
import { TaskCarryOver } from "../task/TaskCarryOver.js";
import { Meeting } from "./Meeting.js";
import { MeetingKind } from "./MeetingKind.js";
import { MeetingParticipant } from "./MeetingParticipant.js";
import { MeetingRole } from "./MeetingRole.js";

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
export class CallMeetingInput extends RepeatableInput {
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
}

@InputType({ description: "Thay đổi giấy mời · Changes to what was called" })
export class UpdateMeetingInput extends VersionedInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

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
export class HoldMeetingInput extends VersionedInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

  @Length(10, 20_000)
  @Field(() => String, { description: "Biên bản · Minutes" })
  minutes!: string;

  @ArrayMaxSize(100)
  @NodeId(() => MeetingParticipant, { list: true, description: "Những người có mặt, trong số được mời · Who of the invited came" })
  attendedIds!: readonly string[];
}

@InputType({ description: "Hủy họp, có lý do · A meeting to cancel, with the reason" })
export class CancelMeetingInput extends VersionedInput {
  @NodeId(() => Meeting, { description: "Cuộc họp · The meeting" })
  id!: string;

  @Length(3, 1000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Khóa kỳ được sơ kết, mở kỳ sau, chuyển nhiệm vụ chưa xong · The half-year to close" })
export class CloseHalfYearInput extends VersionedInput {
  @NodeId(() => Meeting, { description: "Cuộc họp sơ kết đã họp · The assessment that was held" })
  meetingId!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class CommitteeMeetingPayload {
  @Field(() => Meeting, { description: "Cuộc họp sau khi ghi · The meeting as it now stands" })
  meeting!: Meeting;
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
