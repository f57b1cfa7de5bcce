import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Committee } from "../committee/Committee.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Person } from "./Person.js";
import { Seat } from "./Seat.js";

/** A seat that a person holds in one body, from when to when. Seats in public bodies, and who signs for an organisation, are published: public. */
@Owned("public")
@Entity({ schema: "core", name: "position" })
@ObjectType({ implements: Node, description: "Chức vụ của một người tại một tổ chức · A seat that a person holds in a body" })
export class Position extends Versioned {
  @Column("uuid", { name: "person_id" })
  personId!: string;

  @Column("uuid", { name: "department_id", nullable: true })
  departmentId?: string;

  @Column("uuid", { name: "cooperative_id", nullable: true })
  cooperativeId?: string;

  @Column("uuid", { name: "enterprise_id", nullable: true })
  enterpriseId?: string;

  @Column("uuid", { name: "committee_id", nullable: true })
  committeeId?: string;

  @Column("text", { name: "seat" })
  @Field(() => Seat, { description: "Vị trí · Seat" })
  seat!: Seat;

  @Column("text", { name: "title_vi" })
  @Field(() => String, { description: "Chức danh · Title" })
  titleVi!: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Giữ chức vụ từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang giữ chức vụ · Last day; empty: still held" })
  validTo?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;

  @Related(() => Person, { from: "personId", description: "Người giữ chức vụ · The person" })
  person?: Person;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan · The department" })
  department?: Department;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã · The cooperative" })
  cooperative?: Cooperative;

  @Related(() => Enterprise, { from: "enterpriseId", description: "Doanh nghiệp · The enterprise" })
  enterprise?: Enterprise;

  @Related(() => Committee, { from: "committeeId", description: "Ban Chỉ đạo · The committee" })
  committee?: Committee;
}
