import { Can, LocalDate, Node, Personal } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { can } from "../permissions.js";
import { Gender } from "../person/Gender.js";
import { OfficerPosition } from "./OfficerPosition.js";
import { Qualification } from "./Qualification.js";

/** Who holds a position in a cooperative, and from when until when. */
@Entity({ schema: "core", name: "officer" })
@ObjectType({ implements: Node, description: "Người giữ chức danh trong hợp tác xã · An officer of a cooperative" })
export class Officer extends CooperativeOwned {
  @Column("text", { name: "position" })
  @Field(() => OfficerPosition, { description: "Chức danh · Position" })
  position!: OfficerPosition;

  @Column("text", { name: "name" })
  @Field(() => String, { description: "Họ và tên · Name" })
  name!: string;

  @Personal()
  @Can(can.readOfficerBirth, { orOwn: ["cooperativeId"] })
  @Column("integer", { name: "birth_year", nullable: true })
  @Field(() => Int, { nullable: true, description: "Năm sinh; dữ liệu cá nhân · Year of birth; personal" })
  birthYear?: number;

  @Personal()
  @Column("text", { name: "gender", nullable: true })
  @Field(() => Gender, { nullable: true, description: "Giới tính · Gender" })
  gender?: Gender;

  @Column("text", { name: "qualification" })
  @Field(() => Qualification, { description: "Trình độ chuyên môn · Qualification" })
  qualification!: Qualification;

  @Column("boolean", { name: "legal_representative" })
  @Field(() => Boolean, { description: "Là người đại diện theo pháp luật · Is a legal representative" })
  legalRepresentative!: boolean;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Từ ngày · From" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang giữ · Until; empty: still holds it" })
  validTo?: string;
}
