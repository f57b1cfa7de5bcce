import { panel } from "@hoptac/kit";

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
