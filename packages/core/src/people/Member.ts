import { Can, LocalDate, Node, Personal, Sealed, VND } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { can } from "../permissions.js";
import { MemberKind } from "./MemberKind.js";

/** One member with a contribution. Shares follow from contributions, so that they always sum to one. */
@Entity({ schema: "core", name: "member" })
@ObjectType({ implements: Node, description: "Thành viên · A member of a cooperative" })
export class Member extends CooperativeOwned {
  @Column("text", { name: "member_no" })
  @Field(() => String, { description: "Số sổ thành viên · Number in the register of members" })
  memberNo!: string;

  @Column("text", { name: "name" })
  @Field(() => String, { description: "Họ và tên, hoặc tên pháp nhân · Name" })
  name!: string;

  @Column("text", { name: "kind" })
  @Field(() => MemberKind, { description: "Loại thành viên · Kind" })
  kind!: MemberKind;

  /** Stored encrypted; for the own cooperative, the registrar and the inspector (guide §3.2). */
  @Sealed()
  @Can(can.readIdentity, { orOwn: ["cooperativeId"] })
  @Column("text", { name: "identity_no", nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "Số định danh cá nhân, căn cước, hộ chiếu, hoặc mã số pháp nhân; dữ liệu cá nhân, lưu mã hóa · Identity number, passport, or a legal person's code; personal, stored encrypted",
  })
  identityNo?: string;

  @Personal()
  @Can(can.readContributions, { orOwn: ["cooperativeId"] })
  @Column("numeric", { name: "contribution", precision: 18, scale: 0 })
  @Field(() => VND, { nullable: true, description: "Vốn góp cam kết, đồng; dữ liệu cá nhân · Committed contribution, đồng; personal" })
  contribution!: string;

  @Personal()
  @Can(can.readContributions, { orOwn: ["cooperativeId"] })
  @Column("numeric", { name: "paid_in", precision: 18, scale: 0 })
  @Field(() => VND, { nullable: true, description: "Vốn đã góp, đồng; dữ liệu cá nhân · Paid in, đồng; personal" })
  paidIn!: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Ngày gia nhập · Joined on" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày ra khỏi; trống: đang là thành viên · Left on; empty: still a member" })
  validTo?: string;
}
