import { NodeId } from "@hoptac/kit";
import { IsEmail, IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { Enterprise } from "./Enterprise.js";
import { EnterpriseKind } from "./EnterpriseKind.js";

@InputType({ description: "Thông tin liên hệ; bỏ trống thì giữ nguyên, null thì xóa · Contact details; what is left out stays, null clears" })
class EnterpriseContactInput {
  @IsOptional()
  @Length(1, 300, { message: "địa chỉ không quá 300 ký tự · an address of at most 300 characters" })
  @Field(() => String, { nullable: true, description: "Địa chỉ trụ sở · Registered address" })
  address?: string | null;

  @IsOptional()
  @Length(1, 100, { message: "tên không quá 100 ký tự · a name of at most 100 characters" })
  @Field(() => String, { nullable: true, description: "Người liên hệ · Whom to ask for" })
  contactName?: string | null;

  @IsOptional()
  @Matches(/^\+?[\d .-]{8,20}$/, { message: "điện thoại gồm 8–20 chữ số · a phone number of 8 to 20 digits" })
  @Field(() => String, { nullable: true, description: "Điện thoại · Phone" })
  phone?: string | null;

  @IsOptional()
  @IsEmail({}, { message: "thư điện tử, ví dụ dn@vidu.vn · an email address" })
  @Field(() => String, { nullable: true, description: "Thư điện tử · Email" })
  email?: string | null;
}

/** An enterprise to enter. */
@InputType({ description: "Doanh nghiệp cần ghi nhận · An enterprise to enter" })
export class RegisterEnterpriseInput extends EnterpriseContactInput {
  @Matches(/^\d{10}(-\d{3})?$/, { message: "mã số thuế gồm 10 chữ số, chi nhánh thêm -nnn · a tax code of 10 digits, with -nnn for a branch" })
  @Field(() => String, { description: "Mã số thuế · Tax code" })
  taxCode!: string;

  @Length(3, 200)
  @Field(() => String, { description: "Tên doanh nghiệp · Name" })
  nameVi!: string;

  @Field(() => EnterpriseKind, { description: "Loại hình doanh nghiệp · Kind" })
  kind!: EnterpriseKind;

  @NodeId(() => Area, { description: "Xã, phường, thị trấn đặt trụ sở · The commune of its seat" })
  areaId!: string;

  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

/** What changes of an enterprise. Its tax code is for life. */
@InputType({ description: "Thay đổi của doanh nghiệp; bỏ trống thì giữ nguyên · What changes of an enterprise; what is left out stays" })
export class UpdateEnterpriseInput extends EnterpriseContactInput {
  @NodeId(() => Enterprise, { description: "Doanh nghiệp · The enterprise" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;

  @IsOptional()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: "Tên doanh nghiệp · Name" })
  nameVi?: string;

  @Field(() => EnterpriseKind, { nullable: true, description: "Loại hình doanh nghiệp · Kind" })
  kind?: EnterpriseKind;

  @NodeId(() => Area, { nullable: true, description: "Xã, phường, thị trấn đặt trụ sở · The commune of its seat" })
  areaId?: string;
}

/** What the verbs answer. */
@ObjectType({ description: "Kết quả · Result" })
export class EnterprisePayload {
  @Field(() => Enterprise, { description: "Doanh nghiệp sau khi ghi · The enterprise as it now stands" })
  enterprise!: Enterprise;
}
