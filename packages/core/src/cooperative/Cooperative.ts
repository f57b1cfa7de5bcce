import { Decimal, LocalDate, Node, Owned, OwnerOf, Personal, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { RegisterFacts } from "../register/RegisterFacts.js";

/** A cooperative as it stands in the public register. Phone and email are no part of the register: see `CooperativeResolver`. */
@OwnerOf("cooperative", { area: "areaId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "core", name: "cooperative" })
@ObjectType({ implements: Node, description: "Hợp tác xã · A cooperative" })
export class Cooperative extends RegisterFacts {
  @Column("text", { name: "code", nullable: true })
  @Field(() => String, { nullable: true, description: "Mã số hợp tác xã (mã số thuế) · Code for life, its tax code" })
  code?: string;

  @Column("text", { name: "legacy_registration_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số đăng ký cũ · Registration number from before the code" })
  legacyRegistrationNo?: string;

  @Column({ type: "text", name: "search_key", insert: false, update: false })
  @Field(() => String, { description: "Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only" })
  searchKey!: string;

  @Column("date", { name: "founded_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày thành lập · Founded on" })
  foundedOn?: string;

  @Column("date", { name: "first_registered_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày đăng ký lần đầu · First registered on" })
  firstRegisteredOn?: string;

  @Column("numeric", { name: "latitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Vĩ độ trụ sở · Latitude of its seat" })
  latitude?: string;

  @Column("numeric", { name: "longitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Kinh độ trụ sở · Longitude of its seat" })
  longitude?: string;

  @Personal()
  @Column("text", { name: "phone", nullable: true })
  phone?: string;

  @Personal()
  @Column("text", { name: "email", nullable: true })
  email?: string;

  @Column("boolean", { name: "alliance_member", default: false })
  @Field(() => Boolean, { description: "Là thành viên Liên minh Hợp tác xã tỉnh · Member of the provincial cooperative alliance" })
  allianceMember!: boolean;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa, không phải hợp tác xã có thật · Demonstration data, no real cooperative" })
  demonstration!: boolean;

  @Column("uuid", { name: "merged_into_id", nullable: true })
  mergedIntoId?: string;

  @Related(() => Cooperative, {
    from: "mergedIntoId",
    description: "Hồ sơ đúng, khi hồ sơ này là bản trùng đã gộp · The record that goes on, when this one was a duplicate of it",
  })
  mergedInto?: Cooperative;

  @Column("text", { name: "merge_reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do gộp hồ sơ trùng · Why it was found to be a duplicate" })
  mergeReason?: string;

  /** Whoever changes one of the register's facts says from which day it holds; the history follows from it (`keep_register`). */
  @Column("date", { name: "effective_on", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Thay đổi đăng ký gần nhất có hiệu lực từ ngày · The day from which the latest change of the register holds",
  })
  effectiveOn?: string;
}
