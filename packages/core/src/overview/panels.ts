import { type Panel, panel } from "@hoptac/kit";

const on = "Overview";
const ACCEPTED = { vi: "Đã nghiệm thu", en: "Accepted" };
const IN_SCOPE = { vi: "Phạm vi", en: "In scope" };

/** What the shared model shows the head of a half-year. Tasks and reviews first: they are what a meeting is about. */
export const overviewPanels: readonly Panel[] = [
  panel({
    name: "tasks",
    title: { vi: "Nhiệm vụ", en: "Tasks" },
    on,
    selection: "tasks { total { tasks keyTasks dueSoon overdue onTime { rate } contentMet { rate } } }",
    chart: "FIGURES",
    values: [
      { path: "tasks.total.tasks", title: { vi: "Đã giao", en: "Assigned" }, unit: "COUNT" },
      { path: "tasks.total.keyTasks", title: { vi: "Trọng tâm", en: "Key tasks" }, unit: "COUNT" },
      { path: "tasks.total.dueSoon", title: { vi: "Sắp đến hạn", en: "Due soon" }, unit: "COUNT" },
      { path: "tasks.total.overdue", title: { vi: "Quá hạn", en: "Overdue" }, unit: "COUNT" },
      { path: "tasks.total.onTime.rate", title: { vi: "Đúng hạn", en: "On time" }, unit: "SHARE" },
      { path: "tasks.total.contentMet.rate", title: { vi: "Đạt nội dung", en: "Content met" }, unit: "SHARE" },
    ],
  }),
  panel({
    name: "tasksByDepartment",
    title: { vi: "Nhiệm vụ theo cơ quan", en: "Tasks by department" },
    on,
    selection: "tasks { byDepartment { department { nameVi } tasks accepted dueSoon overdue onTime { rate } contentMet { rate } } }",
    chart: "BARS",
    rows: "tasks.byDepartment",
    label: { path: "department.nameVi", title: { vi: "Cơ quan", en: "Department" } },
    values: [
      { path: "tasks", title: { vi: "Đã giao", en: "Assigned" }, unit: "COUNT" },
      { path: "accepted", title: { vi: "Đã nghiệm thu", en: "Accepted" }, unit: "COUNT" },
      { path: "overdue", title: { vi: "Quá hạn", en: "Overdue" }, unit: "COUNT" },
    ],
  }),
  panel({
    name: "targets",
    title: { vi: "Chỉ tiêu kế hoạch", en: "Targets of the plan" },
    on,
    selection: "targets { title unit target actual }",
    chart: "PROGRESS",
    rows: "targets",
    label: { path: "title", title: { vi: "Chỉ tiêu", en: "Target" } },
    values: [{ path: "actual", title: { vi: "Thực hiện", en: "Actual" }, unit: "COUNT" }],
    of: { path: "target", title: { vi: "Chỉ tiêu giao", en: "To come to" }, unit: "COUNT" },
  }),
  panel({
    name: "reviewCoverage",
    title: { vi: "Rà soát hợp tác xã", en: "Review of cooperatives" },
    on,
    selection: "reviews { nameVi coverage { accepted scope } }",
    chart: "PROGRESS",
    rows: "reviews",
    label: { path: "nameVi", title: { vi: "Đợt", en: "Review" } },
    values: [{ path: "coverage.accepted", title: ACCEPTED, unit: "COUNT" }],
    of: { path: "coverage.scope", title: IN_SCOPE, unit: "COUNT" },
  }),
  panel({
    name: "reviewByArea",
    title: { vi: "Rà soát theo địa bàn", en: "Review by area" },
    on,
    selection: "reviews { coverage { byArea { area { code nameVi } accepted scope } } }",
    chart: "MAP",
    rows: "reviews.coverage.byArea",
    label: { path: "area.nameVi", title: { vi: "Địa bàn", en: "Area" } },
    values: [{ path: "accepted", title: ACCEPTED, unit: "COUNT" }],
    of: { path: "scope", title: IN_SCOPE, unit: "COUNT" },
    area: "area.code",
  }),
  panel({
    name: "obstacles",
    title: { vi: "Khó khăn, vướng mắc", en: "Obstacles" },
    on,
    selection: "obstacles { total { reported solved overdue medianDays } }",
    chart: "FIGURES",
    values: [
      { path: "obstacles.total.reported", title: { vi: "Đã phản ánh", en: "Reported" }, unit: "COUNT" },
      { path: "obstacles.total.solved", title: { vi: "Đã tháo gỡ", en: "Solved" }, unit: "COUNT" },
      { path: "obstacles.total.overdue", title: { vi: "Quá hạn", en: "Overdue" }, unit: "COUNT" },
      { path: "obstacles.total.medianDays", title: { vi: "Trung vị ngày tháo gỡ", en: "Median days to solve" }, unit: "DAYS" },
    ],
  }),
  panel({
    name: "obstaclesByCategory",
    title: { vi: "Khó khăn theo loại", en: "Obstacles by kind" },
    on,
    selection: "obstacles { byCategory { category reported solved overdue } }",
    chart: "BARS",
    rows: "obstacles.byCategory",
    label: { path: "category", title: { vi: "Loại", en: "Kind" } },
    values: [
      { path: "reported", title: { vi: "Đã phản ánh", en: "Reported" }, unit: "COUNT" },
      { path: "solved", title: { vi: "Đã tháo gỡ", en: "Solved" }, unit: "COUNT" },
      { path: "overdue", title: { vi: "Quá hạn", en: "Overdue" }, unit: "COUNT" },
    ],
  }),
  panel({
    name: "cooperatives",
    title: { vi: "Hợp tác xã", en: "Cooperatives" },
    on,
    selection: "cooperatives { total active founded }",
    chart: "FIGURES",
    values: [
      { path: "cooperatives.total", title: { vi: "Trên sổ đăng ký", en: "On the register" }, unit: "COUNT" },
      { path: "cooperatives.active", title: { vi: "Đang hoạt động", en: "Active" }, unit: "COUNT" },
      { path: "cooperatives.founded", title: { vi: "Thành lập trong kỳ", en: "Founded in the half-year" }, unit: "COUNT" },
    ],
  }),
  panel({
    name: "supportByDepartment",
    title: { vi: "Hỗ trợ theo cơ quan", en: "Support by department" },
    on,
    selection: "support { byDepartment { department { nameVi } actions cooperatives } }",
    chart: "BARS",
    rows: "support.byDepartment",
    label: { path: "department.nameVi", title: { vi: "Cơ quan", en: "Department" } },
    values: [
      { path: "actions", title: { vi: "Việc hỗ trợ", en: "Support actions" }, unit: "COUNT" },
      { path: "cooperatives", title: { vi: "Hợp tác xã", en: "Cooperatives" }, unit: "COUNT" },
    ],
  }),
];
