// What the committee's half-year of the demonstration says. The meeting and what it asked for follow the report of 2017-07-20; bodies, days, numbers and results are invented.

export const DISTRICTS = ["582", "584", "585", "586", "587", "588", "589"].map((code) => `UBND_${code}`);
const PROVINCE = ["VPUB", "SKHDT", "SNNPTNT", "STC", "STNMT", "SNV", "LMHTX"];
export const BODIES = [...PROVINCE, ...DISTRICTS];

/** Who works for a body: the demonstration's accounts, and names beside them for the others. */
const ACCOUNTS = {
  SKHDT: "ke-hoach",
  SNNPTNT: "nong-nghiep",
  STC: "tai-chinh",
  LMHTX: "lien-minh",
  UBND_587: "ninh-phuoc",
  UBND_584: "bac-ai",
  VPUB: "van-phong",
};
export const accountOf = (body) => ACCOUNTS[body] ?? `minh-hoa-${body.toLowerCase().replace("_", "-")}`;

/** Code, what, key, lead. */
export const PLAN = [
  ["KH2017-01", "Thí điểm cánh đồng lớn và nhân rộng vụ sau", true, "SNNPTNT"],
  ["KH2017-02", "Củng cố, phát triển hợp tác xã theo Luật Hợp tác xã", true, "SKHDT"],
  ["KH2017-03", "Bồi dưỡng cán bộ quản lý và thành viên hợp tác xã", false, "LMHTX"],
  ["KH2017-04", "Bố trí kinh phí hỗ trợ phát triển hợp tác xã", false, "STC"],
  ["KH2017-05", "Giải quyết đất trụ sở, nhà kho của hợp tác xã", false, "STNMT"],
  ["KH2017-06", "Liên kết sản xuất và tiêu thụ theo chuỗi giá trị", true, "SNNPTNT"],
  ["KH2017-07", "Đưa cán bộ trẻ về làm việc có thời hạn tại hợp tác xã", false, "SNV"],
  ["KH2017-08", "Tiêu chí hình thức tổ chức sản xuất trong xây dựng nông thôn mới", false, "SNNPTNT"],
];

/** What the meeting ordered, in order. */
export const INSTRUCTIONS = [
  "Các thành viên Ban Chỉ đạo bám sát kế hoạch năm 2017, tập trung nhiệm vụ trọng tâm, tạo mọi điều kiện để hoàn thành mục tiêu sáu tháng cuối năm",
  "Rà soát hoạt động của 60 hợp tác xã trên địa bàn tỉnh để có giải pháp phù hợp với từng hợp tác xã",
  "Hỗ trợ, tháo gỡ khó khăn, vướng mắc của hợp tác xã",
  "Chấn chỉnh hoạt động của hợp tác xã theo đúng Luật Hợp tác xã",
  "Ưu tiên hợp tác xã mới thành lập hoặc chuyển đổi, theo cụm liên kết ngành",
  "Mở rộng thí điểm cánh đồng lớn, hình thành chuỗi giá trị cho sản phẩm nông nghiệp chủ lực có quy mô lớn",
  "Gắn phát triển hợp tác xã với cơ cấu lại nông nghiệp và xây dựng nông thôn mới",
  "Xây dựng đề án thí điểm đưa cán bộ trẻ tốt nghiệp đại học, cao đẳng về làm việc có thời hạn tại hợp tác xã",
  "Hỗ trợ mạnh một số hợp tác xã hoạt động hiệu quả, hướng tới hợp tác xã điển hình tiên tiến",
];

const accepted = (reported, on, content, time) => ({ state: "ACCEPTED", reported, on, content, time });

