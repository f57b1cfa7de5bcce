import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length, Matches } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { Committee } from "../committee/Committee.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Person } from "../person/Person.js";
import { Role } from "./Role.js";
import { RoleGrant } from "./RoleGrant.js";

/** Who is granted which role, where and when. */
@InputType({ description: "Giao vai trò: ai, vai trò nào, ở đâu, từ bao giờ · Who is granted which role, where and when" })
export class GrantRoleInput extends RepeatableInput {
  @Length(1, 255)
  @Matches(/^\S(.*\S)?$/, { message: "không có khoảng trắng ở đầu và cuối · no spaces around it" })
  @Field(() => String, { description: "Tài khoản: mã người dùng (sub) ở nơi đăng nhập · The account: its subject (sub) at the identity provider" })
  account!: string;

  @NodeId(() => Person, { nullable: true, description: "Người giữ vai trò · The person" })
  personId?: string;

  @Field(() => Role, { description: "Vai trò · Role" })
  role!: Role;

  @NodeId(() => Committee, { nullable: true, description: "Ban Chỉ đạo · The committee" })
  committeeId?: string;

  @NodeId(() => Department, { nullable: true, description: "Cơ quan · The department" })
  departmentId?: string;

  @NodeId(() => Area, { nullable: true, description: "Địa bàn · The area" })
  areaId?: string;

  @NodeId(() => Cooperative, { nullable: true, description: "Hợp tác xã · The cooperative" })
  cooperativeId?: string;

  @NodeId(() => Enterprise, { nullable: true, description: "Doanh nghiệp · The enterprise" })
  enterpriseId?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Chức danh; trống: theo vai trò · Title; empty: the role's" })
  titleVi?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Chức danh bằng tiếng Anh · Title in English" })
  titleEn?: string;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: không định hạn · Last day; empty: open" })
  validTo?: string;
}

/** The end of a role on a day. */
@InputType({ description: "Kết thúc vai trò vào một ngày · The end of a role on a day" })
export class EndRoleInput extends VersionedInput {
  @NodeId(() => RoleGrant, { description: "Vai trò được giao · The grant" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối, từ hôm nay trở đi · The last day, today or later" })
  lastDay!: string;
}

/** The end of a role at once. */
@InputType({ description: "Thu hồi vai trò ngay · The end of a role at once" })
export class RevokeRoleInput extends VersionedInput {
  @NodeId(() => RoleGrant, { description: "Vai trò được giao · The grant" })
  id!: string;

  @Length(2, 500)
  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}

/** What the verbs answer. */
@ObjectType({ description: "Kết quả · Result" })
export class RoleGrantPayload {
  @Field(() => RoleGrant, { description: "Vai trò sau khi ghi · The grant as it now stands" })
  grant!: RoleGrant;
}
