import { BatchField, type Context, Listing, Related, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { validOn } from "../validity/validOn.js";
import { Cluster } from "./Cluster.js";
import { ClusterMember } from "./ClusterMember.js";

/** The list of clusters. */
@Resolver()
export class ClusterListing {
  @Listing(() => Cluster, { orderBy: { code: "ASC" }, description: "Các cụm liên kết ngành · Clusters" })
  clusters!: Listing<Cluster>;
}

/** Who belongs to a cluster. */
@Resolver(() => Cluster)
export class ClusterMembers {
  @Related(() => ClusterMember, {
    key: "clusterId",
    orderBy: { validFrom: "ASC" },
    description: "Thành viên từ trước đến nay, kèm thời gian · Everybody who ever belonged to it, each with its time",
  })
  members!: Related<ClusterMember>;
}

/** The clusters of a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeClusters {
  @BatchField(() => [Cluster], {
    asOf: true,
    description: "Các cụm liên kết ngành mà hợp tác xã tham gia vào một ngày · The clusters it belongs to on a day",
  })
  async clusters(cooperatives: readonly Row<Cooperative>[], { db }: Context, asOf: string): Promise<readonly (readonly Cluster[])[]> {
    const members = await db.select(ClusterMember, `where t.cooperative_id = any($1::uuid[]) and ${validOn("t", "$2::date")}`, [
      cooperatives.map(({ id }) => id),
      asOf,
    ]);
    const found = await db.select(Cluster, "where t.id = any($1::uuid[]) order by t.code, t.id", [[...new Set(members.map(({ clusterId }) => clusterId))]]);
    return cooperatives.map(({ id }) => found.filter((cluster) => members.some((member) => member.cooperativeId === id && member.clusterId === cluster.id)));
  }
}
