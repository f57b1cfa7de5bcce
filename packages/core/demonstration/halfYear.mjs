// Writes the committee's half-year of the demonstration: the meeting of 2017-07-20, its conclusion, the plan, tasks and what became of them, and support actions.
// Run by hand: node packages/core/demonstration/halfYear.mjs. Nothing is drawn by lot; a test compares the bytes.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { csv, file } from "./csv.mjs";
import { accountOf, BODIES, DISTRICTS, FIRST_HALF, INSTRUCTIONS, PLAN, SECOND_HALF, SUPPORT, TARGETS } from "./halfYearPlan.mjs";

const DAY = "2017-07-20";
const NUMBER = "68/TB-BCĐ";
const [H1, H2] = ["2017-H1", "2017-H2"];
const HEAD = "truong-ban";
const AGENCY = "thuong-truc";
const FINISHED = ["ACCEPTED", "CANCELLED"];
const list = (bodies) => [...bodies].sort().join("; ");
const shown = { Demonstration: "yes" };

const meeting = {
  ...{ Committee: "BCD", Kind: "HALF_YEAR_ASSESSMENT", Title: "Họp sơ kết sáu tháng đầu năm, triển khai nhiệm vụ sáu tháng cuối năm 2017 (minh họa)" },
  ...{ "Held on": DAY, Place: "Hội trường UBND tỉnh", Chair: "MH-01", "Called by": "SKHDT", Invited: list(BODIES) },
  Agenda: "Đánh giá kết quả sáu tháng đầu năm | Triển khai nhiệm vụ sáu tháng cuối năm 2017 | Kết luận của Trưởng Ban",
  Minutes:
    "Các thành viên đã bám sát kế hoạch; phần lớn nhiệm vụ trọng tâm được các sở, ngành, địa phương thực hiện nghiêm túc, nổi bật là thí điểm cánh đồng lớn. " +
    "Một số nhiệm vụ chưa xong được chuyển sang kỳ sau. Trưởng Ban kết luận và giao việc cho sáu tháng cuối năm. (minh họa)",
  ...{ Assesses: H1, Opens: H2, "Half-year closed on": DAY, State: "HELD", ...shown },
};

const participants = [
  ["VPUB", "MH-01", "CHAIR"],
  ["SKHDT", "MH-02", "MEMBER"],
  ["SNNPTNT", "MH-03", "MEMBER"],
  ["LMHTX", "MH-04", "GUEST"],
  ["VPUB", "", "MINUTE_TAKER"],
  ...["STC", "STNMT", "SNV", ...DISTRICTS].map((body) => [body, "", "GUEST"]),
].map(([body, person, part]) => ({
  "Meeting of": DAY,
  "Department code": body,
  "Person code": person,
  Part: part,
  Came: body === "STNMT" ? "no" : "yes",
  ...shown,
}));

const conclusion = {
  ...{ Number: NUMBER, "Issued on": DAY, "Meeting of": DAY, "Prepared by department": "SKHDT", Recipients: list(BODIES) },
  Title: "Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp sơ kết sáu tháng đầu năm 2017 (minh họa)",
  Assessment:
    "Sáu tháng đầu năm các thành viên Ban Chỉ đạo đã triển khai kế hoạch và đạt kết quả nhất định; hợp tác xã ổn định và phát triển, bước đầu hình thành liên kết theo chuỗi giá trị với doanh nghiệp. (minh họa)",
  ...{ "Prepared by": AGENCY, "Signed by": "MH-01", "Signed as": "HEAD", "Signed on": DAY, State: "ISSUED", ...shown },
};

const instructions = INSTRUCTIONS.map((text, index) => ({
  ...{ Conclusion: NUMBER, Item: index + 1, "What is ordered": text, "Prepared by department": "SKHDT", Recipients: list(BODIES), ...shown },
}));

const planItems = PLAN.map(([code, title, key, lead]) => ({
  ...{ Code: code, Year: 2017, "What is planned": title, Key: key ? "yes" : "no", "Due on": "2017-12-31", Lead: lead },
  ...{ Evidence: "Kế hoạch phát triển kinh tế tập thể năm 2017 (minh họa)", ...shown },
}));

const targets = TARGETS.map(([plan, period, title, unit, target, actual, lead, by]) => ({
  ...{ "Plan item": plan, "Half-year": period, "What is counted": title, Unit: unit, Target: target, Actual: actual ?? "" },
  ...{ "As of": actual === undefined ? "" : period === "2017-H1" ? "2017-06-30" : DAY, "Reported by": actual === undefined ? "" : by, Lead: lead, ...shown },
}));

const words = (title) => ({
  ...{ Work: `${title}: làm việc với các bên liên quan, tổng hợp và đề xuất`, Person: "Chuyên viên phụ trách (minh họa)" },
  ...{ Result: "Báo cáo kết quả kèm danh sách", Responsibility: "Lãnh đạo cơ quan chủ trì" },
});

