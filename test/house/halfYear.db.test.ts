import { configuredPlugins } from "@hoptac/cli";
import { MyTasksDocument, type MyTasksQuery, OverviewDocument, type OverviewQuery } from "@hoptac/client";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { beforeTheMeeting } from "./beforeTheMeeting.js";
import { committeeDesk, RESULT, type Told, type Versioned } from "./committeeDesk.js";
import { codeOf } from "./desk.js";
import { HeadsPicture } from "./headsPicture.js";

/** Whoever takes part, all signed in: two more than the demonstration's accounts, for the districts and the cooperatives that it has none for. */
const PEOPLE = [
  "truong-ban",
  "thuong-truc",
  "van-phong",
  "ke-hoach",
  "nong-nghiep",
  "tai-chinh",
  "lien-minh",
  "ninh-phuoc",
  "bac-ai",
  "nam-huyen",
  "dai-dien-htx",
];
const OFFICER_OF: Readonly<Record<string, string>> = { 584: "bac-ai", 587: "ninh-phuoc" };
const ACCOUNT_OF: Readonly<Record<string, string>> = { SKHDT: "ke-hoach", SNNPTNT: "nong-nghiep", STC: "tai-chinh", LMHTX: "lien-minh", VPUB: "van-phong" };

/** What the meeting orders, and who leads what follows from it. */
const ORDERS: readonly (readonly [what: string, leads: readonly string[], key: boolean, dueOn: string])[] = [
  ["Bám sát kế hoạch năm 2017, tập trung nhiệm vụ trọng tâm", ["VPUB"], false, "2017-12-15"],
  ["Rà soát hoạt động của 60 hợp tác xã", ["SKHDT", "UBND_582", "UBND_584", "UBND_585", "UBND_586", "UBND_587", "UBND_588", "UBND_589"], true, "2017-09-29"],
  ["Tháo gỡ khó khăn, vướng mắc của hợp tác xã", ["SNNPTNT", "STC"], true, "2017-10-31"],
  ["Chấn chỉnh hoạt động theo Luật Hợp tác xã", ["SKHDT"], true, "2017-11-30"],
  ["Hỗ trợ hợp tác xã mới thành lập, chuyển đổi theo cụm liên kết", ["LMHTX"], false, "2017-11-15"],
  ["Mở rộng cánh đồng lớn và chuỗi giá trị", ["SNNPTNT"], true, "2017-12-15"],
  ["Đề án thí điểm cán bộ trẻ tại hợp tác xã", ["SNV"], false, "2017-10-31"],
  ["Hợp tác xã điển hình tiên tiến", ["LMHTX"], true, "2017-11-30"],
];
const OBSTACLE = "obstacle { id version state }";
const CAMPAIGN = "campaign { id version state scopeSize }";
const SHEET = "sheet { id version state }";

