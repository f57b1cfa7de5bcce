import { Node, Owned, Personal, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Gender } from "./Gender.js";

/**
 * A person with a seat in a body. Public is the name alone: whoever stands here holds an office, or signs for a registered organisation, and both are
 * published. Birth, gender and phone are personal and answer only to `core.readPersonalData` (the planning function, the inspector, the standing agency), see
 * `PersonalData`; there is no identity number. Members of a cooperative are no persons of this table: they are rows of their cooperative.
 */
@Owned("public")
@Entity({ schema: "core", name: "person" })
@ObjectType({ implements: Node, description: "Cá nhân giữ chức vụ · A person with a seat in a body" })
export class Person extends Versioned {
  @Column("text", { name: "code", nullable: true })
  code?: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Họ và tên · Name" })
  nameVi!: string;

  @Column({ type: "text", name: "search_key", insert: false, update: false })
  @Field(() => String, { description: "Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only" })
  searchKey!: string;

  @Personal()
  @Column("date", { name: "birth_date", nullable: true })
  birthDate?: string;

  @Personal()
  @Column("integer", { name: "birth_year", nullable: true })
  birthYear?: number;

  @Personal()
  @Column("text", { name: "gender", nullable: true })
  gender?: Gender;

  @Personal()
  @Column("text", { name: "phone", nullable: true })
  phone?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa, không phải người có thật · Demonstration data, no real person" })
  demonstration!: boolean;
}
