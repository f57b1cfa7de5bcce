import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length, Matches } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Product } from "../product/Product.js";
import { Cluster } from "./Cluster.js";
import { ClusterMember } from "./ClusterMember.js";

/** A cluster to open. */
@InputType({ description: "Cụm liên kết ngành cần lập · A cluster to open" })
export class OpenClusterInput extends RepeatableInput {
  @Matches(/^[A-Z0-9_-]{2,30}$/, { message: "mã gồm 2–30 chữ in hoa không dấu, chữ số, gạch nối · a code of 2 to 30 capitals, digits and dashes" })
  @Field(() => String, { description: "Mã cụm · Code" })
  code!: string;

  @Length(3, 200)
  @Field(() => String, { description: "Tên cụm · Name" })
  nameVi!: string;

  @NodeId(() => Product, { description: "Sản phẩm · The product" })
  productId!: string;

  @NodeId(() => Area, { nullable: true, description: "Địa bàn · The area" })
  areaId?: string;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;
}

/** A member of a cluster: exactly one of cooperative, enterprise and institute. */
@InputType({ description: "Thành viên mới của cụm: đúng một trong ba loại · A member of a cluster: exactly one of the three kinds" })
export class AddClusterMemberInput extends RepeatableInput {
  @NodeId(() => Cluster, { description: "Cụm liên kết ngành · The cluster" })
  clusterId!: string;

  @NodeId(() => Cooperative, { nullable: true, description: "Hợp tác xã · A cooperative" })
  cooperativeId?: string;

  @NodeId(() => Enterprise, { nullable: true, description: "Doanh nghiệp · An enterprise" })
  enterpriseId?: string;

  @IsOptional()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: "Tên viện, trường, trạm nghiên cứu · Name of an institute" })
  instituteVi?: string;

  @Field(() => LocalDate, { description: "Tham gia từ ngày · First day" })
  validFrom!: string;
}

/** The end of a membership. */
@InputType({ description: "Kết thúc tham gia cụm · The end of a membership" })
export class EndClusterMembershipInput extends VersionedInput {
  @NodeId(() => ClusterMember, { description: "Thành viên · The membership" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối tham gia · The last day" })
  lastDay!: string;
}

/** The end of a cluster. */
@InputType({ description: "Kết thúc cụm liên kết ngành · The end of a cluster" })
export class CloseClusterInput extends VersionedInput {
  @NodeId(() => Cluster, { description: "Cụm liên kết ngành · The cluster" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối hoạt động; các thành viên cũng kết thúc ngày đó · The last day, which is the last of its members too" })
  lastDay!: string;
}

/** What `openCluster` and `closeCluster` answer. */
@ObjectType({ description: "Kết quả · Result" })
export class ClusterPayload {
  @Field(() => Cluster, { description: "Cụm sau khi ghi · The cluster as it now stands" })
  cluster!: Cluster;
}

/** What the verbs about members answer. */
@ObjectType({ description: "Kết quả · Result" })
export class ClusterMemberPayload {
  @Field(() => ClusterMember, { description: "Thành viên sau khi ghi · The membership as it now stands" })
  member!: ClusterMember;
}
