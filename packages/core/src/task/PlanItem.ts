import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";

/** One item of a year's plan, which tasks carry out. */
@Owned("department", { by: "leadDepartmentId" })
@Entity({ schema: "core", name: "plan_item" })
@ObjectType({ implements: Node, description: "Nội dung của kế hoạch năm · An item of a year's plan" })
export class PlanItem extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Column("integer", { name: "year" })
  @Field(() => Int, { description: "Năm kế hoạch · Year of the plan" })
  year!: number;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Nội dung · What is planned" })
  title!: string;

  @Column("boolean", { name: "is_key" })
  @Field(() => Boolean, { description: "Trọng tâm · A key item" })
  isKey!: boolean;

  @Column("date", { name: "due_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hoàn thành trước ngày · To be done by" })
  dueOn?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ: văn bản, quyết định · The document it stands in" })
  evidence?: string;

  @Column("uuid", { name: "lead_department_id" })
  leadDepartmentId!: string;

  @Related(() => Department, { from: "leadDepartmentId", description: "Cơ quan chủ trì · Who leads it" })
  leadDepartment?: Department;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
