import { toGlobalId } from "@hoptac/kit";
import type { TestPlatform } from "@hoptac/testing";
import { type CommitteeDesk, RESULT, type Told, type Versioned } from "./committeeDesk.js";
import { all, bent, type Fault, gone, silent } from "./faults.js";

/** What a requirement's test works with. */
export type At = CommitteeDesk & { readonly house: TestPlatform };

/** One requirement of the committee, acted over the wire; what comes of it, and what would with the fault that it is there to rule out. */
export interface Requirement {
  readonly id: string;
  readonly says: string;
  readonly fault: Fault;
  /** May be acted again and again on one platform. */
  outcome(at: At): Promise<unknown>;
  readonly is: unknown;
  readonly withFault: unknown;
}

let runs = 0;
const DAY = "2017-07-20";
const first = <T>(rows: readonly T[]): T => rows[0] as T;
const refusalOf = async (at: At, login: string, name: string, input: object, fields: string): Promise<unknown> => {
  const [error] = (await at.refused(login, name, input, fields)) ?? [];
  return error?.extensions?.rule ?? error?.extensions?.code ?? "done";
};

/** The half-year assessment of July, held; the first half is open. */
async function held(at: At): Promise<Versioned> {
  const { house, ids, verb } = at;
  await house.sql("update core.period set state = 'OPEN'");
  const call = {
    ...{ committeeId: ids.BCD, kind: "HALF_YEAR_ASSESSMENT", title: "Họp sơ kết", place: "UBND tỉnh", chairId: ids["MH-01"], heldOn: DAY },
    ...{ agenda: ["Sơ kết", "Triển khai"], assessedPeriodId: ids.H12017, openedPeriodId: ids.H22017 },
    participants: [
      { departmentId: ids.VPUB, personId: ids["MH-01"], role: "CHAIR" },
      { departmentId: ids.STC, role: "GUEST" },
    ],
  };
  const { meeting } = await verb<{ meeting: Versioned & { participants: (Versioned & { role: string })[] } }>(
    "thuong-truc",
    "callMeeting",
    call,
    "meeting { id version participants { id version role } }",
  );
  const attendedIds = meeting.participants.filter(({ role }) => role === "CHAIR").map(({ id }) => id);
  const input = { id: meeting.id, expectedVersion: meeting.version, minutes: "Biên bản cuộc họp (minh họa)", attendedIds };
  return (await verb<{ meeting: Versioned }>("thuong-truc", "holdMeeting", input, "meeting { id version }")).meeting;
}

const close = (at: At, { id, version }: Versioned) => at.verb("thuong-truc", "closeHalfYear", { meetingId: id, expectedVersion: version }, "closed { code }");
const cooperative = async ({ house }: At): Promise<string> =>
  toGlobalId("Cooperative", first(await house.sql<{ id: string }>("select id from core.cooperative where code = '9900000034'")).id);

