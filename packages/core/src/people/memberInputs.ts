import { LocalDate, NodeId, RepeatableInput, VersionedInput, VND } from "@hoptac/kit";
import { IsOptional, Length, Matches } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { IDENTITY_NO } from "./identityNo.js";
import { Member } from "./Member.js";
import { MemberKind } from "./MemberKind.js";

@InputType({ description: "Thành viên được kết nạp · Who is admitted" })
export class AdmitMemberInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Length(1, 30)
  @Field(() => String, { description: "Số sổ thành viên · Number in the register of members" })
  memberNo!: string;

  @Length(2, 200)
  @Field(() => String, { description: "Họ và tên, hoặc tên pháp nhân · Name" })
  name!: string;

  @Field(() => MemberKind, { description: "Loại thành viên · Kind" })
  kind!: MemberKind;

  @IsOptional()
  @Matches(IDENTITY_NO)
  @Field(() => String, { nullable: true, description: "Số định danh cá nhân, căn cước, hộ chiếu, hoặc mã số pháp nhân · Identity number" })
  identityNo?: string;

  @Field(() => VND, { defaultValue: "0", description: "Vốn góp cam kết, đồng · Committed contribution, đồng" })
  contribution!: string;

  @Field(() => VND, { defaultValue: "0", description: "Vốn đã góp, đồng · Paid in, đồng" })
  paidIn!: string;

  @Field(() => LocalDate, { description: "Ngày gia nhập · Joined on" })
  validFrom!: string;
}

@InputType({ description: "Thay đổi của thành viên; bỏ trống thì giữ nguyên · What changes of a member; what is left out stays" })
export class UpdateMemberInput extends VersionedInput {
  @NodeId(() => Member, { description: "Thành viên · The member" })
  id!: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Họ và tên, hoặc tên pháp nhân · Name" })
  name?: string;

  @Field(() => MemberKind, { nullable: true, description: "Loại thành viên · Kind" })
  kind?: MemberKind;

  @IsOptional()
  @Matches(IDENTITY_NO)
  @Field(() => String, { nullable: true, description: "Số định danh cá nhân, căn cước, hộ chiếu, hoặc mã số pháp nhân · Identity number" })
  identityNo?: string;

  @Field(() => VND, { nullable: true, description: "Vốn góp cam kết, đồng · Committed contribution, đồng" })
  contribution?: string;

  @Field(() => VND, { nullable: true, description: "Vốn đã góp, đồng · Paid in, đồng" })
  paidIn?: string;
}

@InputType({ description: "Thành viên ra khỏi hợp tác xã · The end of a membership" })
export class EndMembershipInput extends VersionedInput {
  @NodeId(() => Member, { description: "Thành viên · The member" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối là thành viên · The last day of membership" })
  lastDay!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class MemberPayload {
  @Field(() => Member, { description: "Thành viên sau khi ghi · The member as it now stands" })
  member!: Member;
}
