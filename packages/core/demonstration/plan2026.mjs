/**
 * The demonstration of 2026-07-20: thirty-six organisations in the communes of 2025, under the law of 2023. Each line says what is special about one; where two
 * lines stand together, the first breaks a rule of that day and the second is just right. `data/demonstration/2026/DEFECTS.md` says the same in words, and a test
 * asks the graph for both.
 */
export const PLAN = [
  { members: 4 },
  { members: 5 },
  { meeting: "2025-01-19" },
  { meeting: "2025-01-20" },
  { meeting: "2026-05-01" },
  { meeting: "2026-04-30" },
  { governance: "SIMPLIFIED", meeting: "2026-04-19" },
  { governance: "SIMPLIFIED", meeting: "2026-04-20" },
  { governance: "SIMPLIFIED", meeting: "2026-06-10", members: 50, revenue: 2_000 },
  { governance: "SIMPLIFIED", meeting: "2026-06-10", members: 49, revenue: 2_000 },
  { board: 2 },
  { board: 3 },
  { board: 16, members: 120 },
  { board: 15, members: 120 },
  { boardSince: "2021-07-19" },
  { boardSince: "2021-07-20" },
  { supervisors: 0 },
  { supervisors: 1 },
  { supervisors: 8, members: 130 },
  { supervisors: 7, members: 130 },
  { members: 301, delegates: 60, revenue: 2_500 },
  { members: 301, delegates: 61, revenue: 2_500 },
  { shares: [31, 29, 20, 20] },
  { shares: [30, 30, 20, 20] },
  { stoppedAfter: "2024-Y" },
  { stoppedAfter: "2025-Y" },
  { vsic: "01110", sector: "TRADE_SERVICES", agriType: "" },
  { kind: "salt" },
  { votes: true, members: 120, invited: 120, present: 100 },
  { name: "twin" },
  { kind: "union", members: 2 },
  { kind: "union", members: 3, shares: [40, 30, 30] },
  { kind: "union", members: 10, governance: "SIMPLIFIED", meeting: "2026-06-12", shares: [41, 10, 10, 10, 10, 10, 9] },
  { kind: "union", members: 9, governance: "SIMPLIFIED", meeting: "2026-06-12" },
  { kind: "group", members: 12 },
  { kind: "credit", members: 210 },
];

/** Has not reported for 2026-H1; has, but late. */
export const SILENT = 19;
export const LATE = 20;

/** Whose members still owe what they promised: one for longer than six months on the day, one until that very day. */
export const UNPAID = new Map([
  [22, "2026-01-19"],
  [23, "2026-01-20"],
]);

/** How a meeting of a hundred voted: subject, in favour, against. The first and third carry nothing. */
export const VOTES = [
  ["CHARTER", 64, 30],
  ["CHARTER", 65, 30],
  ["OTHER", 50, 50],
  ["OTHER", 51, 49],
];

export const KINDS = {
  crop: { prefix: "Hợp tác xã Nông nghiệp", short: "HTX NN", entityType: "COOPERATIVE", sector: "AGRICULTURE", agriType: "CROP", vsic: "01110" },
  salt: { prefix: "Hợp tác xã Diêm nghiệp", short: "HTX DN", entityType: "COOPERATIVE", sector: "AGRICULTURE", agriType: "SALT", vsic: "08930" },
  union: { prefix: "Liên hiệp hợp tác xã", short: "LH HTX", entityType: "COOP_UNION", sector: "AGRICULTURE", agriType: "CROP", vsic: "01110" },
  group: { prefix: "Tổ hợp tác", short: "THT", entityType: "COOP_GROUP", sector: "AGRICULTURE", agriType: "LIVESTOCK", vsic: "01440" },
  credit: { prefix: "Quỹ tín dụng nhân dân", short: "QTDND", entityType: "CREDIT_FUND", sector: "FINANCE", agriType: "", vsic: "64190" },
};

const FIRST = ["Hạnh", "Nhã", "Kiên", "Tuệ", "Ngọc", "Thảo"];
const SECOND = ["Tín", "Đức", "Lạc", "Khang", "Minh", "Hưng"];
const THIRD = ["Sinh", "Khởi", "Hợp", "Viên", "Nghiệp", "Mẫn"];

/** Three virtues each, of which no two organisations share all: they name no place and no known cooperative. The twin bears its neighbour's with a number. */
export const nameOf = (index) =>
  PLAN[index].name === "twin"
    ? `${nameOf(index - 1)} 2`
    : [FIRST[index % 6], SECOND[Math.floor(index / 6)], THIRD[(index + Math.floor(index / 6)) % 6]].join(" ");

/** Reporting windows: code, kind, title, first day, last day, due on, submitted on. */
export const WINDOWS = [
  ["2024-Y", "YEAR", "Báo cáo năm 2024", "2023-12-15", "2024-12-14", "2024-12-21", "2024-12-16"],
  ["2025-H1", "HALF_YEAR", "Báo cáo sáu tháng đầu năm 2025", "2024-12-15", "2025-06-14", "2025-06-20", "2025-06-16"],
  ["2025-Y", "YEAR", "Báo cáo năm 2025", "2024-12-15", "2025-12-14", "2025-12-21", "2025-12-16"],
  ["2026-H1", "HALF_YEAR", "Báo cáo sáu tháng đầu năm 2026", "2025-12-15", "2026-06-14", "2026-06-20", "2026-06-16"],
];
