import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { beforeTheMeeting } from "./beforeTheMeeting.js";
import { codeOf, desk } from "./desk.js";

const ACTION = "action { id version kind content doneOn doneBy department { code } withdrawnOn }";
interface Action {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly doneBy: string;
  readonly department: { readonly code: string };
}
interface Counts {
  readonly actions: number;
  readonly cooperatives: number;
  readonly byDepartment: readonly { readonly department: { readonly code: string }; readonly actions: number; readonly cooperatives: number }[];
}
const COUNTS = "actions cooperatives byDepartment { department { code } actions cooperatives }";
const OVERVIEW = `overview(period: "2017-H2") {
  asOf period { year half } cooperatives { total active founded } obstacles { total { reported solved missing } } reviews { code coverage { scope accepted excused } }
  support { ${COUNTS} } largeFields { fields areaHa seasons } registration { filed accepted waiting } supportApplications { applications approved requestedAmount approvedAmount } }`;

describe("R-8: what was done for cooperatives, and by whom", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    await beforeTheMeeting(house);
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);

  const cooperative = async (code: string): Promise<string> =>
    (await asked<{ cooperative: { id: string } }>("truong-ban", `{ cooperative(code: "${code}") { id } }`)).cooperative.id;
  const record = async (login: string, code: string, kind = "GUIDANCE", doneOn = "2017-07-19"): Promise<Action> => {
    const input = { cooperativeId: await cooperative(code), kind, content: "Hướng dẫn hồ sơ vay vốn", doneOn };
    return (await verb<{ action: Action }>(login, "recordSupportAction", input, ACTION)).action;
  };
  const counts = async (login = "truong-ban"): Promise<Counts> =>
    (await asked<{ supportCounts: Counts }>(login, `{ supportCounts(period: "2017-H2") { ${COUNTS} } }`)).supportCounts;
  const plain = async (): Promise<{ actions: number; cooperatives: number } | undefined> =>
    (
      await house.sql<{ actions: number; cooperatives: number }>(
        "select count(*)::integer as actions, count(distinct cooperative_id)::integer as cooperatives from core.support_action where withdrawn_on is null",
      )
    )[0];

  test("each office writes down what it did; it is counted by department and cooperative, and the feed says who did what", async () => {
    await record("tai-chinh", "9900000034", "CREDIT");
    await record("nong-nghiep", "9900000034", "TRAINING", "2017-07-18");
    await record("ninh-phuoc", "9900000034", "VISIT", "2017-07-20");
    const mistaken = await record("nong-nghiep", "9900000009");
    expect(mistaken).toMatchObject({ doneBy: "nong-nghiep", department: { code: "SNNPTNT" } });
    const input = { cooperativeId: await cooperative("9900000009"), kind: "VISIT", content: "Làm việc tại trụ sở", doneOn: "2017-07-19" };
    expect(codeOf(await refused("giam-doc-htx", "recordSupportAction", input, ACTION))).toBe("FORBIDDEN");
    expect(codeOf(await refused("ninh-phuoc", "recordSupportAction", input, ACTION))).toBe("NOT_FOUND");
    expect(codeOf(await refused("tai-chinh", "recordSupportAction", { ...input, doneOn: "2017-07-21" }, ACTION))).toBe("INVALID_INPUT");
    expect(codeOf(await refused("tai-chinh", "recordSupportAction", { ...input, kind: "OBSTACLE" }, ACTION))).toBe("RULE_VIOLATED");
    const withdraw = { id: mistaken.id, expectedVersion: mistaken.version, reason: "Ghi nhầm hợp tác xã" };
    expect(codeOf(await refused("tai-chinh", "withdrawSupportAction", withdraw, ACTION))).toBe("FORBIDDEN");
    expect((await counts()).actions).toBe(4);
    await verb("nong-nghiep", "withdrawSupportAction", withdraw, ACTION);
    expect(codeOf(await refused("nong-nghiep", "withdrawSupportAction", { ...withdraw, expectedVersion: 2 }, ACTION))).toBe("RULE_VIOLATED");
    const { byDepartment, ...whole } = await counts();
    expect(whole).toEqual(await plain());
    expect(byDepartment.map(({ department, actions }) => [department.code, actions]).sort()).toEqual([
      ["SNNPTNT", 1],
      ["STC", 1],
      ["UBND_587", 1],
    ]);
    expect(await counts("bac-ai")).toEqual({ actions: 0, cooperatives: 0, byDepartment: [] });
    const { supportActions, cooperative: ours } = await asked<{
      supportActions: { nodes: { doneBy: string; doneOn: string }[] };
      cooperative: { supportActions: { totalCount: number } };
    }>(
      "truong-ban",
      `{ supportActions(filter: { withdrawnOn: { isNull: true } }) { nodes { doneBy doneOn } } cooperative(code: "9900000034") { supportActions { totalCount } } }`,
    );
    expect(supportActions.nodes.map(({ doneBy }) => doneBy)).toEqual(["ninh-phuoc", "tai-chinh", "nong-nghiep"]);
    expect(ours.supportActions.totalCount).toBe(3);
    // The fault: a withdrawal that the count overlooks.
    await house.sql("update core.support_action set withdrawn_on = null, withdrawal_reason = null");
    expect(await plain()).not.toEqual(whole);
    await house.sql(
      "update core.support_action set withdrawn_on = '2017-07-20', withdrawal_reason = 'Ghi nhầm' where done_by = 'nong-nghiep' and kind = 'GUIDANCE'",
    );
  });

  test("an obstacle that its cooperative confirms counts once for who removed it; the head's picture, held open, is what a fresh question and plain SQL say", async () => {
    const live = house.as("truong-ban").live<{ live: object }>(`subscription { live { ${OVERVIEW} } }`);
    const fresh = () =>
      asked<{ overview: { support: Counts; obstacles: { total: { solved: number } }; reviews: { code: string }[] } }>("truong-ban", `{ ${OVERVIEW} }`);
    const caughtUp = async () => {
      const now = await fresh();
      await live.until(({ data }) => JSON.stringify(data?.live) === JSON.stringify(now));
      return now.overview;
    };
    const before = await caughtUp();
    expect(before).toMatchObject({ asOf: "2017-07-20", period: { year: 2017, half: "H2" }, cooperatives: { total: 60, active: 51 } });
    expect(before.reviews).toEqual([{ code: "MH-RS-2017-H2", coverage: { scope: 60, accepted: 6, excused: 2 } }]);
    const [departments] = await house.sql(
      `select (select count(*)::integer from agriculture.large_field where state <> 'STOPPED' and proposed_on <= '2017-07-20') as fields,
         (select count(*)::integer from planning.registration_case where filed_on between '2017-07-01' and '2017-07-20') as filed,
         (select count(*)::integer from finance.support_application where submitted_on between '2017-07-01' and '2017-07-20') as applications`,
    );
    expect(before).toMatchObject({
      largeFields: { fields: departments?.fields },
      registration: { filed: departments?.filed },
      supportApplications: { applications: departments?.applications },
    });
    const fields = "obstacle { id version }";
    type At = { obstacle: { id: string; version: number } };
    const step = async (login: string, name: string, { obstacle: { id, version } }: At, more: object = {}): Promise<At> =>
      verb<At>(login, name, { id, expectedVersion: version, ...more }, fields);
    const { departments: bodies } = await asked<{ departments: { id: string; code: string }[] }>("truong-ban", "{ departments { id code } }");
    const reported = await verb<At>(
      "giam-doc-htx",
      "reportObstacle",
      { cooperativeId: await cooperative("9900000034"), category: "CREDIT", content: "Chưa vay được vốn lưu động" },
      fields,
    );
    const triaged = await step("thuong-truc", "triageObstacle", reported, { severity: "LOW" });
    const toFinance = { departmentId: bodies.find(({ code }) => code === "STC")?.id, dueOn: "2017-07-31" };
    const assigned = await step("thuong-truc", "assignObstacle", triaged, toFinance);
    const solved = await step("tai-chinh", "resolveObstacle", assigned, { solution: "Đã hướng dẫn vay Quỹ hỗ trợ", documentNo: "9/STC" });
    await house.settled();
    expect((await counts()).actions).toBe(3);
    expect((await caughtUp()).obstacles.total.solved).toBe(before.obstacles.total.solved + 1);
    await step("giam-doc-htx", "confirmObstacle", solved);
    await house.settled();
    await house.settled();
    const after = (await caughtUp()).support;
    expect(after).toEqual(await counts());
    expect(after.byDepartment.find(({ department }) => department.code === "STC")).toMatchObject({ actions: 2, cooperatives: 1 });
    const counted = await house.sql("select done_by, content from core.support_action where kind = 'OBSTACLE'");
    expect(counted).toEqual([{ done_by: "tai-chinh", content: "Đã hướng dẫn vay Quỹ hỗ trợ" }]);
    const twice = house.sql(
      "insert into core.support_action (cooperative_id, department_id, kind, content, done_on, done_by, obstacle_id) select cooperative_id, department_id, kind, content, done_on, done_by, obstacle_id from core.support_action where kind = 'OBSTACLE'",
    );
    await expect(twice).rejects.toMatchObject({ details: { rule: "support_action_obstacle" } });
    await live.close();
  });

  test("without a department its fields of the picture are gone, and come back with it", async () => {
    await house.setPlugin("finance", false);
    const { errors } = await house.as("truong-ban").ask('{ overview(period: "2017-H2") { supportApplications { applications } } }');
    expect(codeOf(errors)).toBe("INVALID_INPUT");
    expect((await asked<{ overview: object }>("truong-ban", '{ overview(period: "2017-H2") { largeFields { fields } } }')).overview).toBeDefined();
    await house.setPlugin("finance", true);
    await asked("truong-ban", '{ overview(period: "2017-H2") { supportApplications { applications } } }');
  });
});
