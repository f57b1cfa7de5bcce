import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Cluster } from "./Cluster.js";

/** Who belongs to a cluster, from when to when: one cooperative, enterprise or institute. A member that the viewer may not see is empty. */
@Owned("public")
@Entity({ schema: "core", name: "cluster_member" })
@ObjectType({ implements: Node, description: "Thành viên của cụm liên kết ngành · A member of a cluster" })
export class ClusterMember extends Versioned {
  @Column("uuid", { name: "cluster_id" })
  clusterId!: string;

  @Column("uuid", { name: "cooperative_id", nullable: true })
  cooperativeId?: string;

  @Column("uuid", { name: "enterprise_id", nullable: true })
  enterpriseId?: string;

  @Column("text", { name: "institute_vi", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên viện, trường, trạm nghiên cứu · Name of an institute" })
  instituteVi?: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Tham gia từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Tham gia đến hết ngày; trống: đang tham gia · Last day; empty: still a member" })
  validTo?: string;

  @Related(() => Cluster, { from: "clusterId", description: "Cụm liên kết ngành · The cluster" })
  cluster?: Cluster;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã · The cooperative" })
  cooperative?: Cooperative;

  @Related(() => Enterprise, { from: "enterpriseId", description: "Doanh nghiệp · The enterprise" })
  enterprise?: Enterprise;
}