/** Tasks of the first half: title, lead, who cooperates, plan item, key, assigned on, due on as assigned, and how each went on. */
export const FIRST_HALF = [
  [
    "Tổng kết vụ đông xuân trên các cánh đồng lớn thí điểm",
    "SNNPTNT",
    ["UBND_585", "UBND_587"],
    "KH2017-01",
    true,
    "2017-03-01",
    "2017-05-31",
    accepted("2017-05-26", "2017-06-05", "MET", "MET"),
  ],
  [
    "Hướng dẫn hợp tác xã tổ chức lại theo Luật Hợp tác xã",
    "SKHDT",
    ["LMHTX"],
    "KH2017-02",
    true,
    "2017-01-20",
    "2017-04-28",
    accepted("2017-04-27", "2017-05-04", "MET", "MET"),
  ],
  [
    "Tổng hợp nhu cầu kinh phí hỗ trợ hợp tác xã",
    "STC",
    ["SKHDT"],
    "KH2017-04",
    false,
    "2017-01-20",
    "2017-03-31",
    accepted("2017-04-10", "2017-04-14", "PARTLY", "NOT_MET"),
  ],
  [
    "Vận động thành lập hợp tác xã ở các xã điểm",
    "UBND_587",
    ["LMHTX"],
    "KH2017-02",
    false,
    "2017-02-10",
    "2017-06-15",
    accepted("2017-06-14", "2017-06-20", "MET", "MET"),
  ],
  [
    "Báo cáo hình thức tổ chức sản xuất ở các xã nông thôn mới",
    "UBND_586",
    [],
    "KH2017-08",
    false,
    "2017-03-01",
    "2017-06-30",
    {
      ...accepted("2017-07-12", "2017-07-18", "MET", "NOT_MET"),
      more: { asked: "2017-06-30", to: "2017-07-14", why: "Hai xã nộp số liệu chậm", granted: "2017-07-03" },
    },
  ],
  [
    "Hội nghị giao thương quý I",
    "LMHTX",
    ["SNNPTNT"],
    "KH2017-06",
    false,
    "2017-01-20",
    "2017-03-31",
    { state: "CANCELLED", why: "Gộp vào hội nghị giao thương quý IV" },
  ],
  [
    "Mở lớp bồi dưỡng cán bộ quản lý hợp tác xã",
    "LMHTX",
    ["SNV"],
    "KH2017-03",
    false,
    "2017-02-10",
    "2017-06-30",
    { state: "REPORTED", reported: "2017-06-29" },
  ],
  ["Lập danh sách hợp tác xã chưa có đất trụ sở", "UBND_584", [], "KH2017-05", false, "2017-03-01", "2017-06-30", { state: "IN_PROGRESS" }],
  [
    "Hoàn thiện thủ tục giao đất, cho thuê đất cho hợp tác xã",
    "STNMT",
    DISTRICTS,
    "KH2017-05",
    true,
    "2017-02-10",
    "2017-06-15",
    { state: "IN_PROGRESS", more: { asked: "2017-06-08", to: "2017-08-15", why: "Chờ kết quả đo đạc của ba huyện", granted: "2017-06-12" } },
  ],
  [
    "Ký kết liên kết tiêu thụ giữa doanh nghiệp và hợp tác xã",
    "SNNPTNT",
    ["LMHTX"],
    "KH2017-06",
    true,
    "2017-03-01",
    "2017-06-20",
    { state: "RETURNED", reported: "2017-06-19", returned: "2017-06-27", why: "Chưa có hợp đồng kèm theo báo cáo" },
  ],
  [
    "Khảo sát nhu cầu cán bộ trẻ của các hợp tác xã",
    "SNV",
    ["LMHTX"],
    "KH2017-07",
    false,
    "2017-05-05",
    "2017-07-31",
    { state: "ACKNOWLEDGED", more: { asked: "2017-07-18", to: "2017-08-31", why: "Lồng ghép với đợt rà soát 60 hợp tác xã" } },
  ],
];

