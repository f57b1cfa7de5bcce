import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

interface Campaign {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly scopeSize: number | null;
}
interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
interface Coverage {
  readonly scope: number;
  readonly accepted: number;
  readonly excused: number;
  readonly notGrouped: number;
  readonly byArea: readonly { readonly area: { readonly code: string }; readonly scope: number; readonly accepted: number }[];
}
const CAMPAIGN = "campaign { id version state scopeSize }";
const SHEET = "sheet { id version state }";
const COUNTS = "scope accepted excused checked submitted returned inProgress notStarted effective average weak dormant notGrouped";
const FOUND = { group: "AVERAGE", groupReason: "Có doanh thu, đầu ra chưa ổn định", proposal: "SUPPORT", targetOn: "2017-12-15" };

describe("R-24: the review of the sixty, its rules", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    // Each cooperative's director; one who is a director and a district's officer, in two districts.
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, department_id, area_id, cooperative_id, valid_from, granted_by, demonstration)
       select 'htx-' || code, 'htx', 'COOP_DIRECTOR', null, null, id, '2017-01-01'::date, 'test', true from core.cooperative
       union all select 'hai-noi', 'huyện', 'DISTRICT_OFFICER', d.id, a.id, null, '2017-01-01'::date, 'test', true
         from core.area a join core.department d on d.area_id = a.id where a.code = '587'
       union all select 'hai-noi', 'htx', 'COOP_DIRECTOR', null, null, id, '2017-01-01'::date, 'test', true from core.cooperative where code = '9900000009'`,
    );
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);

  const move = async (login: string, step: string, at: Campaign, more: object = {}): Promise<Campaign> =>
    (await verb<{ campaign: Campaign }>(login, step, { id: at.id, expectedVersion: at.version, ...more }, CAMPAIGN)).campaign;
  const take = async (login: string, step: string, at: Sheet, more: object = {}): Promise<Sheet> =>
    (await verb<{ sheet: Sheet }>(login, step, { id: at.id, expectedVersion: at.version, ...more }, SHEET)).sheet;
  const refusal = async (login: string, step: string, at: { id: string; version: number }, more: object = {}, fields = SHEET) => {
    const errors = await refused(login, step, { id: at.id, expectedVersion: at.version, ...more }, fields);
    return [codeOf(errors), errors?.[0]?.extensions?.rule];
  };
  let campaign: Campaign;
  const sheetOf = async (code: string): Promise<Sheet> => {
    const [row] = await house.sql<{ id: string; version: number; state: string }>(
      `select s.id, s.version, s.state from core.review_sheet s join core.review_campaign r on r.id = s.campaign_id join core.cooperative c on c.id = s.cooperative_id
       where r.code = 'RS-2017-H2' and c.code = $1`,
      [code],
    );
    if (!row) throw new Error(`no sheet of ${code}`);
    return { ...row, id: toGlobalId("ReviewSheet", row.id) };
  };
  const coverage = async (login: string): Promise<Coverage> =>
    (
      await asked<{ node: { coverage: Coverage } }>(
        login,
        `query($id: ID!) { node(id: $id) { ... on ReviewCampaign { coverage { ${COUNTS} byArea { area { code } ${COUNTS} } } } } }`,
        { id: campaign.id },
      )
    ).node.coverage;

  test("the scope is settled at the opening: sixty have a sheet filled with what was on record, everybody else on the register a reason", async () => {
    await house.sql(
      `insert into core.cooperative (legacy_registration_no, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on)
       select v.no, 'Tổ chức ' || v.no, v.kind, 'LAW_2012', v.status, 'AGRICULTURE', a.id, '2016-01-01' from core.area a,
         (values ('T1', 'COOPERATIVE', 'TERMINATED'), ('T2', 'COOP_GROUP', 'ACTIVE'), ('T3', 'COOPERATIVE', 'ACTIVE')) v (no, kind, status) where a.code = '22870' and a.valid_from is null`,
    );
    const [extra] = await house.sql<{ id: string }>("select id from core.cooperative where legacy_registration_no = 'T3'");
    const [item] = await house.sql<{ id: string }>("select id from core.plan_item where code = 'KH2017-02'");
    const source = { planItemId: toGlobalId("PlanItem", String(item?.id)) };
    const plan = { ...source, code: "RS-2017-H2", nameVi: "Rà soát hoạt động của 60 hợp tác xã", period: "2017-H2", window: "2017-H1", dueOn: "2017-09-30" };
    expect(codeOf(await refused("nong-nghiep", "planReview", plan, CAMPAIGN))).toBe("FORBIDDEN");
    expect(codeOf(await refused("thuong-truc", "planReview", { ...plan, period: "2017" }, CAMPAIGN))).toBe("INVALID_INPUT");
    expect(codeOf(await refused("thuong-truc", "planReview", { ...plan, period: "1999-H1" }, CAMPAIGN))).toBe("NOT_FOUND");
    const bare = await refused("thuong-truc", "planReview", { ...plan, planItemId: null }, CAMPAIGN);
    expect(bare?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.instructionId" }] });
    const { campaign: draft } = await verb<{ campaign: Campaign }>("thuong-truc", "planReview", plan, CAMPAIGN);
    const out = { cooperativeId: toGlobalId("Cooperative", String(extra?.id)), reason: "Mới đăng ký lại, chưa có số liệu" };
    expect(await refusal("thuong-truc", "openReview", draft, { leftOut: [out, out] }, CAMPAIGN)).toEqual(["INVALID_INPUT", undefined]);
    campaign = await move("thuong-truc", "openReview", draft, { leftOut: [out] });
    expect(campaign).toMatchObject({ state: "OPEN", scopeSize: 60 });
    const { node } = await asked<{ node: { sheets: { totalCount: number }; leftOut: { nodes: { reason: string }[] } } }>(
      "truong-ban",
      "query($id: ID!) { node(id: $id) { ... on ReviewCampaign { sheets { totalCount } leftOut { nodes { reason } } } } }",
      { id: campaign.id },
    );
    expect(node.sheets.totalCount).toBe(60);
    expect(node.leftOut.nodes.map(({ reason }) => reason).sort()).toEqual(
      ["Mới đăng ký lại, chưa có số liệu", "Tổ hợp tác, không phải hợp tác xã", "Đã chấm dứt tồn tại"].sort(),
    );
    const ON_RECORD = `query($id: ID!) { node(id: $id) { ... on ReviewSheet { members revenue landHa onRecord { legalStatus members lastAgmOn revenue profit workers landHa } } } }`;
    const before = await asked<{ node: { members: number; onRecord: object } }>("giam-doc-htx", ON_RECORD, { id: (await sheetOf("9900000034")).id });
    const [figures] = await house.sql(
      `select c.legal_status as "legalStatus", m.official_end as members, (select max(held_on)::text from core.governance_event g where g.cooperative_id = c.id and kind = 'AGM') as "lastAgmOn",
         s.revenue::text, s.profit_after_tax::text as profit, s.workers_regular as workers,
         (select sum(area_ha)::text from core.land_parcel l where l.cooperative_id = c.id and (valid_to is null or valid_to >= '2017-07-20')) as "landHa"
       from core.cooperative c join core.reporting_window w on w.code = '2017-H1' left join core.membership_stat m on m.cooperative_id = c.id and m.window_id = w.id
         left join core.financial_statement s on s.cooperative_id = c.id and s.window_id = w.id where c.code = '9900000034'`,
    );
    expect(before.node.onRecord).toEqual(figures);
    expect(before.node.members).toBe(figures?.members);
    await house.sql("update core.cooperative set legal_status = 'SUSPENDED', effective_on = '2017-07-20' where code = '9900000034'");
    expect((await asked<{ node: object }>("giam-doc-htx", ON_RECORD, { id: (await sheetOf("9900000034")).id })).node).toEqual(before.node);
    await house.sql("update core.cooperative set legal_status = 'ACTIVE', effective_on = '2017-07-20' where code = '9900000034'");
  });

  test("the cooperative signs its own numbers, the district checks, planning accepts: three hands, and nothing signed changes", async () => {
    const fresh = await sheetOf("9900000034");
    expect(await refusal("giam-doc-htx", "fillReviewSheet", fresh, { members: 40 })).toEqual(["RULE_VIOLATED", "review_under_way"]);
    campaign = await move("thuong-truc", "collectSheets", campaign);
    const difficulties = [{ category: "MARKET", content: "Chưa có hợp đồng bao tiêu nho" }];
    const begun = await take("giam-doc-htx", "fillReviewSheet", fresh, { members: 40, contracts: 1, services: "Cung ứng phân bón", difficulties });
    // It reported nothing for the window, so there was nothing to fill in.
    expect(await refusal("giam-doc-htx", "signReviewSheet", begun)).toEqual(["RULE_VIOLATED", "REVIEW_SHEET_FILLED"]);
    const filled = await take("giam-doc-htx", "fillReviewSheet", begun, { revenue: "500000000" });
    const { node } = await asked<{
      node: { differences: { field: string; onSheet: string }[]; suggestion: object | null; allowedTransitions: { step: string }[] };
    }>(
      "ninh-phuoc",
      "query($id: ID!) { node(id: $id) { ... on ReviewSheet { differences { field onSheet } suggestion { group } allowedTransitions { step } } } }",
      { id: filled.id },
    );
    expect(node).toEqual({
      differences: [
        { field: "members", onSheet: "40" },
        { field: "revenue", onSheet: "500000000" },
      ],
      suggestion: null,
      allowedTransitions: [{ step: "fillReviewSheet" }],
    });
    expect(await refusal("ninh-phuoc", "signReviewSheet", filled)).toEqual(["FORBIDDEN", undefined]);
    expect(await refusal("hai-noi", "signReviewSheet", filled)).toEqual(["FORBIDDEN", undefined]);
    expect(await refusal("htx-9900000035", "signReviewSheet", filled)).toEqual(["NOT_FOUND", undefined]);
    const signed = await take("giam-doc-htx", "signReviewSheet", filled);
    expect(await refusal("giam-doc-htx", "fillReviewSheet", signed, { members: 41 })).toEqual(["RULE_VIOLATED", "REVIEW_SHEET_STATE"]);
    await expect(house.sql("update core.review_sheet set members = 41 where signed_by = 'giam-doc-htx'")).rejects.toMatchObject({
      details: { rule: "review_signed" },
    });
    expect(await refusal("bac-ai", "checkReviewSheet", signed, FOUND)).toEqual(["NOT_FOUND", undefined]);
    const { targetOn: _, ...noDay } = FOUND;
    expect(await refusal("ninh-phuoc", "checkReviewSheet", signed, noDay)).toEqual(["INVALID_INPUT", undefined]);
    const checked = await take("ninh-phuoc", "checkReviewSheet", signed, FOUND);
    expect(await refusal("ninh-phuoc", "acceptReviewSheet", checked)).toEqual(["FORBIDDEN", undefined]);
    const returned = await take("ke-hoach", "returnReviewSheet", checked, { reason: "Cần nêu rõ lý do xếp nhóm" });
    expect(await coverage("ninh-phuoc")).toMatchObject({ scope: 15, returned: 1, average: 0, notGrouped: 15 });
    const again = await take("ninh-phuoc", "checkReviewSheet", returned, { ...FOUND, groupReason: "Doanh thu giữ mức năm trước, chưa có đầu ra ổn định" });
    expect((await take("ke-hoach", "acceptReviewSheet", again)).state).toBe("ACCEPTED");
    expect(await refusal("ke-hoach", "returnReviewSheet", await sheetOf("9900000034"), { reason: "Nhầm" })).toEqual(["RULE_VIOLATED", "REVIEW_SHEET_STATE"]);
    // What the sheet named is an obstacle now: once, however often the platform looks.
    await house.settled();
    await house.settled();
    const named = await asked<{ node: { obstacles: { content: string; origin: string; state: string }[] } }>(
      "giam-doc-htx",
      "query($id: ID!) { node(id: $id) { ... on ReviewSheet { obstacles { content origin state } } } }",
      { id: filled.id },
    );
    expect(named.node.obstacles).toEqual([{ content: "Chưa có hợp đồng bao tiêu nho", origin: "REVIEW", state: "REPORTED" }]);
    // What it proposes is a task of the district, with the review's source behind it: once too.
    const { node: sheet } = await asked<{ node: { tasks: object[] } }>(
      "truong-ban",
      `query($id: ID!) { node(id: $id) { ... on ReviewSheet { tasks { state dueOn leadDepartment { code } planItem { code } cooperative { code } assignedBy history { step by } } } } }`,
      { id: filled.id },
    );
    expect(sheet.tasks).toEqual([
      {
        ...{ state: "ASSIGNED", dueOn: FOUND.targetOn, leadDepartment: { code: "UBND_587" }, planItem: { code: "KH2017-02" } },
        ...{ cooperative: { code: "9900000034" }, assignedBy: "reaction:core.opensTasks" },
        history: [
          { step: null, by: "reaction:core.opensTasks" },
          { step: "assignTask", by: "reaction:core.opensTasks" },
        ],
      },
    ]);
    const doubled = house.sql(
      "insert into core.obstacle (cooperative_id, category, content, origin, reported_on, state, review_sheet_id, review_item) select cooperative_id, category, content, origin, reported_on, state, review_sheet_id, review_item from core.obstacle where origin = 'REVIEW'",
    );
    await expect(doubled).rejects.toMatchObject({ details: { rule: "obstacle_of_sheet_once" } });
    // The fault: without the table's keeper signed numbers would change under the signature.
    await house.sql("alter table core.review_sheet disable trigger keep_review_sheet");
    const changed = await house.sql("update core.review_sheet set members = 41 where signed_by = 'giam-doc-htx' returning members");
    expect(changed).toEqual([{ members: 41 }]);
    await house.sql("alter table core.review_sheet enable always trigger keep_review_sheet");
  });

  test("without the table's keeper a review would be concluded with open sheets", async () => {
    const [row] = await house.sql<{ id: string; version: number }>("select id, version from core.review_campaign where code = 'MH-RS-2017-H2'");
    const demonstration = { id: toGlobalId("ReviewCampaign", String(row?.id)), version: row?.version ?? 0, state: "COLLECTING", scopeSize: 60 };
    const analysed = await move("ke-hoach", "analyseReview", demonstration);
    const conclusion = { conclusion: "Kết luận khi còn phiếu chưa nộp" };
    expect(await refusal("ke-hoach", "concludeReview", analysed, conclusion, CAMPAIGN)).toEqual(["RULE_VIOLATED", "review_complete"]);
    await house.sql("alter table core.review_campaign disable trigger keep_review_campaign");
    expect((await move("ke-hoach", "concludeReview", analysed, conclusion)).state).toBe("CONCLUDED");
    await house.sql("alter table core.review_campaign enable always trigger keep_review_campaign");
  });
});
