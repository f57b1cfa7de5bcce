import { configuredPlugins } from "@hoptac/cli";
import { obstacleFlow } from "@hoptac/core";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

const FIELDS = "obstacle { id version state code severity resolvedOn confirmation confirmedOn reopenedTimes origin }";
interface Obstacle {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
  readonly confirmation: string | null;
  readonly confirmedOn: string | null;
  readonly reopenedTimes: number;
  readonly origin: string;
}
interface Figure {
  readonly category: string | null;
  readonly department: { readonly code: string } | null;
  readonly reported: number;
  readonly solved: number;
  readonly missing: number;
  readonly overdue: number;
  readonly medianDays: string | null;
  readonly everSolved: number;
  readonly reopened: number;
  readonly reopenRate: string | null;
}
const FIGURE = "category department { code } reported solved missing overdue medianDays everSolved reopened reopenRate";

describe("R-17: obstacles of cooperatives", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    // One hand in a department and in a cooperative; a director of another cooperative who also serves the alliance, and so sees every obstacle.
    for (const [account, role, like, code] of [
      ["hai-vai", "DEPT_OFFICER", "nong-nghiep", null],
      ["hai-vai", "COOP_DIRECTOR", "giam-doc-htx", "9900000034"],
      ["htx-khac", "COOP_DIRECTOR", "giam-doc-htx", "9900000035"],
      ["htx-khac", "ALLIANCE_OFFICER", "lien-minh", null],
      ["htx-35", "COOP_DIRECTOR", "giam-doc-htx", "9900000035"],
    ] as const)
      await house.sql(
        `insert into core.role_grant (account, title_vi, role, department_id, cooperative_id, valid_from, granted_by, demonstration)
         select $1, $1, $2, department_id, case when $4::text is not null then (select id from core.cooperative where code = $4) end, '2017-01-01', 'test', true
         from core.role_grant where account = $3`,
        [account, role, like, code],
      );
    // What stands there already is not what this story counts.
    await house.sql("delete from core.obstacle");
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);

  const take = async (login: string, step: string, at: Obstacle, more: object = {}): Promise<Obstacle> =>
    (await verb<{ obstacle: Obstacle }>(login, step, { id: at.id, expectedVersion: at.version, ...more }, FIELDS)).obstacle;
  const refusal = async (login: string, step: string, at: Obstacle, more: object = {}) => {
    const errors = await refused(login, step, { id: at.id, expectedVersion: at.version, ...more }, FIELDS);
    return [codeOf(errors), errors?.[0]?.extensions?.rule];
  };
  const cooperative = async (code = "9900000034"): Promise<string> =>
    (await asked<{ cooperative: { id: string } }>("truong-ban", `{ cooperative(code: "${code}") { id } }`)).cooperative.id;
  const department = async (code: string): Promise<string> => {
    const [row] = await house.sql<{ id: string }>("select id from core.department where code = $1", [code]);
    return toGlobalId("Department", String(row?.id));
  };
  const report = async (login: string, category = "MARKET", content = "Chưa có nơi bao tiêu nho vụ tới") =>
    (await verb<{ obstacle: Obstacle }>(login, "reportObstacle", { cooperativeId: await cooperative(), category, content }, FIELDS)).obstacle;
  const given = async (to: string, dueOn = "2017-08-15", category = "MARKET"): Promise<Obstacle> => {
    const triaged = await take("ninh-phuoc", "triageObstacle", await report("giam-doc-htx", category), { severity: "HIGH" });
    return take("thuong-truc", "assignObstacle", triaged, { departmentId: await department(to), dueOn });
  };
  const resolved = async (to = "SNNPTNT", by = "nong-nghiep") =>
    take(by, "resolveObstacle", await given(to), { solution: "Đã kết nối với doanh nghiệp thu mua", documentNo: "12/SNN-PTNT" });
  const steps = async (login: string, { id }: Obstacle) => {
    const { node } = await asked<{ node: { allowedTransitions: { step: string }[] } | null }>(
      login,
      "query($id: ID!) { node(id: $id) { ... on Obstacle { allowedTransitions { step } } } }",
      { id },
    );
    return node?.allowedTransitions.map(({ step }) => step);
  };

  test("from the cooperative's report to its own word that it is gone: each does their part, with evidence, and the head watches", async () => {
    const watched = house
      .as("truong-ban")
      .live<{ live: { obstacleFigures: { total: Figure } } }>(`subscription { live { obstacleFigures(period: "2017-H2") { total { ${FIGURE} } } } }`);
    const total = (accept: (figure: Figure) => boolean) => watched.until(({ data }) => data != null && accept(data.live.obstacleFigures.total));
    await total(({ reported }) => reported === 0);
    const reported = await report("giam-doc-htx");
    expect(reported).toMatchObject({ state: "REPORTED", origin: "COOPERATIVE", code: expect.stringMatching(/^VM-\d{5}$/) });
    await total((figure) => figure.reported === 1 && figure.missing === 1 && figure.medianDays === null && figure.reopenRate === null);
    expect(await steps("ninh-phuoc", reported)).toEqual(["triageObstacle", "rejectObstacle"]);
    expect(await steps("bac-ai", reported)).toBeUndefined();
    const triaged = await take("ninh-phuoc", "triageObstacle", reported, { severity: "HIGH" });
    const toAgriculture = { departmentId: await department("SNNPTNT"), dueOn: "2017-08-15" };
    expect(await refusal("thuong-truc", "assignObstacle", triaged, { ...toAgriculture, dueOn: "2017-07-19" })).toEqual(["INVALID_INPUT", undefined]);
    expect(await refusal("thuong-truc", "assignObstacle", triaged, { ...toAgriculture, departmentId: await department("SNNMT") })).toEqual([
      "RULE_VIOLATED",
      "DEPARTMENT_ON_THE_DAY",
    ]);
    const assigned = await take("thuong-truc", "assignObstacle", triaged, toAgriculture);
    expect(await steps("nong-nghiep", assigned)).toEqual(["startObstacle", "resolveObstacle", "referObstacle"]);
    expect(await steps("tai-chinh", assigned)).toEqual([]);
    expect(await refusal("tai-chinh", "startObstacle", assigned)).toEqual(["FORBIDDEN", undefined]);
    const started = await take("nong-nghiep", "startObstacle", assigned);
    const solution = { solution: "Đã kết nối với doanh nghiệp thu mua nho" };
    expect(await refusal("nong-nghiep", "resolveObstacle", started, solution)).toEqual(["INVALID_INPUT", undefined]);
    const attach = async (cooperativeId: string): Promise<string> => {
      const response = await house.as("nong-nghiep").fetch("/files", { method: "POST", body: new Uint8Array(Buffer.from("%PDF-1.7\nBiên bản\n%%EOF\n")) });
      const { id: fileId } = (await response.json()) as { id: string };
      const input = { cooperativeId, fileId, kind: "MINUTES", title: "Biên bản làm việc với doanh nghiệp" };
      return (await verb<{ attachment: { id: string } }>("nong-nghiep", "attachFile", input, "attachment { id }")).attachment.id;
    };
    const elsewhere = { ...solution, evidenceId: await attach(await cooperative("9900000035")) };
    expect(await refusal("nong-nghiep", "resolveObstacle", started, elsewhere)).toEqual(["RULE_VIOLATED", "OBSTACLE_EVIDENCE"]);
    house.clock.set("2017-07-30");
    const done = await take("nong-nghiep", "resolveObstacle", started, { ...solution, evidenceId: await attach(await cooperative()) });
    await total((figure) => figure.solved === 1 && figure.medianDays === "10.0");
    expect(await steps("nong-nghiep", done)).toEqual([]);
    expect(await refusal("nong-nghiep", "confirmObstacle", done)).toEqual(["FORBIDDEN", undefined]);
    const reopened = await take("giam-doc-htx", "reopenObstacle", done, { reason: "Doanh nghiệp chưa ký hợp đồng" });
    await total((figure) => figure.solved === 0 && figure.reopened === 1 && figure.reopenRate === "1.0000");
    const again = await take("thuong-truc", "assignObstacle", reopened, { ...toAgriculture, dueOn: "2017-08-31" });
    const solved = await take("nong-nghiep", "resolveObstacle", again, { ...solution, documentNo: "15/HĐ" });
    const confirmed = await take("giam-doc-htx", "confirmObstacle", solved);
    expect(confirmed).toMatchObject({ state: "CONFIRMED", confirmation: "COOPERATIVE", confirmedOn: "2017-07-30", reopenedTimes: 1 });
    expect(await steps("giam-doc-htx", confirmed)).toEqual([]);
    const { node } = await asked<{ node: { history: { by: string; to: string; note: string | null }[]; obstacles: { totalCount: number } } }>(
      "giam-doc-htx",
      "query($id: ID!) { node(id: $id) { ... on Obstacle { history { by to note } } } }",
      { id: confirmed.id },
    );
    expect(node.history.map(({ by, to }) => `${by} ${to}`)).toEqual([
      ...["giam-doc-htx REPORTED", "ninh-phuoc TRIAGED", "thuong-truc ASSIGNED", "nong-nghiep IN_PROGRESS", "nong-nghiep RESOLVED"],
      ...["giam-doc-htx REOPENED", "thuong-truc ASSIGNED", "nong-nghiep RESOLVED", "giam-doc-htx CONFIRMED"],
    ]);
    await watched.close();
    house.clock.set("2017-07-20");
  });

  test("a cooperative confirms only what is about it, and nobody what they resolved; without the duties both go through", async () => {
    const confirmedBy = async (login: string, at: Obstacle) => refusal(login, "confirmObstacle", at);
    const byTwoHands = await resolved("SNNPTNT", "hai-vai");
    expect(await confirmedBy("hai-vai", byTwoHands)).toEqual(["RULE_VIOLATED", "SEPARATION_OF_DUTIES"]);
    expect(await steps("hai-vai", byTwoHands)).toEqual(["reopenObstacle"]);
    expect(await confirmedBy("htx-35", byTwoHands)).toEqual(["NOT_FOUND", undefined]);
    expect(await confirmedBy("htx-khac", byTwoHands)).toEqual(["FORBIDDEN", undefined]);
    expect(await steps("htx-khac", byTwoHands)).toEqual([]);
    // The fault that this has to catch: an office's account that counts as the cooperative.
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, cooperative_id, valid_from, granted_by, demonstration)
       select 'htx-khac', 'htx-khac', 'COOP_DIRECTOR', id, '2017-01-01', 'test', true from core.cooperative where code = '9900000034'`,
    );
    // What somebody may follows the grants within a second.
    for (let tries = 0; tries < 100 && (await steps("htx-khac", byTwoHands))?.length === 0; tries += 1) await new Promise((done) => setTimeout(done, 100));
    expect((await take("htx-khac", "confirmObstacle", byTwoHands)).state).toBe("CONFIRMED");
    await expect(house.sql("update core.obstacle set confirmed_by = resolved_by where state = 'CONFIRMED'")).rejects.toMatchObject({
      details: { rule: "obstacle_two_hands" },
    });
  });

  test("beyond authority it is put to a higher one and comes back; what is not taken up has its reason; a duplicate goes with its original", async () => {
    const atFinance = await given("STC", "2017-08-01", "ACCOUNTING_TAX");
    const referred = await take("tai-chinh", "referObstacle", atFinance, { reason: "Thuộc thẩm quyền của Bộ Tài chính" });
    const escalated = await take("thuong-truc", "escalateObstacle", referred, { escalatedTo: "Bộ Tài chính" });
    expect(escalated.state).toBe("ESCALATED");
    expect((await take("thuong-truc", "assignObstacle", escalated, { departmentId: await department("STC"), dueOn: "2017-09-30" })).state).toBe("ASSIGNED");
    const first = await report("lien-minh", "LAND", "Chưa được giao đất làm kho bảo quản");
    expect(first.origin).toBe("ON_BEHALF");
    const second = await report("giam-doc-htx", "LAND", "Xin giao đất làm kho, chưa được giải quyết");
    expect(await refusal("ninh-phuoc", "triageObstacle", second, { severity: "LOW", duplicateOfId: second.id })).toEqual([
      "RULE_VIOLATED",
      "OBSTACLE_ORIGINAL",
    ]);
    const twin = await take("ninh-phuoc", "triageObstacle", second, { severity: "LOW", duplicateOfId: first.id });
    expect(await steps("thuong-truc", twin)).toEqual(["triageObstacle", "rejectObstacle"]);
    const give = { departmentId: await department("STNMT"), dueOn: "2017-09-30" };
    expect(await refusal("thuong-truc", "assignObstacle", twin, give)).toEqual(["RULE_VIOLATED", "OBSTACLE_DUPLICATE"]);
    expect(await refusal("ninh-phuoc", "triageObstacle", first, { severity: "LOW", duplicateOfId: twin.id })).toEqual(["RULE_VIOLATED", "OBSTACLE_ORIGINAL"]);
    const rejected = await take("ninh-phuoc", "rejectObstacle", twin, { reason: "Trùng với phản ánh của Liên minh" });
    expect(await refusal("thuong-truc", "triageObstacle", rejected, { severity: "LOW" })).toEqual(["RULE_VIOLATED", "OBSTACLE_STATE"]);
  });

  test("silence counts as a confirmation after the days that are laid down, is labelled so, and the cooperative may still contradict", async () => {
    const waiting = await resolved();
    const ask = async () =>
      (
        await asked<{ node: Obstacle & { confirmsItselfOn: string | null; history: { by: string }[] } }>(
          "giam-doc-htx",
          "query($id: ID!) { node(id: $id) { ... on Obstacle { id version state confirmation confirmsItselfOn history { by } } } }",
          { id: waiting.id },
        )
      ).node;
    expect((await ask()).confirmsItselfOn).toBe("2017-08-05");
    house.clock.set("2017-08-04");
    await house.settled();
    expect((await ask()).state).toBe("RESOLVED");
    house.clock.set("2017-08-05");
    await house.settled();
    const silent = await ask();
    expect([silent.state, silent.confirmation, silent.history.at(-1)?.by]).toEqual(["CONFIRMED", "AUTO", "job:core.confirmsSilence"]);
    expect(await steps("giam-doc-htx", silent)).toEqual(["reopenObstacle"]);
    expect((await take("giam-doc-htx", "reopenObstacle", silent, { reason: "Chưa ai liên hệ với hợp tác xã" })).state).toBe("REOPENED");
    // The number is data: with five days another one counts sooner.
    await house.sql("update core.work_setting set value = 5 where code = 'OBSTACLE_SILENCE_DAYS'");
    const sooner = await resolved();
    house.clock.set("2017-08-11");
    await house.settled();
    const [row] = await house.sql("select state, confirmation from core.obstacle where code = $1", [sooner.code]);
    expect(row).toEqual({ state: "CONFIRMED", confirmation: "AUTO" });
    house.clock.set("2017-07-20");
  });

  test("figures by kind and department say what they are out of, as plain counting does, and a planted reopening is seen", async () => {
    const asOf = "2017-12-31";
    const answered = async (login: string) =>
      (
        await asked<{ obstacleFigures: { total: Figure; byCategory: Figure[]; byDepartment: Figure[]; cells: Figure[] } }>(
          login,
          `{ obstacleFigures(asOf: "${asOf}") { total { ${FIGURE} } byCategory { ${FIGURE} } byDepartment { ${FIGURE} } cells { ${FIGURE} } } }`,
        )
      ).obstacleFigures;
    const plain = async (): Promise<Figure[]> => {
      const rows = await house.sql<{
        category: string;
        code: string | null;
        days: number | null;
        due: string | null;
        state: string;
        ever: boolean;
        times: number;
      }>(
        `select o.category, d.code, o.resolved_on - o.reported_on as days, o.due_on::text as due, o.state, o.first_resolved_on is not null as ever, o.reopened_times as times
         from core.obstacle o left join core.department d on d.id = o.department_id where o.state <> 'REJECTED' and o.duplicate_of_id is null`,
      );
      return [...new Set(rows.map(({ category, code }) => JSON.stringify([category, code])))].map((key) => {
        const [category, code] = JSON.parse(key) as [string, string | null];
        const here = rows.filter((row) => row.category === category && row.code === code);
        const days = here.flatMap((row) => row.days ?? []).sort((a, b) => a - b);
        const median = days.length === 0 ? undefined : ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
        const ever = here.filter((row) => row.ever).length;
        const reopened = here.filter(({ times }) => times > 0).length;
        const late = here.filter(
          ({ due, days: solved, state }) => solved === null && due !== null && due < asOf && /^(ASSIGNED|IN_PROGRESS|REOPENED)$/.test(state),
        );
        return {
          category,
          department: code === null ? null : { code },
          reported: here.length,
          solved: days.length,
          missing: here.length - days.length,
          overdue: late.length,
          medianDays: median === undefined ? null : median.toFixed(1),
          everSolved: ever,
          reopened,
          reopenRate: ever === 0 ? null : (reopened / ever).toFixed(4),
        };
      });
    };
    const inOrder = (figures: readonly Figure[]): string[] => figures.map((figure) => JSON.stringify(figure)).sort();
    const { total, byCategory, byDepartment, cells } = await answered("truong-ban");
    expect(cells.length).toBeGreaterThan(1);
    expect(inOrder(cells)).toEqual(inOrder(await plain()));
    for (const parts of [byCategory, byDepartment, cells])
      for (const count of ["reported", "solved", "missing", "overdue", "everSolved", "reopened"] as const)
        expect(parts.reduce((sum, figure) => sum + figure[count], 0)).toBe(total[count]);
    expect((await answered("bac-ai")).total).toMatchObject({ reported: 0, medianDays: null });
    // The fault: a reopening that nobody counted.
    await house.sql("update core.obstacle set reopened_times = reopened_times + 1 where state = 'CONFIRMED' and reopened_times = 0");
    expect(inOrder(cells)).not.toEqual(inOrder(await plain()));
  });

  test("each step has its mutation, and the words of every state are there", () => {
    expect(obstacleFlow.untaken).toEqual([]);
    for (const state of obstacleFlow.states) expect(obstacleFlow.label(state).vi).not.toBe("");
  });
});
