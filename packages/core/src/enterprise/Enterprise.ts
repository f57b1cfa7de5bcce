import { Node, Owned, OwnerOf, Personal, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { EnterpriseKind } from "./EnterpriseKind.js";

/**
 * An enterprise as the public business register shows it. Who to ask for there, phone and email are personal: see `EnterpriseContacts`.
 * Of the tax code only the shape is checked (10 digits, with -nnn for a branch): the rule of its check digit is not verified.
 */
@OwnerOf("enterprise", { area: "areaId" })
@Owned("enterprise", { by: "id", register: true })
@Entity({ schema: "core", name: "enterprise" })
@ObjectType({ implements: Node, description: "Doanh nghiệp · An enterprise" })
export class Enterprise extends Versioned {
  @Column("text", { name: "tax_code" })
  @Field(() => String, { description: "Mã số thuế · Tax code" })
  taxCode!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên doanh nghiệp · Name" })
  nameVi!: string;

  @Column({ type: "text", name: "search_key", insert: false, update: false })
  @Field(() => String, { description: "Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only" })
  searchKey!: string;

  @Column("text", { name: "kind" })
  @Field(() => EnterpriseKind, { description: "Loại hình doanh nghiệp · Kind" })
  kind!: EnterpriseKind;

  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Column("text", { name: "address", nullable: true })
  @Field(() => String, { nullable: true, description: "Địa chỉ trụ sở · Registered address" })
  address?: string;

  @Personal()
  @Column("text", { name: "contact_name", nullable: true })
  contactName?: string;

  @Personal()
  @Column("text", { name: "phone", nullable: true })
  phone?: string;

  @Personal()
  @Column("text", { name: "email", nullable: true })
  email?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa, không phải doanh nghiệp có thật · Demonstration data, no real enterprise" })
  demonstration!: boolean;

  @Related(() => Area, { from: "areaId", description: "Xã, phường, thị trấn đặt trụ sở · The commune of its seat" })
  area?: Area;
}
