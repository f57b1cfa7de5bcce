import { cells, type Sheet } from "@hoptac/kit";
import { areaOn, dayOf } from "../area/areaOn.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Product } from "../product/Product.js";
import { Cluster } from "./Cluster.js";
import { ClusterMember } from "./ClusterMember.js";

/** Clusters. */
export const clusterSheet: Sheet = {
  name: "clusters",
  title: { vi: "Cụm liên kết ngành", en: "Clusters" },
  entity: () => Cluster,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã cụm", en: "Code" }, cell: cells.text(30), required: true },
    nameVi: { header: { vi: "Tên cụm", en: "Name" }, cell: cells.text(200), required: true },
    productId: {
      header: { vi: "Mã sản phẩm", en: "Product code" },
      cell: cells.rowOf(() => Product, "code", { title: { vi: "mã sản phẩm", en: "product code" } }),
      required: true,
    },
    areaId: { header: { vi: "Mã địa bàn", en: "Area code" }, cell: areaOn((row) => dayOf(row.validFrom)) },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** Members of clusters: one of cooperative, enterprise and institute in each row. */
export const clusterMemberSheet: Sheet = {
  name: "clusterMembers",
  title: { vi: "Thành viên cụm liên kết ngành", en: "Members of clusters" },
  entity: () => ClusterMember,
  key: ["clusterId", "cooperativeId", "enterpriseId", "instituteVi", "validFrom"],
  columns: {
    clusterId: {
      header: { vi: "Mã cụm", en: "Cluster code" },
      cell: cells.rowOf(() => Cluster, "code", { title: { vi: "mã cụm", en: "cluster code" } }),
      required: true,
    },
    cooperativeId: {
      header: { vi: "Mã số hợp tác xã", en: "Cooperative code" },
      cell: cells.rowOf(() => Cooperative, "code", { title: { vi: "mã số hợp tác xã", en: "cooperative code" } }),
    },
    enterpriseId: {
      header: { vi: "Mã số thuế doanh nghiệp", en: "Enterprise tax code" },
      cell: cells.rowOf(() => Enterprise, "taxCode", { title: { vi: "mã số thuế doanh nghiệp", en: "tax code of an enterprise" } }),
    },
    instituteVi: { header: { vi: "Viện, trường, trạm", en: "Institute" }, cell: cells.text(200) },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
  },
};
