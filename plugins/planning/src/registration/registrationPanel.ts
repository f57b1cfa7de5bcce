import { panel } from "@hoptac/kit";

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
