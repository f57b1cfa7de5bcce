import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";
import { CohortCriteria } from "./CohortCriteria.js";

/**
 * A saved set of cooperatives: listed one by one (`CohortMember`), or described (`criteria`), then found anew each time. The department in which it was made owns the
 * row; colleagues see it only when it is shared, and nobody else does, also not who sees the whole province (a policy of its table says so).
 */
@Owned("department", { by: "departmentId" })
@Entity({ schema: "core", name: "cohort" })
@ObjectType({ implements: Node, description: "Nhóm hợp tác xã được lưu · A saved set of cooperatives" })
export class Cohort extends Versioned {
  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên nhóm · Name" })
  nameVi!: string;

  @Column("text", { name: "owner_login" })
  @Field(() => String, { description: "Người lập · Who saved it" })
  ownerLogin!: string;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Column("boolean", { name: "shared" })
  @Field(() => Boolean, { description: "Cả cơ quan cùng dùng · The whole department uses it" })
  shared!: boolean;

  @Column("jsonb", { name: "criteria", nullable: true })
  @Field(() => CohortCriteria, {
    nullable: true,
    description: "Tiêu chí; trống khi là danh sách chọn sẵn · What they have in common; empty for an explicit list",
  })
  criteria?: CohortCriteria;

  @Column("date", { name: "deleted_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đã bỏ ngày · Given up on" })
  deletedOn?: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan · The department" })
  department?: Department;
}
