import { Decimal, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";
import { Period } from "../period/Period.js";
import { PlanItem } from "./PlanItem.js";

/** A number that a plan item is to come to within a half-year, and what it has come to. */
@Owned("department", { by: "leadDepartmentId" })
@Entity({ schema: "core", name: "plan_target" })
@ObjectType({ implements: Node, description: "Chỉ tiêu của kế hoạch trong kỳ · A target of the plan for a half-year" })
export class PlanTarget extends Versioned {
  @Column("uuid", { name: "plan_item_id" })
  planItemId!: string;

  @Related(() => PlanItem, { from: "planItemId", description: "Nội dung kế hoạch · The plan item" })
  planItem?: PlanItem;

  @Column("uuid", { name: "period_id" })
  periodId!: string;

  @Related(() => Period, { from: "periodId", description: "Kỳ · The half-year" })
  period?: Period;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Chỉ tiêu · What is counted" })
  title!: string;

  @Column("text", { name: "unit" })
  @Field(() => String, { description: "Đơn vị tính · Its unit" })
  unit!: string;

  @Column("numeric", { name: "target", precision: 18, scale: 2 })
  @Field(() => Decimal, { description: "Chỉ tiêu giao · What it is to come to" })
  target!: string;

  @Column("numeric", { name: "actual", precision: 18, scale: 2, nullable: true })
  @Field(() => Decimal, {
    nullable: true,
    description: "Thực hiện, lũy kế từ đầu kỳ; trống khi chưa báo cáo · Come to, since the half-year began; null before the first report",
  })
  actual?: string;

  @Column("date", { name: "actual_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Thực hiện tính đến ngày · As of" })
  actualOn?: string;

  @Column("text", { name: "reported_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Tài khoản báo cáo · The account that reported it" })
  reportedBy?: string;

  @Column("uuid", { name: "lead_department_id" })
  leadDepartmentId!: string;

  @Related(() => Department, { from: "leadDepartmentId", description: "Cơ quan chủ trì · Who leads it" })
  leadDepartment?: Department;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
