import { RESULT, type Told, type Versioned } from "./committeeDesk.js";
import { all, bent, gone, silent } from "./faults.js";
import { close, DAY, first, held, type Requirement, refusalOf } from "./requirement.js";

/** The committee, its half-years and meetings, by the number under which the guide has them. */
export const MEETING_REQUIREMENTS: readonly Requirement[] = [
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
