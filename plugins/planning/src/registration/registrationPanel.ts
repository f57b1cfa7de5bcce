import { panel } from "@hoptac/kit";

/** What the department knows of one cooperative. */
export const cooperativeCasesPanel = panel({
  name: "cooperativeCases",
  title: { vi: "Hồ sơ đăng ký", en: "Registration cases" },
  on: "Cooperative",
  selection: "registrationCases { number kind state filedOn }",
  chart: "TABLE",
  rows: "registrationCases",
  label: { path: "number", title: { vi: "Số", en: "Number" } },
  values: [
    { path: "kind", title: { vi: "Loại", en: "Kind" } },
    { path: "state", title: { vi: "Trạng thái", en: "State" } },
    { path: "filedOn", title: { vi: "Ngày nộp", en: "Filed on" } },
  ],
});

export const registrationPanel = panel({
  name: "registration",
  title: { vi: "Hồ sơ đăng ký", en: "Registration cases" },
  on: "Overview",
  selection: "registration { filed accepted waiting }",
  chart: "FIGURES",
  values: [
    { path: "registration.filed", title: { vi: "Đã nộp", en: "Filed" }, unit: "COUNT" },
    { path: "registration.accepted", title: { vi: "Đã chấp thuận", en: "Accepted" }, unit: "COUNT" },
    { path: "registration.waiting", title: { vi: "Đang chờ", en: "Waiting" }, unit: "COUNT" },
  ],
});