/** What the plan is to come to: item, half-year, what is counted, unit, target, actual (if reported), lead, who reported. */
export const TARGETS = [
  ["KH2017-01", "2017-H1", "Diện tích cánh đồng lớn", "ha", "420", "455.5", "SNNPTNT", "nong-nghiep"],
  ["KH2017-01", "2017-H2", "Diện tích cánh đồng lớn", "ha", "600", "511.5", "SNNPTNT", "nong-nghiep"],
  ["KH2017-02", "2017-H2", "Hợp tác xã được rà soát", "hợp tác xã", "60", "6", "SKHDT", "ke-hoach"],
  ["KH2017-02", "2017-H2", "Hợp tác xã thành lập mới", "hợp tác xã", "4", "0", "SKHDT", "ke-hoach"],
  ["KH2017-03", "2017-H2", "Lượt cán bộ được bồi dưỡng", "lượt người", "180", "42", "LMHTX", "lien-minh"],
  ["KH2017-06", "2017-H2", "Liên kết chuỗi giá trị được ký", "hợp đồng", "6", undefined, "SNNPTNT", "nong-nghiep"],
  ["KH2017-07", "2017-H2", "Cán bộ trẻ về làm việc tại hợp tác xã", "người", "5", undefined, "SNV", ""],
];

/** Tasks that follow from the meeting: instruction, title, lead, who cooperates, key, due on. */
export const SECOND_HALF = [
  [1, "Gửi kế hoạch triển khai thông báo kết luận tới các cơ quan, địa phương", "VPUB", [], false, "2017-07-25", "URGENT"],
  [1, "Tổng hợp tiến độ kế hoạch năm 2017 hằng tháng", "SKHDT", ["VPUB"], true, "2017-12-15"],
  [2, "Chủ trì rà soát, tổng hợp kết quả của 60 hợp tác xã", "SKHDT", ["LMHTX", "SNNPTNT"], true, "2017-09-29"],
  ...DISTRICTS.map((body) => [2, "Rà soát các hợp tác xã trên địa bàn", body, ["SKHDT"], true, "2017-08-31"]),
  [3, "Tháo gỡ khó khăn về sản xuất và tiêu thụ nông sản", "SNNPTNT", ["LMHTX"], true, "2017-10-31"],
  [3, "Tháo gỡ khó khăn về vốn và chế độ tài chính", "STC", ["LMHTX"], false, "2017-10-31"],
  [3, "Tháo gỡ khó khăn về đất đai", "STNMT", DISTRICTS, false, "2017-10-31"],
  [4, "Chấn chỉnh hợp tác xã hoạt động chưa đúng Luật", "SKHDT", DISTRICTS, true, "2017-11-30"],
  [5, "Hỗ trợ hợp tác xã mới thành lập, chuyển đổi theo cụm liên kết ngành", "SNNPTNT", ["LMHTX", "SKHDT"], true, "2017-11-15"],
  [6, "Mở rộng cánh đồng lớn và chuỗi giá trị sản phẩm chủ lực", "SNNPTNT", ["UBND_585", "UBND_587"], true, "2017-12-15"],
  [7, "Lồng ghép hợp tác xã vào cơ cấu lại nông nghiệp và nông thôn mới", "SNNPTNT", DISTRICTS, false, "2017-12-15"],
  [8, "Dự thảo đề án thí điểm cán bộ trẻ tại hợp tác xã", "SNV", ["SNNPTNT", "STC"], true, "2017-10-31"],
  [9, "Đề xuất hợp tác xã điển hình tiên tiến và nội dung hỗ trợ", "LMHTX", ["SKHDT", "SNNPTNT"], true, "2017-11-30"],
];

/** What offices did for cooperatives: cooperative, body, kind, what, day. */
export const SUPPORT = [
  ["9900000035", "STC", "GUIDANCE", "Hướng dẫn lập hồ sơ vay Quỹ hỗ trợ phát triển hợp tác xã", "2017-05-24"],
  ["9900000009", "UBND_584", "VISIT", "Kiểm tra đường vào khu sản xuất", "2017-06-14"],
  ["9900000034", "SNNPTNT", "MARKET", "Giới thiệu doanh nghiệp thu mua nho", "2017-06-21"],
  ["9900000010", "SNNPTNT", "TRAINING", "Tập huấn kỹ thuật tưới tiết kiệm nước", "2017-07-06"],
  ["9900000036", "LMHTX", "TRAINING", "Tập huấn kế toán hợp tác xã", "2017-07-11"],
  ["9900000014", "LMHTX", "GUIDANCE", "Tư vấn sửa đổi điều lệ", "2017-07-13"],
];
