import { cells, type Sheet } from "@hoptac/kit";
import { areaOn, dayOf } from "../area/areaOn.js";
import { Enterprise } from "./Enterprise.js";
import { EnterpriseKind } from "./EnterpriseKind.js";

/** Enterprises. A commune code alone is ambiguous since 2025, so each row says on which day its code is meant. */
export const enterpriseSheet: Sheet = {
  name: "enterprises",
  title: { vi: "Doanh nghiệp", en: "Enterprises" },
  entity: () => Enterprise,
  key: ["taxCode"],
  columns: {
    taxCode: { header: { vi: "Mã số thuế", en: "Tax code" }, cell: cells.text(14), required: true },
    nameVi: { header: { vi: "Tên doanh nghiệp", en: "Name" }, cell: cells.text(200), required: true },
    kind: { header: { vi: "Loại hình", en: "Kind" }, cell: cells.oneOf(EnterpriseKind), required: true },
    address: { header: { vi: "Địa chỉ", en: "Address" }, cell: cells.text(300) },
    areaId: { header: { vi: "Mã xã", en: "Commune code" }, cell: areaOn((row) => dayOf(row.areaCodeOn)), required: true },
    areaCodeOn: { header: { vi: "Mã xã theo ngày", en: "Commune code as of" }, cell: cells.day, required: true, lookup: true },
    contactName: { header: { vi: "Người liên hệ", en: "Contact" }, cell: cells.text(100) },
    phone: { header: { vi: "Điện thoại", en: "Phone" }, cell: cells.text(20) },
    email: { header: { vi: "Thư điện tử", en: "Email" }, cell: cells.text(200) },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
