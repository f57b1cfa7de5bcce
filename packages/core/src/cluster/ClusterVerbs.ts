import { Can, type Context, notFound, PlatformError, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { can } from "../permissions.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { exactlyOne } from "../validity/exactlyOne.js";
import { Cluster } from "./Cluster.js";
import { ClusterMember } from "./ClusterMember.js";
import {
  AddClusterMemberInput,
  CloseClusterInput,
  ClusterMemberPayload,
  ClusterPayload,
  EndClusterMembershipInput,
  OpenClusterInput,
} from "./clusterInputs.js";

/** What officers do with clusters. */
@Resolver()
export class ClusterVerbs {
  @Can(can.keepClusters)
  @Mutation(() => ClusterPayload, { description: "Lập cụm liên kết ngành · Open a cluster" })
  openCluster(
    @Arg("input", () => OpenClusterInput, { description: "Cụm · The cluster" }) { idempotencyKey: _, ...values }: OpenClusterInput,
    @Ctx() { db }: Context,
  ): Promise<ClusterPayload> {
    return db.write(async (tx) => {
      const [standing] = await tx.select(Cluster, "where t.code = $1", [values.code]);
      if (standing) throw codeTaken(standing);
      return { cluster: await tx.insert(Cluster, values) };
    });
  }

  /** Its memberships end with it. Answers `RULE_VIOLATED` when it has ended, or somebody would join after its end. */
  @Can(can.keepClusters)
  @Mutation(() => ClusterPayload, { description: "Kết thúc cụm liên kết ngành · Close a cluster" })
  closeCluster(
    @Arg("input", () => CloseClusterInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: CloseClusterInput,
    @Ctx() { db }: Context,
  ): Promise<ClusterPayload> {
    return db.write(async (tx) => {
      const standing = await tx.require(Cluster, id);
      checkLastDay(standing, lastDay);
      const members = await tx.select(ClusterMember, "where t.cluster_id = $1 and (t.valid_to is null or t.valid_to > $2::date) for update", [id, lastDay]);
      const later = members.find(({ validFrom }) => validFrom > lastDay);
      if (later) throw joinsLater(standing, later);
      const cluster = await tx.update(Cluster, id, expectedVersion, { validTo: lastDay });
      for (const member of members) await tx.update(ClusterMember, member.id, member.version, { validTo: lastDay });
      return { cluster };
    });
  }

  /** Answers `RULE_VIOLATED` outside of the cluster's time, or while the member belongs to it already. */
  @Can(can.keepClusters)
  @Mutation(() => ClusterMemberPayload, { description: "Thêm thành viên vào cụm · Add a member to a cluster" })
  addClusterMember(
    @Arg("input", () => AddClusterMemberInput, { description: "Thành viên · The member" }) { idempotencyKey: _, ...values }: AddClusterMemberInput,
    @Ctx() { db }: Context,
  ): Promise<ClusterMemberPayload> {
    exactlyOne(values, "cooperativeId", "enterpriseId", "instituteVi");
    return db.write(async (tx) => {
      const cluster = await tx.require(Cluster, values.clusterId);
      if (values.cooperativeId && !(await tx.byId(Cooperative, values.cooperativeId)))
        throw notFound({ vi: "hợp tác xã", en: "cooperative" }, values.cooperativeId);
      if (values.enterpriseId && !(await tx.byId(Enterprise, values.enterpriseId)))
        throw notFound({ vi: "doanh nghiệp", en: "enterprise" }, values.enterpriseId);
      if (values.validFrom < cluster.validFrom || cluster.validTo) {
        throw ruleViolated("CLUSTER_NOT_THERE", {
          vi: `Cụm ${cluster.nameVi} hoạt động từ ${cluster.validFrom}${cluster.validTo ? ` đến ${cluster.validTo}` : ""}; hãy chọn ngày khác`,
          en: `The cluster ${cluster.code} is there from ${cluster.validFrom}${cluster.validTo ? ` to ${cluster.validTo}` : ""}: choose another day`,
        });
      }
      const [standing] = await tx.select(
        ClusterMember,
        "where t.cluster_id = $1 and t.member = coalesce($2, $3, core.search_key($4)) and (t.valid_to is null or t.valid_to >= $5::date)",
        [cluster.id, values.cooperativeId ?? null, values.enterpriseId ?? null, values.instituteVi ?? null, values.validFrom],
      );
      if (standing) throw alreadyMember(cluster, standing);
      return { member: await tx.insert(ClusterMember, values) };
    });
  }

  @Can(can.keepClusters)
  @Mutation(() => ClusterMemberPayload, { description: "Kết thúc tham gia cụm · End a membership" })
  endClusterMembership(
    @Arg("input", () => EndClusterMembershipInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndClusterMembershipInput,
    @Ctx() { db }: Context,
  ): Promise<ClusterMemberPayload> {
    return db.write(async (tx) => {
      checkLastDay(await tx.require(ClusterMember, id), lastDay);
      return { member: await tx.update(ClusterMember, id, expectedVersion, { validTo: lastDay }) };
    });
  }
}

const joinsLater = ({ nameVi, code }: Cluster, { validFrom }: ClusterMember): PlatformError =>
  ruleViolated("CLUSTER_NOT_THERE", {
    vi: `Có thành viên tham gia ${nameVi} từ ${validFrom}; hãy chọn ngày cuối không sớm hơn ngày đó`,
    en: `Somebody joins ${code} on ${validFrom}: choose no earlier last day`,
  });

const alreadyMember = ({ nameVi, code }: Cluster, { validFrom, validTo }: ClusterMember): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Đã là thành viên của ${nameVi} từ ${validFrom}${validTo ? ` đến ${validTo}` : ""}; hãy kết thúc lần tham gia đó trước, hoặc chọn ngày sau đó`,
    en: `It is a member of ${code} from ${validFrom}${validTo ? ` to ${validTo}` : ""}: end that membership first, or choose a later day`,
  });
const codeTaken = ({ code, nameVi }: Cluster): PlatformError =>
  new PlatformError("CONFLICT", { vi: `Mã ${code} là của ${nameVi}; hãy chọn mã khác`, en: `The code ${code} is that of ${nameVi}: choose another` });
