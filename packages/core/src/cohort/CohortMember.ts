import { Node, Owned, Versioned } from "@hoptac/kit";
import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";

/** One cooperative of a cohort that is listed. Seen by whoever sees the cohort. */
@Owned("department", { by: "departmentId" })
@Entity({ schema: "core", name: "cohort_member" })
@ObjectType({ implements: Node, description: "Hợp tác xã trong một nhóm · A cooperative of a cohort" })
export class CohortMember extends Versioned {
  @Column("uuid", { name: "cohort_id" })
  cohortId!: string;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Column("uuid", { name: "cooperative_id" })
  cooperativeId!: string;
}
