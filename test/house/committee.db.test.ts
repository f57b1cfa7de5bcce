import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { beforeTheMeeting } from "./beforeTheMeeting.js";
import { committeeDesk, RESULT, type Told, type Versioned } from "./committeeDesk.js";
import { codeOf } from "./desk.js";
import { MEETING_REQUIREMENTS } from "./meetingRequirements.js";
import { WORK_REQUIREMENTS } from "./workRequirements.js";

let house: TestPlatform;
const desks = committeeDesk(() => house);
const { ids, verb, refused, asked, task, step, newTask, assigned, working } = desks;
beforeAll(async () => {
  house = await platform(configuredPlugins);
  await desks.open();
});
afterAll(() => house.close());

describe("the committee's requirements, each with the fault that it rules out", () => {
  beforeAll(() => beforeTheMeeting(house));

  test.each([...MEETING_REQUIREMENTS, ...WORK_REQUIREMENTS])("$id: $says", async ({ outcome, is, withFault, fault }) => {
    const at = { ...desks, house };
    expect(withFault).not.toEqual(is);
    expect(await outcome(at)).toEqual(is);
    await fault.plant(house);
    try {
      expect(await outcome(at)).toEqual(withFault);
    } finally {
      await fault.mend(house);
    }
  });
});

describe("the committee's half-year", () => {
  beforeAll(() => beforeTheMeeting(house));

  test("R-3, R-5, R-6: a half-year assessment is called, held and concluded; the head signs what another prepared; the office numbers it, and then districts see it", async () => {
    const before = await assigned("SNNPTNT", { periodId: ids.H12017, dueOn: "2017-07-25" });
    const call = {
      ...{
        committeeId: ids.BCD,
        kind: "HALF_YEAR_ASSESSMENT",
        title: "Sơ kết 6 tháng đầu năm (thử)",
        heldOn: "2017-07-20",
        place: "UBND tỉnh",
        chairId: ids["MH-01"],
      },
      agenda: ["Đánh giá 6 tháng đầu năm", "Triển khai nhiệm vụ 6 tháng cuối năm"],
      participants: [
        { departmentId: ids.VPUB, personId: ids["MH-01"], role: "CHAIR" },
        { departmentId: ids.UBND_587, role: "GUEST" },
      ],
    };
    expect(codeOf(await refused("thuong-truc", "callMeeting", call, "meeting { id }"))).toBe("INVALID_INPUT");
    const periods = { assessedPeriodId: ids.H12017, openedPeriodId: ids.H22017 };
    const { meeting } = await verb<{ meeting: Told & { participants: Versioned[] } }>(
      "thuong-truc",
      "callMeeting",
      { ...call, ...periods },
      "meeting { id version state participants { id version } }",
    );
    expect(codeOf(await refused("thuong-truc", "closeHalfYear", { meetingId: meeting.id, expectedVersion: 1 }, "closed { id }"))).toBe("RULE_VIOLATED");
    const attendedIds = [meeting.participants[0]?.id];
    await verb("thuong-truc", "holdMeeting", { id: meeting.id, expectedVersion: 1, minutes: "Biên bản cuộc họp (minh họa)", attendedIds }, "meeting { state }");

    const draft = {
      meetingId: meeting.id,
      title: "Kết luận phiên họp sơ kết",
      text: "Đánh giá chung (minh họa)",
      instructions: [{ text: "Rà soát 60 hợp tác xã" }],
    };
    const { conclusion } = await verb<{ conclusion: Told & { instructions: Versioned[] } }>(
      "thuong-truc",
      "draftConclusion",
      draft,
      "conclusion { id version state instructions { id version } }",
    );
    ids.instruction = conclusion.instructions[0]?.id ?? "";
    // A task on an instruction that nobody has signed cannot be assigned.
    const early = await refused(
      "thuong-truc",
      "assignTasks",
      { tasks: [newTask("SNNPTNT", { planItemId: null, instructionId: ids.instruction })] },
      "tasks { id }",
    );
    expect(early?.[0]?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule: "TASK_SOURCE_ISSUED" });
    const at = (expectedVersion: number, more: object = {}) => ({ id: conclusion.id, expectedVersion, ...more });
    const found = (login: string) =>
      asked<{ conclusions: { totalCount: number } }>(login, `{ conclusions(filter: { documentNo: { eq: "999/TB-BCĐ" } }) { totalCount } }`);
    await verb("thuong-truc", "submitConclusion", at(1), "conclusion { state }");
    expect(codeOf(await refused("van-phong", "approveConclusion", at(2), "conclusion { id }"))).toBe("FORBIDDEN");
    await verb("truong-ban", "approveConclusion", at(2), "conclusion { state }");
    expect((await found("ninh-phuoc")).conclusions.totalCount).toBe(0);
    const issue = { documentNo: "999/TB-BCĐ", issuedOn: "2017-07-20", recipientIds: [ids.UBND_587, ids.SNNPTNT] };
    const { conclusion: issued } = await verb<{ conclusion: Told }>(
      "van-phong",
      "issueConclusion",
      at(3, issue),
      "conclusion { state signedAs signedBy { nameVi } recipients { code } history { step by } }",
    );
    expect(issued).toMatchObject({ state: "ISSUED", signedAs: "HEAD", recipients: [{ code: "SNNPTNT" }, { code: "UBND_587" }] });
    expect((issued.history as { step: string | null }[]).map((one) => one.step)).toEqual([null, "submitConclusion", "approveConclusion", "issueConclusion"]);
    // Those that it goes to see it, others do not; it is found by its number.
    expect((await found("ninh-phuoc")).conclusions.totalCount).toBe(1);
    expect((await found("bac-ai")).conclusions.totalCount).toBe(0);
    expect((await found("giam-doc-htx")).conclusions.totalCount).toBe(0);

    const { closed, opened, carried } = await verb<{ closed: Told; opened: Told; carried: unknown[] }>(
      "thuong-truc",
      "closeHalfYear",
      { meetingId: meeting.id, expectedVersion: 2 },
      "closed { half state } opened { half state } carried { task { id } stateThen dueOnThen }",
    );
    expect([closed, opened]).toEqual([
      { half: "H1", state: "LOCKED" },
      { half: "H2", state: "OPEN" },
    ]);
    expect(carried).toContainEqual({ task: { id: before }, stateThen: "ASSIGNED", dueOnThen: "2017-07-25" });
    const after = await task(before);
    expect(after).toMatchObject({ period: { half: "H2" }, carryOvers: [{ stateThen: "ASSIGNED", fromPeriod: { half: "H1" }, toPeriod: { half: "H2" } }] });
    // A closed half-year takes no new task, and is not closed twice.
    expect(codeOf(await refused("thuong-truc", "assignTasks", { tasks: [newTask("SNNPTNT", { periodId: ids.H12017 })] }, "tasks { id }"))).toBe(
      "RULE_VIOLATED",
    );
    expect(codeOf(await refused("thuong-truc", "closeHalfYear", { meetingId: meeting.id, expectedVersion: 3 }, "closed { id }"))).toBe("RULE_VIOLATED");
  });

  test("R-6: whoever the head lets sign may sign in those days and in no others; a new head takes over with one day between neither", async () => {
    const delegation = { committeeId: ids.BCD, delegateId: ids["MH-02"], validFrom: "2017-07-20", validTo: "2017-07-31", reason: "Đi công tác" };
    const rights = async () => (await asked<{ viewer: { permissions: string[] } }>("thuong-truc", "{ viewer { permissions } }")).viewer.permissions;
    expect(await rights()).not.toContain("core.signConclusions");
    expect(codeOf(await refused("truong-ban", "delegateSignature", { ...delegation, delegateId: ids["MH-04"] }, "delegation { id }"))).toBe("RULE_VIOLATED");
    await verb("truong-ban", "delegateSignature", delegation, "delegation { id }");
    const until = Date.now() + 10_000;
    while (!(await rights()).includes("core.signConclusions") && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await rights()).toEqual(expect.arrayContaining(["core.signConclusions", "core.acceptTasks"]));
    // What the delegate prepared, another signs.
    const { meetings } = await asked<{ meetings: { nodes: { id: string }[] } }>(
      "thuong-truc",
      "{ meetings(first: 1, filter: { state: { eq: HELD } }) { nodes { id } } }",
    );
    const draft = {
      meetingId: meetings.nodes[0]?.id,
      title: "Kết luận bổ sung",
      text: "Nội dung bổ sung (minh họa)",
      instructions: [{ text: "Đôn đốc báo cáo" }],
    };
    const own = (await verb<{ conclusion: Told }>("thuong-truc", "draftConclusion", draft, "conclusion { id version state }")).conclusion;
    await verb("thuong-truc", "submitConclusion", { id: own.id, expectedVersion: 1 }, "conclusion { state }");
    const self = await refused("thuong-truc", "approveConclusion", { id: own.id, expectedVersion: 2 }, "conclusion { id }");
    expect(self?.[0]?.extensions).toMatchObject({ rule: "SEPARATION_OF_DUTIES" });
    const other = (await verb<{ conclusion: Told }>("van-phong", "draftConclusion", draft, "conclusion { id version state }")).conclusion;
    await verb("van-phong", "submitConclusion", { id: other.id, expectedVersion: 1 }, "conclusion { state }");
    const approved = await verb<{ conclusion: Told }>(
      "thuong-truc",
      "approveConclusion",
      { id: other.id, expectedVersion: 2 },
      "conclusion { signedAs signedOn }",
    );
    expect(approved.conclusion).toEqual({ signedAs: "DELEGATE", signedOn: "2017-07-20" });

    const handed = await verb<{ ended: Told; begun: Told; endedDelegations: Told[] }>(
      "thuong-truc",
      "handOverHead",
      { committeeId: ids.BCD, personId: ids["MH-03"], titleVi: "Trưởng Ban", firstDay: "2017-07-25" },
      "ended { validTo } begun { validFrom } endedDelegations { validTo }",
    );
    expect(handed).toEqual({ ended: { validTo: "2017-07-24" }, begun: { validFrom: "2017-07-25" }, endedDelegations: [{ validTo: "2017-07-24" }] });
    // The account keeps its role until the administrator ends it, and signs nothing any more.
    house.clock.set("2017-07-25");
    const late = await refused("truong-ban", "approveConclusion", { id: own.id, expectedVersion: 2 }, "conclusion { id }");
    expect([codeOf(late), late?.[0]?.message]).toEqual(["FORBIDDEN", expect.stringContaining("Trưởng Ban")]);
    house.clock.set("2017-07-20");
  });

  test("R-9, R-16: a task has something behind it and is clear before it is assigned; each body works on its own; content and time are judged apart", async () => {
    const bare = await refused("thuong-truc", "assignTasks", { tasks: [newTask("STC", { planItemId: null })] }, "tasks { id }");
    expect(bare?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.tasks.0.instructionId" }] });
    // All or none, with everything that is unclear.
    const count = async () => (await asked<{ tasks: { totalCount: number } }>("thuong-truc", "{ tasks { totalCount } }")).tasks.totalCount;
    const before = await count();
    const unclear = { tasks: [newTask("STC"), newTask("SNNPTNT", { responsiblePerson: null, expectedResult: null })] };
    const told = await refused("thuong-truc", "assignTasks", unclear, "tasks { id }");
    expect(told?.[0]?.extensions).toMatchObject({ fields: [{ path: "input.tasks.1.responsiblePerson" }, { path: "input.tasks.1.expectedResult" }] });
    expect(await count()).toBe(before);
    // Drafts that are there already go the same way, with new ones or without, at the version that was read.
    const { task: bound } = await verb<{ task: Versioned }>("thuong-truc", "draftTask", newTask("SNV", { expectedResult: null }), "task { id version }");
    const draft = { id: bound.id, expectedVersion: bound.version };
    const lacking = await refused("thuong-truc", "assignTasks", { tasks: [newTask("SNNPTNT")], drafts: [draft] }, "tasks { id }");
    expect(lacking?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.drafts.0.expectedResult" }] });
    expect(await count()).toBe(before + 1);
    await verb("thuong-truc", "updateTask", { ...draft, expectedResult: "Báo cáo kèm danh sách" }, "task { id }");
    expect(codeOf(await refused("thuong-truc", "assignTasks", { drafts: [draft] }, "tasks { id }"))).toBe("STALE_VERSION");
    expect(codeOf(await refused("tai-chinh", "assignTasks", { drafts: [{ ...draft, expectedVersion: 2 }] }, "tasks { id }"))).toBe("FORBIDDEN");
    await verb("thuong-truc", "assignTasks", { drafts: [{ ...draft, expectedVersion: 2 }] }, "tasks { id }");
    expect(await task(bound.id)).toMatchObject({ state: "ASSIGNED", history: [{ step: null }, { step: "assignTask", by: "thuong-truc" }] });
    expect((await refused("thuong-truc", "assignTasks", { tasks: [], drafts: [] }, "tasks { id }"))?.[0]?.extensions).toMatchObject({
      fields: [{ path: "input.tasks" }],
    });

    const id = await assigned("SNNPTNT", { cooperatingIds: [ids.UBND_587], isKey: true, dueOn: null, dueInWorkingDays: 5 });
    // Five working days after Thursday 20 July; Friday is the first.
    expect(await task(id)).toMatchObject({ state: "ASSIGNED", dueOn: "2017-07-27", timeliness: "DUE_SOON", cooperating: [{ code: "UBND_587" }] });
    // Departments see the whole province, and work on their own tasks alone.
    const foreign = await refused("tai-chinh", "acknowledgeTask", { id, expectedVersion: (await task(id)).version }, "task { id }");
    expect([codeOf(foreign), foreign?.[0]?.message]).toEqual(["FORBIDDEN", expect.stringContaining("chủ trì")]);
    expect((await task(id, "tai-chinh")).allowedTransitions).toEqual([]);
    expect((await task(id, "nong-nghiep")).allowedTransitions).toEqual([{ step: "acknowledgeTask" }]);
    await step("nong-nghiep", "acknowledgeTask", id);
    // Assigned with others at once, it took the same step as one that is assigned alone.
    expect((await task(id)).history).toEqual([
      { step: null, by: "thuong-truc" },
      { step: "assignTask", by: "thuong-truc" },
      { step: "acknowledgeTask", by: "nong-nghiep" },
    ]);
    await step("nong-nghiep", "startTask", id);
    house.clock.set("2017-07-27");
    await step("nong-nghiep", "reportTask", id, RESULT);
    house.clock.set("2017-08-10");
    await step("truong-ban", "returnTask", id, { reason: "Chưa có danh sách kèm theo" });
    expect(await task(id)).toMatchObject({ state: "RETURNED", timeliness: "OVERDUE", timesReturned: 1, reports: [{ verdict: "NOT_MET" }] });
    await step("nong-nghiep", "startTask", id);
    await step("nong-nghiep", "reportTask", id, RESULT);
    expect(codeOf(await refused("nong-nghiep", "acceptTask", { id, expectedVersion: 8, contentVerdict: "MET" }, "task { id }"))).toBe("FORBIDDEN");
    const notMet = await refused("truong-ban", "acceptTask", { id, expectedVersion: (await task(id)).version, contentVerdict: "NOT_MET" }, "task { id }");
    expect(notMet?.[0]?.extensions).toMatchObject({ fields: [{ path: "input.contentVerdict" }] });
    await step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
    expect(await task(id)).toMatchObject({ state: "ACCEPTED", contentVerdict: "MET", timeVerdict: "NOT_MET", timeliness: "DONE_LATE" });
    house.clock.set("2017-07-20");
  });

  test("a district sees the tasks that it leads or takes part in, with everything about them, and hears of their changes; others do not", async () => {
    const sees = async (login: string, id: string) => (await asked<{ node: unknown }>(login, "query($id: ID!) { node(id: $id) { id } }", { id })).node !== null;
    const id = await assigned("UBND_584", { cooperatingIds: [ids.UBND_587] });
    expect([await sees("bac-ai", id), await sees("ninh-phuoc", id), await sees("giam-doc-htx", id)]).toEqual([true, true, false]);
    const alone = await assigned("UBND_584");
    expect([await sees("bac-ai", alone), await sees("ninh-phuoc", alone)]).toEqual([true, false]);
    // Who takes part sees, and does not work on it.
    expect(codeOf(await refused("ninh-phuoc", "acknowledgeTask", { id, expectedVersion: 2 }, "task { id }"))).toBe("FORBIDDEN");
    const live = await house
      .as("ninh-phuoc")
      .live<{ live: { node: { state: string } } }>("subscription($id: ID!) { live { node(id: $id) { ... on Task { state } } } }", { id });
    expect((await live.next()).data?.live.node.state).toBe("ASSIGNED");
    await step("bac-ai", "acknowledgeTask", id);
    expect((await live.next()).data?.live.node.state).toBe("ACKNOWLEDGED");
    await live.close();
    await step("bac-ai", "startTask", id);
    await step("bac-ai", "reportTask", id, RESULT);
    const reports = async (login: string) =>
      (await asked<{ node: { reports: unknown[] } | null }>(login, "query($id: ID!) { node(id: $id) { ... on Task { reports { result } } } }", { id })).node
        ?.reports;
    expect(await reports("ninh-phuoc")).toHaveLength(1);
    await step("truong-ban", "returnTask", id, { reason: "Chưa đủ số liệu" });
    // Transferred, it goes with its history to the new lead, and out of the old one's sight.
    await step("thuong-truc", "transferTask", id, { leadDepartmentId: ids.UBND_587, reason: "Giao lại địa phương phụ trách" });
    expect(await reports("ninh-phuoc")).toHaveLength(1);
    expect(await sees("bac-ai", id)).toBe(false);
    await step("ninh-phuoc", "acknowledgeTask", id);
  });

  test("more time counts when it was granted before the task was due, and the old day is kept; who asks does not grant", async () => {
    const intime = await working("STC", "tai-chinh", { dueOn: "2017-08-15" });
    const late = await working("STC", "tai-chinh", { dueOn: "2017-08-15" });
    const ask = async (taskId: string, newDueOn: string): Promise<Versioned> =>
      (
        await verb<{ extension: Versioned }>(
          "tai-chinh",
          "requestExtension",
          { taskId, newDueOn, reason: "Chờ số liệu của các huyện" },
          "extension { id version }",
        )
      ).extension;
    expect(
      codeOf(await refused("nong-nghiep", "requestExtension", { taskId: intime, newDueOn: "2017-09-30", reason: "Không phải việc mình" }, "extension { id }")),
    ).toBe("FORBIDDEN");
    const first = await ask(intime, "2017-09-15");
    expect(codeOf(await refused("tai-chinh", "requestExtension", { taskId: intime, newDueOn: "2017-09-30", reason: "Thêm lần nữa" }, "extension { id }"))).toBe(
      "CONFLICT",
    );
    house.clock.set("2017-08-14");
    await verb("truong-ban", "grantExtension", { id: first.id, expectedVersion: 1 }, "extension { counts }");
    house.clock.set("2017-08-15");
    const second = await ask(late, "2017-09-15");
    await verb("truong-ban", "grantExtension", { id: second.id, expectedVersion: 1 }, "extension { counts }");
    expect(await task(intime)).toMatchObject({
      originalDueOn: "2017-08-15",
      dueOn: "2017-09-15",
      countedDueOn: "2017-09-15",
      extensions: [{ oldDueOn: "2017-08-15", counts: true }],
    });
    expect(await task(late)).toMatchObject({
      originalDueOn: "2017-08-15",
      dueOn: "2017-09-15",
      countedDueOn: "2017-08-15",
      extensions: [{ counts: false, state: "GRANTED" }],
    });
    house.clock.set("2017-09-15");
    for (const id of [intime, late]) {
      await step("tai-chinh", "reportTask", id, RESULT);
      await step("truong-ban", "acceptTask", id, { contentVerdict: "PARTLY" });
    }
    expect([(await task(intime)).timeliness, (await task(late)).timeliness]).toEqual(["DONE_ON_TIME", "DONE_LATE"]);
    house.clock.set("2017-07-20");
  });

  test("R-10: rates have their numerator, denominator and what cannot be judged yet, and agree with plain SQL; R-23: my tasks, key ones first", async () => {
    const { taskPerformance } = await asked<{ taskPerformance: { department: { code: string }; onTime: object; contentMet: object; onTimeKey: object }[] }>(
      "truong-ban",
      `{ taskPerformance(period: "2017-H2", asOf: "2017-09-20") { department { code } tasks keyTasks overdue
         onTime { numerator denominator rate missing } onTimeKey { numerator denominator rate } contentMet { numerator denominator rate missing } } }`,
    );
    const [finance] = taskPerformance.filter(({ department }) => department.code === "STC");
    expect(finance).toMatchObject({
      onTime: { numerator: 1, denominator: 2, rate: "0.5000", missing: 0 },
      contentMet: { numerator: 0, denominator: 2, rate: "0.0000" },
    });
    const plain = await house.sql<{ code: string; done: number; all: number }>(
      `select d.code, (count(*) filter (where t.state = 'ACCEPTED' and t.reported_on <= t.counted_due_on))::integer as done,
         (count(*) filter (where t.state = 'ACCEPTED' or (t.state = 'REPORTED' and t.reported_on > t.counted_due_on)
           or (t.state in ('ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED') and t.counted_due_on < '2017-09-20')))::integer as all
       from core.task t join core.department d on d.id = t.lead_department_id join core.period p on p.id = t.period_id
       where p.half = 'H2' and p.year = 2017 and t.state not in ('DRAFT', 'CANCELLED') group by d.code order by d.code`,
    );
    expect(taskPerformance.map(({ department, onTime }) => ({ code: department.code, onTime }))).toEqual(
      plain.map(({ code, done, all }) => ({ code, onTime: expect.objectContaining({ numerator: done, denominator: all }) })),
    );
    await assigned("UBND_587", { dueOn: "2017-07-28" });
    const key = await assigned("UBND_587", { dueOn: "2017-09-29", isKey: true });
    const { myTasks } = await asked<{ myTasks: { id: string; isKey: boolean; dueOn: string }[] }>("ninh-phuoc", "{ myTasks { id isKey dueOn } }");
    expect(myTasks[0]?.id).toBe(key);
    const order = myTasks.map(({ isKey, dueOn }) => `${isKey ? 0 : 1} ${dueOn}`);
    expect(order).toEqual([...order].sort());
    expect((await asked<{ myTasks: unknown[] }>("giam-doc-htx", "{ myTasks { id } }")).myTasks).toEqual([]);
  });
});
