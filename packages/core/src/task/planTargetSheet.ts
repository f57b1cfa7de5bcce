import { cells, type Sheet } from "@hoptac/kit";
import { departmentByCode } from "../department/departmentByCode.js";
import { halfYearByCode } from "../period/periodSheet.js";
import { PlanTarget } from "./PlanTarget.js";
import { planItemByCode } from "./taskSheets.js";

/** Targets of the years' plans as a file tells them. */
export const planTargetSheet: Sheet = {
  name: "plan-targets",
  title: { vi: "Chỉ tiêu kế hoạch", en: "Targets of the years' plans" },
  entity: () => PlanTarget,
  key: ["planItemId", "periodId", "title"],
  columns: {
    planItemId: { header: { vi: "Nội dung kế hoạch", en: "Plan item" }, cell: planItemByCode, required: true },
    periodId: { header: { vi: "Kỳ", en: "Half-year" }, cell: halfYearByCode, required: true },
    title: { header: { vi: "Chỉ tiêu", en: "What is counted" }, cell: cells.text(300), required: true },
    unit: { header: { vi: "Đơn vị tính", en: "Unit" }, cell: cells.text(60), required: true },
    target: { header: { vi: "Chỉ tiêu giao", en: "Target" }, cell: cells.decimal, required: true },
    actual: { header: { vi: "Thực hiện", en: "Actual" }, cell: cells.decimal },
    actualOn: { header: { vi: "Tính đến ngày", en: "As of" }, cell: cells.day },
    reportedBy: { header: { vi: "Tài khoản báo cáo", en: "Reported by" }, cell: cells.text(255) },
    leadDepartmentId: { header: { vi: "Chủ trì", en: "Lead" }, cell: departmentByCode, required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