/** A task of the first half, as it stands after the meeting, with what there is beside it. */
function firstHalf([title, lead, others, plan, key, assigned, due, { state, reported, on, content, time, returned, why, more }], index) {
  const counted = more?.granted && more.granted < due ? more.to : due;
  const task = {
    ...{ Number: `MH-NV-${String(index + 1).padStart(2, "0")}`, Title: title, ...words(title), "Plan item": plan, Lead: lead, Cooperating: list(others) },
    ...{
      "Half-year": FINISHED.includes(state) ? H1 : H2,
      Key: key ? "yes" : "no",
      Urgency: "NORMAL",
      State: state,
      "Assigned on": assigned,
      "Assigned by": AGENCY,
    },
    ...{
      "Due as assigned": due,
      "Due on": more?.granted ? more.to : due,
      "Counted due on": counted,
      "Times returned": returned ? 1 : 0,
      Reason: why,
      ...shown,
    },
    ...(reported ? { "Reported on": reported, "Reported by": accountOf(lead) } : {}),
    ...(on ? { Content: content, Time: time, "Accepted on": on } : {}),
  };
  const of = { Task: task.Number, Lead: lead, Cooperating: task.Cooperating };
  const verdict = on ? { Verdict: content, "Judged on": on } : returned ? { Verdict: "NOT_MET", "Judged on": returned, Remark: why } : {};
  return {
    task,
    reports: reported
      ? [
          {
            ...{ ...of, "Reported on": reported, "Reported by": accountOf(lead), Result: `Đã thực hiện: ${title.charAt(0).toLowerCase()}${title.slice(1)}` },
            ...verdict,
            ...("Verdict" in verdict ? { "Judged by": HEAD } : {}),
          },
        ]
      : [],
    extensions: more
      ? [
          {
            ...{ ...of, "Old day": due, "Day asked for": more.to, Reason: more.why, "Asked on": more.asked, "Asked by": accountOf(lead) },
            ...(more.granted ? { State: "GRANTED", "Decided on": more.granted, Counts: more.granted < due ? "yes" : "no" } : { State: "REQUESTED" }),
          },
        ]
      : [],
    carried: FINISHED.includes(state)
      ? []
      : [
          {
            ...of,
            From: H1,
            To: H2,
            "Meeting of": DAY,
            "Carried on": DAY,
            "State then": state,
            "Due then": task["Due on"],
            "Counted due then": counted,
            "Reported then": reported,
          },
        ],
  };
}

const secondHalf = ([item, title, lead, others, key, due, urgency = "NORMAL"], index) => ({
  ...{
    Number: `MH-NV-${String(FIRST_HALF.length + index + 1).padStart(2, "0")}`,
    Title: title,
    ...words(title),
    Conclusion: NUMBER,
    Instruction: item,
    Lead: lead,
  },
  ...{ Cooperating: list(others), "Half-year": H2, Key: key ? "yes" : "no", Urgency: urgency, State: lead === "SKHDT" ? "ACKNOWLEDGED" : "ASSIGNED" },
  ...{ "Due as assigned": due, "Due on": due, "Counted due on": due, "Assigned on": DAY, "Assigned by": AGENCY, "Times returned": 0, ...shown },
});

const support = SUPPORT.map(([code, body, kind, what, day]) => ({
  ...{ "Cooperative code": code, "Department code": body, Kind: kind, "What was done": `${what} (minh họa)`, "Done on": day, "Done by": accountOf(body) },
}));

const delegation = {
  ...{
    "Committee code": "BCD",
    Head: "MH-01",
    Delegate: "MH-02",
    "Valid from": "2017-05-08",
    "Valid to": "2017-05-12",
    Reason: "Trưởng Ban đi công tác (minh họa)",
  },
};

const TASK = [
  ...[
    "Number",
    "Title",
    "Work",
    "Person",
    "Result",
    "Responsibility",
    "Half-year",
    "Conclusion",
    "Instruction",
    "Plan item",
    "Lead",
    "Cooperating",
    "Key",
    "Urgency",
  ],
  ...["Due as assigned", "Due on", "Counted due on", "State", "Assigned on", "Assigned by", "Reported on", "Reported by", "Content", "Time", "Accepted on"],
  ...["Times returned", "Reason", "Demonstration"],
];
const OF_TASK = ["Task", "Lead", "Cooperating"];

/** Every file as text, by name. */
export function halfYear() {
  const first = FIRST_HALF.map(firstHalf);
  return {
    delegations: csv(Object.keys(delegation), [delegation]),
    closed_periods: csv(
      ["Year", "Half", "Starts on", "Ends on", "State"],
      [{ Year: 2017, Half: "H1", "Starts on": "2017-01-01", "Ends on": "2017-06-30", State: "LOCKED" }],
    ),
    meetings: csv(Object.keys(meeting), [meeting]),
    meeting_participants: csv(["Meeting of", "Department code", "Person code", "Part", "Came", "Demonstration"], participants),
    conclusions: csv(Object.keys(conclusion), [conclusion]),
    instructions: csv(["Conclusion", "Item", "What is ordered", "Prepared by department", "Recipients", "Demonstration"], instructions),
    plan_items: csv(["Code", "Year", "What is planned", "Key", "Due on", "Evidence", "Lead", "Demonstration"], planItems),
    plan_targets: csv(["Plan item", "Half-year", "What is counted", "Unit", "Target", "Actual", "As of", "Reported by", "Lead", "Demonstration"], targets),
    tasks: csv(TASK, [...first.map(({ task }) => task), ...SECOND_HALF.map(secondHalf)]),
    task_reports: csv(
      [...OF_TASK, "Reported on", "Reported by", "Result", "Verdict", "Judged on", "Judged by", "Remark"],
      first.flatMap(({ reports }) => reports),
    ),
    task_extensions: csv(
      [...OF_TASK, "Old day", "Day asked for", "Reason", "Asked on", "Asked by", "State", "Decided on", "Counts"],
      first.flatMap(({ extensions }) => extensions),
    ),
    task_carry_overs: csv(
      [...OF_TASK, "From", "To", "Meeting of", "Carried on", "State then", "Due then", "Counted due then", "Reported then"],
      first.flatMap(({ carried }) => carried),
    ),
    support_actions: csv(["Cooperative code", "Department code", "Kind", "What was done", "Done on", "Done by"], support),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, text] of Object.entries(halfYear())) writeFileSync(file(name), text);
}