describe("July to December 2017, as the officers live it", () => {
  let house: TestPlatform;
  let head: HeadsPicture;
  const { ids, open, verb, refused, asked, task, step, newTask, working, assigned } = committeeDesk(() => house);
  const kept: Record<string, string> = {};
  let meeting: Told & { participants: Versioned[] };
  let campaign: Versioned & { readonly scopeSize: number };

  beforeAll(async () => {
    house = await platform(configuredPlugins);
    await beforeTheMeeting(house);
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, department_id, area_id, cooperative_id, valid_from, granted_by, demonstration)
       select 'dai-dien-htx', 'Đại diện hợp tác xã', 'COOP_DIRECTOR', null, null, id, '2017-01-01'::date, 'test', true from core.cooperative
       union all select 'nam-huyen', 'Huyện', 'DISTRICT_OFFICER', d.id, a.id, null, '2017-01-01'::date, 'test', true
         from core.area a join core.department d on d.area_id = a.id where a.level = 'DISTRICT' and a.code not in ('584', '587')`,
    );
    await open();
    head = new HeadsPicture(house);
  });
  afterAll(async () => {
    await head.close();
    await house.close();
  });

  const officerOf = (body: string): string => ACCOUNT_OF[body] ?? OFFICER_OF[body.slice(-3)] ?? (body.startsWith("UBND") ? "nam-huyen" : "");
  const call = (more: object) => ({
    ...{ committeeId: ids.BCD, kind: "HALF_YEAR_ASSESSMENT", title: "Họp sơ kết", place: "UBND tỉnh", chairId: ids["MH-01"], agenda: ["Sơ kết", "Triển khai"] },
    participants: [
      { departmentId: ids.VPUB, personId: ids["MH-01"], role: "CHAIR" },
      ...["SKHDT", "SNNPTNT", "STC", "LMHTX", "UBND_584", "UBND_587"].map((body) => ({ departmentId: ids[body], role: "GUEST" })),
    ],
    ...more,
  });
  const accept = async (lead: string, id: string, report: string, verdict = "MET"): Promise<void> => {
    house.clock.set(report);
    await step(lead, "reportTask", id, RESULT);
    await step("truong-ban", "acceptTask", id, { contentVerdict: verdict });
  };

  test("eleven people are signed in, and what the first half left is on the table", async () => {
    for (const login of PEOPLE) expect((await asked<{ viewer: { login: string } }>(login, "{ viewer { login } }")).viewer.login).toBe(login);
    house.clock.set("2017-06-01");
    kept.finished = await working("SNNPTNT", "nong-nghiep", { dueOn: "2017-06-20" });
    kept.late = await working("UBND_584", "bac-ai", { dueOn: "2017-06-15" });
    await accept("nong-nghiep", kept.finished, "2017-06-19");
    house.clock.set("2017-07-20");
    expect((await head.whole()).tasks.total.tasks).toBe(0);
  });

  test("R-3, R-4, R-5: the meeting is held, its figures are frozen, its conclusion is issued, and the first half closes with what went on", async () => {
    const periods = { heldOn: "2017-07-20", assessedPeriodId: ids.H12017, openedPeriodId: ids.H22017 };
    ({ meeting } = await verb<{ meeting: typeof meeting }>(
      "thuong-truc",
      "callMeeting",
      call(periods),
      "meeting { id version state participants { id version } }",
    ));
    const attendedIds = meeting.participants.slice(0, 5).map(({ id }) => id);
    await verb("thuong-truc", "holdMeeting", { id: meeting.id, expectedVersion: 1, minutes: "Biên bản cuộc họp (minh họa)", attendedIds }, "meeting { state }");
    const FROZEN =
      "assessment { id edition asOf frozenOn frozenBy figures { tasks { tasks accepted overdue } tasksByDepartment { departmentCode tasks overdue } } }";
    const frozen = await verb<{ assessment: object }>("thuong-truc", "freezeAssessment", { meetingId: meeting.id }, FROZEN);
    expect(frozen.assessment).toMatchObject({
      ...{ edition: 1, asOf: "2017-07-20", frozenOn: "2017-07-20", frozenBy: "thuong-truc" },
      figures: { tasks: { tasks: 2, accepted: 1, overdue: 1 }, tasksByDepartment: [{ departmentCode: "SNNPTNT" }, { departmentCode: "UBND_584", overdue: 1 }] },
    });
    const draft = { meetingId: meeting.id, title: "Kết luận sơ kết", text: "Đánh giá chung (minh họa)", instructions: ORDERS.map(([text]) => ({ text })) };
    const { conclusion } = await verb<{ conclusion: Told & { instructions: Versioned[] } }>(
      "thuong-truc",
      "draftConclusion",
      draft,
      "conclusion { id version instructions { id version } }",
    );
    const at = (expectedVersion: number, more: object = {}) => ({ id: conclusion.id, expectedVersion, ...more });
    await verb("thuong-truc", "submitConclusion", at(1), "conclusion { state }");
    await verb("truong-ban", "approveConclusion", at(2), "conclusion { state }");
    const recipientIds = Object.keys(ids).flatMap((code) => (/^(S|V|L|UBND)/.test(code) && code !== "SNNMT" ? [ids[code]] : []));
    await verb("van-phong", "issueConclusion", at(3, { documentNo: "99/TB-BCĐ", issuedOn: "2017-07-20", recipientIds }), "conclusion { state }");
    conclusion.instructions.forEach(({ id }, index) => {
      kept[`order${index}`] = id;
    });
    const { closed, carried } = await verb<{ closed: Told; carried: unknown[] }>(
      "thuong-truc",
      "closeHalfYear",
      { meetingId: meeting.id, expectedVersion: 2 },
      "closed { code state } carried { task { id } stateThen }",
    );
    expect([closed, carried]).toEqual([{ code: "2017-H1", state: "LOCKED" }, [{ task: { id: kept.late }, stateThen: "IN_PROGRESS" }]]);
    expect((await head.whole()).tasks.total).toMatchObject({ tasks: 1, overdue: 1 });
  });

  test("every instruction becomes tasks, all at once; the bodies find theirs, key ones first", async () => {
    const tasks = ORDERS.flatMap(([title, leads, isKey, dueOn], index) =>
      leads.map((lead) => newTask(lead, { title, isKey, dueOn, instructionId: kept[`order${index}`], planItemId: null })),
    );
    const { tasks: given } = await verb<{ tasks: (Told & { leadDepartment: { code: string } })[] }>(
      "thuong-truc",
      "assignTasks",
      { tasks },
      "tasks { id version state leadDepartment { code } history { step } }",
    );
    expect(given).toHaveLength(16);
    for (const { history } of given) expect(history).toEqual([{ step: null }, { step: "assignTask" }]);
    given.forEach(({ id, leadDepartment }, index) => {
      kept[`task${index}`] = id;
      kept[`lead${index}`] = leadDepartment.code;
    });
    const { instructions } = await asked<{ instructions: { nodes: { tasks: unknown[] }[] } }>("truong-ban", "{ instructions { nodes { tasks { id } } } }");
    expect(instructions.nodes.every((one) => one.tasks.length > 0)).toBe(true);
    const { myTasks } = await asked<{ myTasks: { id: string; isKey: boolean }[] }>("nong-nghiep", "{ myTasks { id isKey } }");
    expect(myTasks.map(({ isKey }) => isKey)).toEqual([true, true]);
    const { tasks: now } = await head.whole();
    expect(now.total).toMatchObject({ tasks: 17, overdue: 1 });
    // What the client is given asks for the same.
    const { overview } = await asked<OverviewQuery>("truong-ban", String(OverviewDocument), { period: "2017-H2" });
    expect(overview.tasks.total).toMatchObject({ tasks: now.total.tasks, overdue: now.total.overdue, onTime: now.total.onTime });
    const mine = await asked<MyTasksQuery>("nong-nghiep", String(MyTasksDocument));
    expect(mine.myTasks.map((one) => [one.leadDepartment?.code, one.allowedTransitions.map(({ step: name }) => name)])).toEqual([
      ["SNNPTNT", ["acknowledgeTask"]],
      ["SNNPTNT", ["acknowledgeTask"]],
    ]);
    expect(now.byDepartment.find(({ department }) => department.code === "SNNPTNT")).toMatchObject({ tasks: 2, keyTasks: 2 });
  });

  test("two officers who edit one task never lose an update: the second is told the version that stands", async () => {
    const { task: draft } = await verb<{ task: Versioned }>("thuong-truc", "draftTask", newTask("SNNPTNT"), "task { id version }");
    const edit = (title: string) =>
      house.as("thuong-truc").ask("mutation($input: UpdateTaskInput!) { updateTask(input: $input) { task { title version } } }", {
        input: { id: draft.id, expectedVersion: draft.version, title },
      });
    const both = await Promise.all([edit("Tên thứ nhất"), edit("Tên thứ hai")]);
    const stale = both.flatMap(({ errors }) => errors ?? []);
    expect(stale.map(({ extensions }) => extensions)).toMatchObject([{ code: "STALE_VERSION", currentVersion: draft.version + 1 }]);
    await verb("thuong-truc", "cancelTask", { id: draft.id, expectedVersion: draft.version + 1, reason: "Chỉ để thử" }, "task { state }");
    await head.whole();
  });

  test("obstacles are reported, solved and confirmed; one is reopened, and silence closes none that is open", async () => {
    const [one] = await house.sql<{ id: string }>("select id from core.cooperative where code = '9900000034'");
    const through = async (category: string, lead: string): Promise<Versioned> => {
      const input = { cooperativeId: toGlobalId("Cooperative", String(one?.id)), category, content: "Chưa có nơi bao tiêu nho vụ tới" };
      const go = async (login: string, name: string, at: Versioned, more: object = {}) =>
        (await verb<{ obstacle: Versioned }>(login, name, { id: at.id, expectedVersion: at.version, ...more }, OBSTACLE)).obstacle;
      const { obstacle } = await verb<{ obstacle: Versioned }>("dai-dien-htx", "reportObstacle", input, OBSTACLE);
      const triaged = await go("ninh-phuoc", "triageObstacle", obstacle, { severity: "HIGH" });
      const given = await go("thuong-truc", "assignObstacle", triaged, { departmentId: ids[lead], dueOn: "2017-08-31" });
      return go(officerOf(lead), "resolveObstacle", given, { solution: "Đã kết nối với doanh nghiệp thu mua", documentNo: "12/CV" });
    };
    const before = (await head.whole()).obstacles.total;
    const [first, second] = [await through("MARKET", "SNNPTNT"), await through("CREDIT", "STC")];
    expect((await head.whole()).obstacles.total).toMatchObject({ reported: before.reported + 2, solved: before.solved + 2 });
    await verb("dai-dien-htx", "confirmObstacle", { id: first.id, expectedVersion: first.version }, OBSTACLE);
    await verb("dai-dien-htx", "reopenObstacle", { id: second.id, expectedVersion: second.version, reason: "Ngân hàng chưa giải ngân" }, OBSTACLE);
    await house.settled();
    await house.settled();
    const after = await head.whole();
    expect(after.obstacles.total).toMatchObject({ solved: before.solved + 1, reopened: before.reopened + 1 });
    // What was confirmed counts as support of who removed it.
    expect(after.support.actions).toBe(1);
  });

  test("R-24: all sixty through their districts; what they name becomes obstacles and tasks, once; it is concluded only then", async () => {
    const plan = { code: "RS-60", nameVi: "Rà soát 60 hợp tác xã", period: "2017-H2", window: "2017-H1", dueOn: "2017-09-15", instructionId: kept.order1 };
    ({ campaign } = await verb<{ campaign: typeof campaign }>("thuong-truc", "planReview", plan, CAMPAIGN));
    const move = async (name: string, more: object = {}) => {
      ({ campaign } = await verb<{ campaign: typeof campaign }>(
        "thuong-truc",
        name,
        { id: campaign.id, expectedVersion: campaign.version, ...more },
        CAMPAIGN,
      ));
    };
    await move("openReview");
    expect(campaign.scopeSize).toBe(60);
    await move("collectSheets");
    house.clock.set("2017-08-10");
    const sheets = await house.sql<{ id: string; version: number; district: string }>(
      `select s.id, s.version, d.code as district from core.review_sheet s join core.review_campaign r on r.id = s.campaign_id join core.area a on a.id = s.area_id
         join core.area d on d.id = a.parent_id join core.cooperative c on c.id = s.cooperative_id where r.code = 'RS-60' order by d.code, c.code`,
    );
    const take = async (login: string, name: string, at: Versioned, more: object = {}) =>
      (await verb<{ sheet: Versioned }>(login, name, { id: at.id, expectedVersion: at.version, ...more }, SHEET)).sheet;
    const difficulties = [{ category: "MARKET", content: "Chưa có hợp đồng bao tiêu" }];
    const districts = [...new Set(sheets.map(({ district }) => district))];
    for (const district of districts) {
      const own = sheets.filter((sheet) => sheet.district === district);
      for (const [place, { id, version }] of own.entries()) {
        const sheet = { id: toGlobalId("ReviewSheet", id), version };
        if (district === "582" && place === 0) {
          await take("ke-hoach", "excuseReviewSheet", sheet, { group: "DORMANT", reason: "Không liên hệ được từ đầu năm" });
          continue;
        }
        const figures = { members: 20 + place, revenue: "100000000", ...(place === 1 ? { difficulties } : {}) };
        const signed = await take("dai-dien-htx", "signReviewSheet", await take("dai-dien-htx", "fillReviewSheet", sheet, figures));
        const proposal = place === 1 ? { proposal: "CONSOLIDATE", targetOn: "2017-12-01" } : { proposal: "KEEP" };
        const group = ["EFFECTIVE", "AVERAGE", "WEAK", "DORMANT"][place % 4];
        const checked = await take(officerOf(`UBND_${district}`), "checkReviewSheet", signed, { group, groupReason: "Theo kết quả kiểm tra", ...proposal });
        if (district === "589" && place === own.length - 1) {
          await move("analyseReview");
          const early = { id: campaign.id, expectedVersion: campaign.version, conclusion: "Khi còn một phiếu chưa nghiệm thu" };
          expect((await refused("thuong-truc", "concludeReview", early, CAMPAIGN))?.[0]?.extensions).toMatchObject({ rule: "review_complete" });
        }
        await take("ke-hoach", "acceptReviewSheet", checked);
      }
      await head.whole();
    }
    await house.settled();
    await house.settled();
    const { reviews, tasks } = await head.whole();
    expect(reviews.find(({ code }) => code === "RS-60")?.coverage).toMatchObject({ scope: 60, accepted: 59, excused: 1 });
    const { coverage } = (
      await asked<{ node: { coverage: Record<string, number> & { byArea: { area: { code: string }; scope: number }[] } } }>(
        "truong-ban",
        "query($id: ID!) { node(id: $id) { ... on ReviewCampaign { coverage { scope effective average weak dormant notGrouped byArea { area { code } scope } } } } }",
        { id: campaign.id },
      )
    ).node;
    const { byArea, scope, ...groups } = coverage;
    expect(byArea.map(({ area, scope: there }) => [area.code, there])).toEqual([
      ...[
        ["582", 8],
        ["584", 5],
        ["585", 10],
        ["586", 10],
        ["587", 15],
      ],
      ...[
        ["588", 5],
        ["589", 7],
      ],
    ]);
    expect([scope, Object.values(groups).reduce((sum, count) => sum + count, 0)]).toEqual([60, 60]);
    // One difficulty and one proposal in each district.
    const [came] = await house.sql(
      `select (select count(*)::integer from core.obstacle o join core.review_sheet s on s.id = o.review_sheet_id join core.review_campaign r on r.id = s.campaign_id where r.code = 'RS-60') as obstacles,
         (select count(*)::integer from core.task where review_sheet_id is not null) as tasks`,
    );
    expect(came).toEqual({ obstacles: 7, tasks: 7 });
    expect(tasks.total.tasks).toBe(17 + 7);
    await move("concludeReview", { conclusion: "Sáu mươi hợp tác xã đã được rà soát và xếp nhóm" });
    await move("closeReview");
    await head.whole();
  }, 120_000);

  test("tasks are returned and reported again, extended in time, transferred and accepted", async () => {
    const at = (lead: string, from = 0): string => {
      const index = Object.keys(kept).find((key) => key.startsWith("lead") && kept[key] === lead && Number(key.slice(4)) >= from);
      return kept[`task${index?.slice(4)}`] ?? "";
    };
    const begin = async (lead: string, id: string): Promise<string> => {
      await step(officerOf(lead), "acknowledgeTask", id);
      await step(officerOf(lead), "startTask", id);
      return id;
    };
    for (const district of ["582", "584", "585", "586", "587", "588", "589"]) {
      const id = await begin(`UBND_${district}`, at(`UBND_${district}`));
      await accept(officerOf(`UBND_${district}`), id, district === "588" ? "2017-10-02" : "2017-09-20", district === "589" ? "PARTLY" : "MET");
    }
    house.clock.set("2017-10-02");
    expect((await head.whole()).tasks.total).toMatchObject({
      accepted: 7,
      onTime: expect.objectContaining({ numerator: 6 }),
      contentMet: expect.objectContaining({ numerator: 6 }),
    });
    const agriculture = await begin("SNNPTNT", at("SNNPTNT"));
    await step("nong-nghiep", "reportTask", agriculture, RESULT);
    await step("truong-ban", "returnTask", agriculture, { reason: "Chưa có danh sách kèm theo" });
    expect((await head.whole()).tasks.total.accepted).toBe(7);
    await step("nong-nghiep", "startTask", agriculture);
    await accept("nong-nghiep", agriculture, "2017-10-30");
    const finance = await begin("STC", at("STC"));
    const request = { taskId: finance, newDueOn: "2017-11-20", reason: "Chờ số liệu của các huyện" };
    const { extension } = await verb<{ extension: Versioned }>("tai-chinh", "requestExtension", request, "extension { id version }");
    await verb("truong-ban", "grantExtension", { id: extension.id, expectedVersion: 1 }, "extension { counts }");
    await accept("tai-chinh", finance, "2017-11-20");
    expect(await task(finance)).toMatchObject({ originalDueOn: "2017-10-31", countedDueOn: "2017-11-20", timeliness: "DONE_ON_TIME" });
    await step("thuong-truc", "transferTask", at("SNV"), { leadDepartmentId: ids.LMHTX, reason: "Giao Liên minh Hợp tác xã chủ trì" });
    const moved = await begin("LMHTX", at("SNV"));
    await accept("lien-minh", moved, "2017-11-24");
    expect((await task(moved)).timeliness).toBe("DONE_LATE");
    const whole = await head.whole();
    expect(whole.tasks.total.accepted).toBe(10);
    expect(whole.tasks.byDepartment.find(({ department }) => department.code === "SNV")).toBeUndefined();
  });

  test("R-5: in December the year is closed: what is unfinished goes on into 2018, and the second half keeps how it stood", async () => {
    house.clock.set("2017-12-29");
    const before = await head.whole();
    const { period } = await verb<{ period: Told }>("thuong-truc", "openHalfYear", { period: "2018-H1" }, "period { id code startsOn endsOn state }");
    expect(period).toMatchObject({ code: "2018-H1", startsOn: "2018-01-01", endsOn: "2018-06-30", state: "OPEN" });
    expect(codeOf(await refused("thuong-truc", "openHalfYear", { period: "2018-H1" }, "period { id }"))).toBe("CONFLICT");
    const periods = { heldOn: "2017-12-29", assessedPeriodId: ids.H22017, openedPeriodId: period.id };
    const { meeting: last } = await verb<{ meeting: Told }>("thuong-truc", "callMeeting", call(periods), "meeting { id version }");
    await verb(
      "thuong-truc",
      "holdMeeting",
      { id: last.id, expectedVersion: 1, minutes: "Biên bản cuộc họp (minh họa)", attendedIds: [] },
      "meeting { state }",
    );
    const { carried } = await verb<{ carried: { task: { id: string; period: { code: string } }; stateThen: string }[] }>(
      "thuong-truc",
      "closeHalfYear",
      { meetingId: last.id, expectedVersion: 2 },
      "carried { task { id period { code } } stateThen }",
    );
    expect(carried).toHaveLength(before.tasks.total.tasks - before.tasks.total.accepted);
    expect(new Set(carried.map(({ task: { period: of } }) => of.code))).toEqual(new Set(["2018-H1"]));
    expect((await task(kept.late ?? "")).carryOvers).toMatchObject([{ fromPeriod: { half: "H1" } }, { fromPeriod: { half: "H2" } }]);
    // Whatever is done with them in 2018, the picture of the second half stays.
    const after = await head.whole();
    expect(after.tasks).toEqual(before.tasks);
    house.clock.set("2018-02-01");
    await accept("bac-ai", kept.late ?? "", "2018-02-01");
    expect((await head.whole()).tasks).toEqual(before.tasks);
    expect(await assigned("SNNPTNT", { dueOn: "2018-03-30", periodId: period.id })).toBeTruthy();
    // And the report of July says what it said then.
    const { node } = await asked<{ node: { assessments: { figures: { tasks: object } }[] } }>(
      "truong-ban",
      "query($id: ID!) { node(id: $id) { ... on Meeting { assessments { figures { tasks { tasks accepted overdue } } } } } }",
      { id: meeting.id },
    );
    expect(node.assessments).toEqual([{ figures: { tasks: { tasks: 2, accepted: 1, overdue: 1 } } }]);
  });
});