/** The committee's requirements, by the number under which the guide has them. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: "R-1",
    says: "a committee has its terms of reference, its members, and one head on a day",
    fault: all(
      gone("core.position", "position_one_head", { first: ["delete from core.position where title_vi = 'Ủy viên mới' and seat = 'HEAD'"] }),
      bent("core.position", "before insert", "new.seat := 'HEAD'"),
    ),
    outcome: async (at) => {
      const seat = { committeeId: at.ids.BCD, validFrom: DAY };
      const head = { ...seat, personId: at.ids["MH-03"], seat: "HEAD", titleVi: "Trưởng Ban thứ hai" };
      const second = await refusalOf(at, "thuong-truc", "appointPosition", head, "__typename");
      const member = { ...seat, newPerson: { nameVi: "Hà Minh Họa Mới" }, seat: "MEMBER", titleVi: "Ủy viên mới" };
      await at.verb("thuong-truc", "appointPosition", member, "__typename");
      const { committees } = await at.asked<{ committees: { nodes: { mandateVi: string; seats: { seat: string }[] }[] } }>(
        "truong-ban",
        "{ committees { nodes { mandateVi seats { seat } } } }",
      );
      const { mandateVi, seats } = first(committees.nodes);
      return { mandate: mandateVi.length > 0, heads: seats.filter((one) => one.seat === "HEAD").length, second };
    },
    is: { mandate: true, heads: 1, second: "COMMITTEE_HAS_HEAD" },
    withFault: { mandate: true, heads: 2, second: "COMMITTEE_HAS_HEAD" },
  },
  {
    id: "R-2",
    says: "tasks hang on the half-year they belong to, and are counted in it",
    fault: bent("core.task", "before insert", "new.period_id := (select p.id from core.period p where p.code = '2017-H1')"),
    outcome: async (at) => {
      const counted = async () =>
        (await at.asked<{ overview: { tasks: { total: { tasks: number } } } }>("truong-ban", '{ overview(period: "2017-H2") { tasks { total { tasks } } } }'))
          .overview.tasks.total.tasks;
      const before = await counted();
      const { period } = await at.task(await at.assigned("SNNPTNT"));
      return { of: period, more: (await counted()) - before };
    },
    is: { of: { half: "H2" }, more: 1 },
    withFault: { of: { half: "H1" }, more: 0 },
  },
  {
    id: "R-3",
    says: "a half-year assessment has its agenda and who came; it closes the first half, and the second is open",
    fault: bent("core.period", "before update", "new.state := 'OPEN'"),
    outcome: async (at) => {
      const meeting = await held(at);
      await close(at, meeting);
      return (
        await at.asked<{ node: object }>(
          "truong-ban",
          `query($id: ID!) { node(id: $id) { ... on Meeting { kind state agenda periodClosedOn participants { role attended } assessedPeriod { state } openedPeriod { state } } } }`,
          { id: meeting.id },
        )
      ).node;
    },
    ...assessmentWith("LOCKED", "OPEN"),
  },
  {
    id: "R-4",
    says: "the report of a half-year is frozen from its meeting: nothing later changes it, and a second edition has its reason",
    fault: all(
      silent("core.half_year_assessment", "keep_assessment"),
      bent("core.task", "after update", `update core.half_year_assessment set figures = jsonb_set(figures, '{tasks,tasks}', '999')`),
    ),
    outcome: async (at) => {
      await at.house.sql("delete from core.half_year_assessment");
      const { id: meetingId } = await held(at);
      const late = await at.working("STC", "tai-chinh", { periodId: at.ids.H12017, dueOn: "2017-07-25" });
      const FIGURES = "assessment { id edition figures { tasks { tasks inTime accepted } } }";
      const { assessment } = await at.verb<{ assessment: { id: string; figures: object } }>("thuong-truc", "freezeAssessment", { meetingId }, FIGURES);
      await at.step("tai-chinh", "reportTask", late, RESULT);
      const { node } = await at.asked<{ node: { figures: object } }>(
        "truong-ban",
        "query($id: ID!) { node(id: $id) { ... on HalfYearAssessment { figures { tasks { tasks inTime accepted } } } } }",
        { id: assessment.id },
      );
      const again = await refusalOf(at, "thuong-truc", "freezeAssessment", { meetingId }, FIGURES);
      const input = { meetingId, reason: "Bổ sung số liệu của hai huyện" };
      const second = await at.verb<{ assessment: { edition: number } }>("thuong-truc", "freezeAssessment", input, FIGURES);
      return { kept: JSON.stringify(node.figures) === JSON.stringify(assessment.figures), again, edition: second.assessment.edition };
    },
    is: { kept: true, again: "ASSESSMENT_FROZEN", edition: 2 },
    withFault: { kept: false, again: "ASSESSMENT_FROZEN", edition: 2 },
  },
  {
    id: "R-5",
    says: "what is unfinished goes on into the next half-year, and how it stood is kept",
    fault: bent("core.task", "before update", "new.period_id := old.period_id"),
    outcome: async (at) => {
      const meeting = await held(at);
      const id = await at.assigned("SNNPTNT", { periodId: at.ids.H12017, dueOn: "2017-07-25" });
      await close(at, meeting);
      const { period, carryOvers } = await at.task(id);
      return { period, carryOvers };
    },
    is: carriedInto("H2"),
    withFault: carriedInto("H1"),
  },
  {
    id: "R-6",
    says: "a conclusion is signed by the head, or by whom the head lets sign, in those days and in no others",
    fault: bent("core.delegation", "before insert", "new.valid_to := '2017-12-31'"),
    outcome: async (at) => {
      await at.house.sql("delete from core.delegation");
      const meeting = await held(at);
      const submitted = async (): Promise<object> => {
        const draft = { meetingId: meeting.id, title: "Kết luận", text: "Đánh giá chung (minh họa)", instructions: [{ text: "Đôn đốc báo cáo" }] };
        const { id } = (await at.verb<{ conclusion: Versioned }>("van-phong", "draftConclusion", draft, "conclusion { id version }")).conclusion;
        await at.verb("van-phong", "submitConclusion", { id, expectedVersion: 1 }, "conclusion { id }");
        return { id, expectedVersion: 2 };
      };
      const [inTime, late, heads] = [await submitted(), await submitted(), await submitted()];
      const delegation = { committeeId: at.ids.BCD, delegateId: at.ids["MH-02"], validFrom: DAY, validTo: "2017-07-21", reason: "Đi công tác" };
      await at.verb("truong-ban", "delegateSignature", delegation, "delegation { id }");
      const rights = async () => (await at.asked<{ viewer: { permissions: string[] } }>("thuong-truc", "{ viewer { permissions } }")).viewer.permissions;
      for (const until = Date.now() + 10_000; !(await rights()).includes("core.signConclusions") && Date.now() < until; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      const { conclusion } = await at.verb<{ conclusion: Told }>("thuong-truc", "approveConclusion", inTime, "conclusion { signedAs }");
      const own = await at.verb<{ conclusion: Told }>("truong-ban", "approveConclusion", heads, "conclusion { signedAs }");
      at.house.clock.set("2017-07-24");
      const after = await refusalOf(at, "thuong-truc", "approveConclusion", late, "conclusion { id }");
      at.house.clock.set(DAY);
      return { delegate: conclusion.signedAs, head: own.conclusion.signedAs, after };
    },
    is: { delegate: "DELEGATE", head: "HEAD", after: "FORBIDDEN" },
    withFault: { delegate: "DELEGATE", head: "HEAD", after: "done" },
  },
  {
    id: "R-7",
    says: "what a year's plan has is on its way or behind, by its tasks",
    fault: bent("core.task", "before insert or update", "new.counted_due_on := case when new.due_on is not null then date '2099-12-31' end"),
    outcome: async (at) => {
      runs += 1;
      const item = { code: `KH2017-R7-${runs}`, year: 2017, title: "Bồi dưỡng cán bộ", leadDepartmentId: at.ids.STC };
      const { planItem } = await at.verb<{ planItem: Versioned }>("ke-hoach", "addPlanItem", item, "planItem { id version }");
      const standing = async (asOf: string) =>
        (
          await at.asked<{ node: { standing: string } }>(
            "truong-ban",
            "query($id: ID!, $asOf: Date) { node(id: $id) { ... on PlanItem { standing(asOf: $asOf) } } }",
            {
              id: planItem.id,
              asOf,
            },
          )
        ).node.standing;
      const id = await at.working("STC", "tai-chinh", { planItemId: planItem.id, dueOn: "2017-07-25" });
      const before = [await standing(DAY), await standing("2017-07-26")];
      await at.step("tai-chinh", "reportTask", id, RESULT);
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      return [...before, await standing("2017-07-26")];
    },
    is: ["ON_PLAN", "BEHIND_PLAN", "DONE"],
    withFault: ["ON_PLAN", "ON_PLAN", "DONE"],
  },
  {
    id: "R-8",
    says: "support is counted by cooperative and department, without what was withdrawn; the feed says who did what",
    fault: bent("core.support_action", "before update", "new.withdrawn_on := null; new.withdrawal_reason := null"),
    outcome: async (at) => {
      const counted = async () =>
        (await at.asked<{ supportCounts: { actions: number } }>("truong-ban", '{ supportCounts(period: "2017-H2") { actions } }')).supportCounts.actions;
      const before = await counted();
      const input = { cooperativeId: await cooperative(at), kind: "GUIDANCE", content: "Hướng dẫn hồ sơ vay vốn", doneOn: DAY };
      const record = () => at.verb<{ action: Versioned & { doneBy: string } }>("nong-nghiep", "recordSupportAction", input, "action { id version doneBy }");
      const [kept, mistaken] = [await record(), await record()];
      const withdraw = { id: mistaken.action.id, expectedVersion: mistaken.action.version, reason: "Ghi nhầm hợp tác xã" };
      await at.verb("nong-nghiep", "withdrawSupportAction", withdraw, "action { id }");
      return { more: (await counted()) - before, by: kept.action.doneBy };
    },
    is: { more: 1, by: "nong-nghiep" },
    withFault: { more: 2, by: "nong-nghiep" },
  },
  {
    id: "R-9",
    says: "a key task has two verdicts, on its content and on its time, and nobody accepts the own report",
    fault: bent("core.task", "before update", "new.time_verdict := new.content_verdict"),
    outcome: async (at) => {
      const id = await at.working("SNNPTNT", "nong-nghiep", { isKey: true, dueOn: "2017-07-27" });
      at.house.clock.set("2017-08-02");
      const { version } = await at.step("nong-nghiep", "reportTask", id, RESULT);
      const own = await refusalOf(at, "nong-nghiep", "acceptTask", { id, expectedVersion: version, contentVerdict: "MET" }, "task { id }");
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      at.house.clock.set(DAY);
      const { contentVerdict, timeVerdict } = await at.task(id);
      return { own, contentVerdict, timeVerdict };
    },
    is: { own: "FORBIDDEN", contentVerdict: "MET", timeVerdict: "NOT_MET" },
    withFault: { own: "FORBIDDEN", contentVerdict: "MET", timeVerdict: "MET" },
  },
  {
    id: "R-10",
    says: "rates by department are numbers: time granted too late makes nothing on time",
    fault: bent("core.task", "before update", "new.counted_due_on := new.due_on"),
    outcome: async (at) => {
      interface Rate {
        readonly numerator: number;
        readonly denominator: number;
      }
      const rates = async (): Promise<readonly Rate[]> => {
        const { taskPerformance } = await at.asked<{ taskPerformance: { department: { code: string }; onTime: Rate; contentMet: Rate }[] }>(
          "truong-ban",
          '{ taskPerformance(period: "2017-H2", asOf: "2017-09-10") { department { code } onTime { numerator denominator } contentMet { numerator denominator } } }',
        );
        const own = taskPerformance.find(({ department }) => department.code === "LMHTX");
        return own ? [own.onTime, own.contentMet] : [];
      };
      const before = await rates();
      const id = await at.working("LMHTX", "lien-minh", { dueOn: "2017-08-15" });
      at.house.clock.set("2017-08-15");
      const request = { taskId: id, newDueOn: "2017-09-15", reason: "Chờ số liệu của các huyện" };
      const { extension } = await at.verb<{ extension: Versioned }>("lien-minh", "requestExtension", request, "extension { id version }");
      await at.verb("truong-ban", "grantExtension", { id: extension.id, expectedVersion: 1 }, "extension { counts }");
      at.house.clock.set("2017-09-10");
      await at.step("lien-minh", "reportTask", id, RESULT);
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      at.house.clock.set(DAY);
      const after = await rates();
      return after.map((rate, index) => [rate.numerator - (before[index]?.numerator ?? 0), rate.denominator - (before[index]?.denominator ?? 0)]);
    },
    is: [
      [0, 1],
      [1, 1],
    ],
    withFault: [
      [1, 1],
      [1, 1],
    ],
  },
  {
    id: "R-16",
    says: "no task without a plan or a conclusion behind it, and each says which",
    fault: all(
      gone("core.task", "task_source", {
        first: [
          "update core.task set plan_item_id = (select id from core.plan_item where code = 'KH2017-T1') where num_nonnulls(instruction_id, plan_item_id) = 0",
        ],
      }),
      bent("core.task", "before insert", "new.plan_item_id := null"),
    ),
    outcome: async (at) => {
      const bare = await refusalOf(at, "thuong-truc", "assignTasks", { tasks: [at.newTask("STC", { planItemId: null })] }, "tasks { id }");
      const { node } = await at.asked<{ node: object }>(
        "truong-ban",
        "query($id: ID!) { node(id: $id) { ... on Task { planItem { code } instruction { itemNo } } } }",
        { id: await at.assigned("STC") },
      );
      return { bare, node };
    },
    is: { bare: "INVALID_INPUT", node: { planItem: { code: "KH2017-T1" }, instruction: null } },
    withFault: { bare: "INVALID_INPUT", node: { planItem: null, instruction: null } },
  },
  {
    id: "R-17",
    says: "an obstacle is given to a department and solved by it, and gone when its cooperative says so",
    fault: bent(
      "core.obstacle",
      "after update",
      `if new.state = 'RESOLVED' and old.state <> 'RESOLVED' then
         update core.obstacle set state = 'CONFIRMED', confirmation = 'COOPERATIVE', confirmed_on = resolved_on, version = version + 1 where id = new.id; end if`,
    ),
    outcome: async (at) => {
      const FIELDS = "obstacle { id version state }";
      const stands = async (id: string): Promise<Told> =>
        (await at.asked<{ node: Told }>("truong-ban", "query($id: ID!) { node(id: $id) { ... on Obstacle { id version state } } }", { id })).node;
      const input = { cooperativeId: await cooperative(at), category: "CREDIT", content: "Chưa vay được vốn lưu động" };
      const { obstacle } = await at.verb<{ obstacle: Told }>("giam-doc-htx", "reportObstacle", input, FIELDS);
      const go = async (login: string, name: string, more: object = {}): Promise<unknown> =>
        refusalOf(at, login, name, { id: obstacle.id, expectedVersion: (await stands(obstacle.id)).version, ...more }, FIELDS);
      await go("ninh-phuoc", "triageObstacle", { severity: "HIGH" });
      await go("thuong-truc", "assignObstacle", { departmentId: at.ids.STC, dueOn: "2017-08-31" });
      await go("tai-chinh", "resolveObstacle", { solution: "Đã hướng dẫn vay Quỹ hỗ trợ", documentNo: "9/STC" });
      const solved = (await stands(obstacle.id)).state;
      return { solved, office: await go("tai-chinh", "confirmObstacle"), cooperative: await go("giam-doc-htx", "confirmObstacle") };
    },
    is: { solved: "RESOLVED", office: "FORBIDDEN", cooperative: "done" },
    withFault: { solved: "CONFIRMED", office: "FORBIDDEN", cooperative: "OBSTACLE_STATE" },
  },
  {
    id: "R-23",
    says: "everybody finds the own body's tasks, key ones first",
    fault: bent("core.task", "before insert", "new.is_key := false"),
    outcome: async (at) => {
      const plain = await at.assigned("UBND_584", { dueOn: "2017-07-28" });
      const key = await at.assigned("UBND_584", { dueOn: "2017-09-29", isKey: true });
      const { myTasks } = await at.asked<{ myTasks: { id: string }[] }>("bac-ai", "{ myTasks(first: 500) { id } }");
      return myTasks.flatMap(({ id }) => (id === plain ? "plain" : id === key ? "key" : []));
    },
    is: ["key", "plain"],
    withFault: ["plain", "key"],
  },
  {
    id: "R-24",
    says: "a review has exactly its sixty, one sheet each, and is concluded when all are settled",
    fault: silent("core.review_campaign", "keep_review_campaign"),
    outcome: async (at) => {
      const stands = async () => first(await at.house.sql<Told>("select id, version, state from core.review_campaign where code = 'MH-RS-2017-H2'"));
      const go = async (name: string, more: object = {}): Promise<unknown> => {
        const { id, version } = await stands();
        return refusalOf(at, "ke-hoach", name, { id: toGlobalId("ReviewCampaign", id), expectedVersion: version, ...more }, "campaign { state }");
      };
      if ((await stands()).state === "COLLECTING") await go("analyseReview");
      const { reviewCampaigns } = await at.asked<{ reviewCampaigns: { code: string; coverage: { scope: number } }[] }>(
        "truong-ban",
        "{ reviewCampaigns { code coverage { scope } } }",
      );
      const scope = reviewCampaigns.find(({ code }) => code === "MH-RS-2017-H2")?.coverage.scope;
      return { scope, concluded: await go("concludeReview", { conclusion: "Kết luận khi còn phiếu chưa nộp" }) };
    },
    is: { scope: 60, concluded: "review_complete" },
    withFault: { scope: 60, concluded: "done" },
  },
];

function assessmentWith(closed: string, opened: string): Pick<Requirement, "is" | "withFault"> {
  const meeting = (assessed: string) => ({
    ...{ kind: "HALF_YEAR_ASSESSMENT", state: "HELD", agenda: ["Sơ kết", "Triển khai"], periodClosedOn: DAY },
    participants: [
      { role: "CHAIR", attended: true },
      { role: "GUEST", attended: false },
    ],
    ...{ assessedPeriod: { state: assessed }, openedPeriod: { state: opened } },
  });
  return { is: meeting(closed), withFault: meeting(opened) };
}

function carriedInto(half: string): object {
  return { period: { half }, carryOvers: [{ stateThen: "ASSIGNED", dueOnThen: "2017-07-25", fromPeriod: { half: "H1" }, toPeriod: { half: "H2" } }] };
}
