// Writes the review of the second half of 2017 and some obstacles: data/demonstration/{review_campaigns,review_sheets,obstacles}.csv.
// Run by hand after generate.mjs: node packages/core/demonstration/reviews.mjs. Nothing is drawn by lot; a test compares the bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { csv, file } from "./csv.mjs";

/** Code and legal status of the sixty, in order. */
const sixty = () =>
  readFileSync(file("cooperatives"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([code, , , , , , status]) => ({ code, status }));

const REVIEW = "MH-RS-2017-H2";
const CAMPAIGN = ["Code", "Name", "Half-year", "Window", "Plan item", "Due on", "State", "Opened on", "Scope", "Demonstration"];
const SHEET = [
  ...["Review", "Cooperative code", "State", "Difficulties", "Signed on", "Signed by", "Group", "Why this group", "Proposal", "To be done by"],
  ...["Checked on", "Checked by", "Accepted on", "Accepted by", "Why returned or excused", "Demonstration"],
];
const OBSTACLE = [
  ...["Number", "Cooperative code", "Kind", "Content", "Origin", "Reported on", "State", "Severity", "Department code", "Due on", "Solution", "Document"],
  ...["Resolved on", "First resolved on", "Confirmed on", "Confirmation", "Times reopened", "Escalated to", "Reason", "Demonstration"],
];

const DIFFICULTIES = [
  "MARKET: Giá bán bấp bênh, chưa có hợp đồng bao tiêu",
  "CREDIT: Khó vay vốn vì thiếu tài sản thế chấp",
  "LAND: Chưa có đất làm trụ sở và nhà kho",
];
const signed = { "Signed on": "2017-07-12", "Signed by": "minh-hoa-htx" };
const checked = (index) => ({
  ...signed,
  ...(index % 20 === 2
    ? { Group: "AVERAGE", "Why this group": "Có doanh thu nhưng đầu ra chưa ổn định", Proposal: "SUPPORT", "To be done by": "2017-12-15" }
    : { Group: "WEAK", "Why this group": "Doanh thu giảm, bộ máy yếu", Proposal: "CONSOLIDATE", "To be done by": "2017-11-30" }),
  "Checked on": "2017-07-17",
  "Checked by": "minh-hoa-huyen",
});

/** What stands on a sheet of the demonstration, by the place of its cooperative among the sixty. */
function sheet({ code, status }, place) {
  const index = place + 1;
  const row = { Review: REVIEW, "Cooperative code": code, State: "NOT_STARTED", Demonstration: "yes" };
  if (status === "NOT_AT_ADDRESS") {
    const why = "Không còn tại địa chỉ đăng ký, không liên hệ được";
    return { ...row, State: "EXCUSED", Group: "DORMANT", "Why this group": why, "Why returned or excused": why };
  }
  switch (index % 10) {
    case 1:
      return {
        ...row,
        ...signed,
        ...{ State: "ACCEPTED", Group: "EFFECTIVE", "Why this group": "Doanh thu và số thành viên tăng", Proposal: "KEEP", "Checked on": "2017-07-14" },
        ...{ "Checked by": "minh-hoa-huyen", "Accepted on": "2017-07-18", "Accepted by": "minh-hoa-tinh" },
      };
    case 2:
      return { ...row, ...checked(index), State: "CHECKED", Difficulties: DIFFICULTIES[place % 3] };
    case 3:
      return { ...row, ...signed, State: "SUBMITTED", Difficulties: `${DIFFICULTIES[place % 3]} | ${DIFFICULTIES[(place + 1) % 3]}` };
    case 4:
      return { ...row, State: "IN_PROGRESS", Difficulties: DIFFICULTIES[place % 3] };
    case 5:
      return { ...row, ...signed, State: "RETURNED", "Why returned or excused": "Số thành viên khác với báo cáo đã nộp, đề nghị rà lại" };
    default:
      return row;
  }
}

const given = (department, due, severity = "MEDIUM") => ({ "Department code": department, "Due on": due, Severity: severity });
const done = (day, document, solution) => ({ "Resolved on": day, "First resolved on": day, Document: document, Solution: solution });
const OBSTACLES = [
  ["9900000034", "MARKET", "Chưa có doanh nghiệp bao tiêu nho vụ cuối năm", "2017-07-03", "IN_PROGRESS", given("SNNPTNT", "2017-08-31", "HIGH")],
  ["9900000034", "LAND", "Xin giao đất làm nhà kho, hồ sơ chưa được trả lời", "2017-05-08", "ASSIGNED", given("STNMT", "2017-06-30", "HIGH")],
  [
    "9900000035",
    "CREDIT",
    "Không vay được vốn lưu động vì thiếu tài sản thế chấp",
    "2017-05-15",
    "CONFIRMED",
    {
      ...given("STC", "2017-06-15"),
      ...done("2017-06-05", "118/STC-QLNS", "Hướng dẫn hồ sơ vay Quỹ hỗ trợ phát triển hợp tác xã"),
      ...{ "Confirmed on": "2017-06-09", Confirmation: "COOPERATIVE" },
    },
  ],
  [
    "9900000036",
    "ACCOUNTING_TAX",
    "Kế toán chưa được tập huấn chế độ mới",
    "2017-05-22",
    "CONFIRMED",
    {
      ...given("STC", "2017-06-20", "LOW"),
      ...done("2017-06-16", "131/STC-TCDN", "Mở lớp tập huấn kế toán hợp tác xã"),
      ...{ "Confirmed on": "2017-07-02", Confirmation: "AUTO" },
    },
  ],
  [
    "9900000009",
    "INFRASTRUCTURE",
    "Đường vào khu sản xuất hư hỏng sau mưa",
    "2017-06-01",
    "REOPENED",
    {
      ...given("UBND_584", "2017-07-10", "HIGH"),
      ...{ "First resolved on": "2017-07-05", "Times reopened": 1, Reason: "Mới vá tạm, xe tải vẫn không vào được" },
    },
  ],
  [
    "9900000010",
    "TECHNOLOGY",
    "Thiếu kỹ thuật xử lý nước cho cây trồng cạn",
    "2017-06-12",
    "RESOLVED",
    {
      ...given("SNNPTNT", "2017-07-20"),
      ...done("2017-07-14", "402/SNN-TT", "Cử cán bộ khuyến nông hướng dẫn tại chỗ"),
    },
  ],
  ["9900000014", "STAFF", "Không tuyển được người có chuyên môn về làm việc", "2017-06-20", "TRIAGED", { Severity: "MEDIUM" }],
  [
    "9900000021",
    "DISASTER",
    "Dịch bệnh trên tôm, thiệt hại một phần ba diện tích",
    "2017-06-26",
    "ESCALATED",
    {
      ...given("SNNPTNT", "2017-07-15", "CRITICAL"),
      ...{ "Escalated to": "Bộ Nông nghiệp và Phát triển nông thôn", Reason: "Mức hỗ trợ vượt thẩm quyền của tỉnh" },
    },
  ],
  [
    "9900000026",
    "DEBTS",
    "Nợ cũ từ trước chuyển đổi chưa được xử lý",
    "2017-06-28",
    "BEYOND_AUTHORITY",
    {
      ...given("STC", "2017-07-31", "HIGH"),
      ...{ Reason: "Khoanh nợ thuộc thẩm quyền của cấp trên" },
    },
  ],
  ["9900000047", "REGISTRATION", "Chưa rõ thủ tục hoạt động trở lại sau tạm ngừng", "2017-07-10", "REPORTED", {}],
  ["9900000053", "INPUTS", "Đề nghị cấp giống miễn phí ngoài chương trình", "2017-07-11", "REJECTED", { Reason: "Không có chính sách cho nội dung này" }],
  ["9900000058", "MARKET", "Muối tồn kho, giá thấp hơn chi phí", "2017-07-12", "REPORTED", {}],
];

/** Every file as text, by name. */
export function reviews() {
  const campaign = {
    ...{ Code: REVIEW, Name: "Rà soát hoạt động của 60 hợp tác xã, sáu tháng cuối năm 2017 (minh họa)", "Half-year": "2017-H2" },
    ...{
      Window: "2017-H1",
      "Plan item": "KH2017-02",
      "Due on": "2017-09-15",
      State: "COLLECTING",
      "Opened on": "2017-07-05",
      Scope: "60",
      Demonstration: "yes",
    },
  };
  const obstacles = OBSTACLES.map(([code, kind, content, day, state, more], index) => ({
    ...{ Number: `MH-${String(index + 1).padStart(2, "0")}`, "Cooperative code": code, Kind: kind, Content: content, "Reported on": day, State: state },
    ...{ Origin: index % 4 === 3 ? "ON_BEHALF" : "COOPERATIVE", "Times reopened": 0, Demonstration: "yes" },
    ...more,
  }));
  return { review_campaigns: csv(CAMPAIGN, [campaign]), review_sheets: csv(SHEET, sixty().map(sheet)), obstacles: csv(OBSTACLE, obstacles) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, text] of Object.entries(reviews())) writeFileSync(file(name), text);
}
