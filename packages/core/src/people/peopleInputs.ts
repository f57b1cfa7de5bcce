import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { Length, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Gender } from "../person/Gender.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { GovernanceEventKind } from "./GovernanceEventKind.js";
import { Officer } from "./Officer.js";
import { OfficerPosition } from "./OfficerPosition.js";
import { Qualification } from "./Qualification.js";

@InputType({ description: "Người giữ chức danh · Who takes a position" })
export class AppointOfficerInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => OfficerPosition, { description: "Chức danh · Position" })
  position!: OfficerPosition;

  @Length(2, 100)
  @Field({ description: "Họ và tên · Name" })
  name!: string;

  @Min(1900)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: "Năm sinh · Year of birth" })
  birthYear?: number;

  @Field(() => Gender, { nullable: true, description: "Giới tính · Gender" })
  gender?: Gender;

  @Field(() => Qualification, { description: "Trình độ chuyên môn · Qualification" })
  qualification!: Qualification;

  @Field(() => Boolean, { defaultValue: false, description: "Là người đại diện theo pháp luật · Is a legal representative" })
  legalRepresentative!: boolean;

  @Field(() => LocalDate, { description: "Từ ngày · From" })
  validFrom!: string;
}

@InputType({ description: "Kết thúc chức danh · The end of a term" })
export class EndOfficerTermInput extends VersionedInput {
  @NodeId(() => Officer, { description: "Người giữ chức danh · The officer" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối giữ chức danh · The last day in the position" })
  lastDay!: string;
}

@InputType({ description: "Hội nghị đã họp · A meeting that was held" })
export class RecordMeetingInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => GovernanceEventKind, { description: "Loại hội nghị · Kind" })
  kind!: GovernanceEventKind;

  @Field(() => LocalDate, { description: "Ngày họp · Held on" })
  heldOn!: string;

  @Min(1)
  @Max(3)
  @Field(() => Int, { nullable: true, description: "Lần triệu tập: 1, 2 hoặc 3; trống: lần thứ nhất · Convocation: 1, 2 or 3; empty: the first" })
  convocation?: number;

  @Min(1)
  @Field(() => Int, { nullable: true, description: "Số người được triệu tập · Members or delegates called" })
  invited?: number;

  @Min(0)
  @Field(() => Int, { nullable: true, description: "Số người dự họp · Present" })
  present?: number;

  @Field(() => Boolean, { defaultValue: false, description: "Họp đại biểu thành viên · Held by delegates" })
  byDelegates!: boolean;

  @Length(1, 30)
  @Field({ nullable: true, description: "Số biên bản, nghị quyết · Number of the minutes" })
  minutesNo?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class OfficerPayload {
  @Field(() => Officer, { description: "Chức danh sau khi ghi · The officer as it now stands" })
  officer!: Officer;
}

@ObjectType({ description: "Kết quả · Result" })
export class MeetingPayload {
  @Field(() => GovernanceEvent, { description: "Hội nghị sau khi ghi · The meeting as it now stands" })
  meeting!: GovernanceEvent;
}
