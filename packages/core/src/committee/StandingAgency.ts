import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";
import { Committee } from "./Committee.js";

/** Which body is the committee's standing agency, from when to when: exactly one on every day. */
@Owned("public")
@Entity({ schema: "core", name: "standing_agency" })
@ObjectType({ implements: Node, description: "Cơ quan thường trực Ban Chỉ đạo · The standing agency of a committee" })
export class StandingAgency extends Versioned {
  @Column("uuid", { name: "committee_id" })
  committeeId!: string;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin" })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đến nay · Last day; empty: still so" })
  validTo?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;

  @Related(() => Committee, { from: "committeeId", description: "Ban Chỉ đạo · The committee" })
  committee?: Committee;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan · The body" })
  department?: Department;
}
