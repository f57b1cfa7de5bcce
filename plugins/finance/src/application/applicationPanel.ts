import { panel } from "@hoptac/kit";

/** What the department knows of one cooperative. */
export const cooperativeApplicationsPanel = panel({
  name: "cooperativeApplications",
  title: { vi: "Đề nghị hỗ trợ", en: "Applications for support" },
  on: "Cooperative",
  selection: "supportApplications { number supportType requestedAmount state }",
  chart: "TABLE",
  rows: "supportApplications",
  label: { path: "number", title: { vi: "Số", en: "Number" } },
  values: [
    { path: "supportType", title: { vi: "Loại", en: "Kind" } },
    { path: "requestedAmount", title: { vi: "Đề nghị", en: "Asked for" }, unit: "VND" },
    { path: "state", title: { vi: "Trạng thái", en: "State" } },
  ],
});

export const applicationPanel = panel({
  name: "applications",
  title: { vi: "Đề nghị hỗ trợ", en: "Applications for support" },
  on: "Overview",
  selection: "supportApplications { applications requestedAmount approved approvedAmount }",
  chart: "FIGURES",
  values: [
    { path: "supportApplications.applications", title: { vi: "Hồ sơ", en: "Applications" }, unit: "COUNT" },
    { path: "supportApplications.requestedAmount", title: { vi: "Đề nghị", en: "Asked for" }, unit: "VND" },
    { path: "supportApplications.approved", title: { vi: "Được duyệt", en: "Approved" }, unit: "COUNT" },
    { path: "supportApplications.approvedAmount", title: { vi: "Kinh phí duyệt", en: "Approved amount" }, unit: "VND" },
  ],
});
