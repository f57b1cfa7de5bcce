import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length, Matches, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Gender } from "./Gender.js";
import { Person } from "./Person.js";
import { Position } from "./Position.js";
import { Seat } from "./Seat.js";

/** A person who is not known yet. */
@InputType({ description: "Người chưa có trong hệ thống · A person who is not known yet" })
export class NewPersonInput {
  @Length(2, 100)
  @Field(() => String, { description: "Họ và tên · Name" })
  nameVi!: string;

  @IsOptional()
  @Min(1900)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: "Năm sinh · Birth year" })
  birthYear?: number;

  @Field(() => Gender, { nullable: true, description: "Giới tính · Gender" })
  gender?: Gender;

  @IsOptional()
  @Matches(/^\+?[\d .-]{8,20}$/, { message: "điện thoại gồm 8–20 chữ số · a phone number of 8 to 20 digits" })
  @Field(() => String, { nullable: true, description: "Điện thoại · Phone" })
  phone?: string;
}

/** Who takes which seat in which body: one person, one body. */
@InputType({ description: "Bổ nhiệm, cử giữ chức vụ: một người, một tổ chức · Who takes which seat: one person, one body" })
export class AppointPositionInput extends RepeatableInput {
  @NodeId(() => Person, { nullable: true, description: "Người đã có trong hệ thống · A person who is known" })
  personId?: string;

  @Field(() => NewPersonInput, { nullable: true, description: "Hoặc người mới · Or a new one" })
  newPerson?: NewPersonInput;

  @NodeId(() => Department, { nullable: true, description: "Cơ quan · In a department" })
  departmentId?: string;

  @NodeId(() => Cooperative, { nullable: true, description: "Hợp tác xã · In a cooperative" })
  cooperativeId?: string;

  @NodeId(() => Enterprise, { nullable: true, description: "Doanh nghiệp · In an enterprise" })
  enterpriseId?: string;

  @NodeId(() => Committee, { nullable: true, description: "Ban Chỉ đạo · In a committee" })
  committeeId?: string;

  @Field(() => Seat, { description: "Vị trí · Seat" })
  seat!: Seat;

  @Length(2, 200)
  @Field(() => String, { description: "Chức danh · Title" })
  titleVi!: string;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;
}

/** The end of a seat. */
@InputType({ description: "Kết thúc chức vụ · The end of a seat" })
export class EndPositionInput extends VersionedInput {
  @NodeId(() => Position, { description: "Chức vụ · The seat" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối · The last day" })
  lastDay!: string;
}

/** What the verbs answer. */
@ObjectType({ description: "Kết quả · Result" })
export class PositionPayload {
  @Field(() => Position, { description: "Chức vụ sau khi ghi · The seat as it now stands" })
  position!: Position;
}
