import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

let house: TestPlatform;
beforeAll(async () => {
  house = await platform(configuredPlugins);
});
afterAll(() => house.close());

const asked = async <T>(login: string, query: string, variables: object = {}): Promise<T> => {
  const { data, errors } = await house.as(login).ask(query, variables);
  if (errors) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data as T;
};
const ids = async (code: string, window: string): Promise<{ cooperativeId: string; windowId: string }> => {
  const { cooperative, reportingWindows } = await asked<{ cooperative: { id: string }; reportingWindows: { id: string; code: string }[] }>(
    "ke-hoach",
    `query ($code: String!) { cooperative(code: $code) { id } reportingWindows { id code } }`,
    { code },
  );
  return { cooperativeId: cooperative.id, windowId: reportingWindows.find((one) => one.code === window)?.id ?? "" };
};
const REPORT = `mutation ($input: ReportMembershipInput!) { reportMembership(input: $input) { membership { id version officialEnd source submittedOn } } }`;
const COMPLETENESS = `{ completeness(window: "2017-H1") { expected areas { area { code } expected membership { onTime late missing mostDaysLate } owing { code } } } }`;
interface Complete {
  completeness: {
    expected: number;
    areas: {
      area: { code: string };
      expected: number;
      membership: { onTime: number; late: number; missing: number; mostDaysLate: number };
      owing: { code: string }[];
    }[];
  };
}

test("facts of sixty cooperatives come with their reasons, in as many statements as for one", async () => {
  const FACTS = `query ($first: Int!, $asOf: Date!) { cooperatives(first: $first) { nodes { code facts(asOf: $asOf) {
    newlyFounded { holds reason } converted { holds } dormant { holds reason } size { size reason basis evidence } agriType { agriType } trend { trend reason } } } } }`;
  const count = async (first: number): Promise<number> => (await house.countSql(() => house.as("truong-ban").ask(FACTS, { first, asOf: "2017-07-20" }))).data;
  await asked("truong-ban", "{ viewer { login } }"); // looking up who asks is no part of the question
  expect(await count(60)).toBe(await count(1));
  interface Facts {
    cooperatives: {
      nodes: {
        code: string;
        facts: {
          newlyFounded: { holds: boolean };
          converted: { holds: boolean };
          dormant: { holds: boolean | null };
          size: { size: string | null; reason: string };
          agriType: { agriType: string | null };
        };
      }[];
    };
  }
  const { nodes } = (await asked<Facts>("truong-ban", FACTS, { first: 60, asOf: "2017-07-20" })).cooperatives;
  expect(nodes.filter(({ facts }) => facts.converted.holds)).toHaveLength(26);
  expect(nodes.filter(({ facts }) => facts.newlyFounded.holds).length).toBeGreaterThan(20);
  expect(nodes.filter(({ facts }) => facts.agriType.agriType === "MIXED_AGRI").map(({ code }) => code)).toEqual(["9900000001"]);
  // In 2017 nothing laid sizes down.
  expect(new Set(nodes.map(({ facts }) => facts.size.size))).toEqual(new Set([null]));
  expect(nodes[0]?.facts.size.reason).toContain("chưa có quy định");
  const later = (await asked<Facts>("truong-ban", FACTS, { first: 60, asOf: "2024-12-31" })).cooperatives.nodes;
  expect(later.filter(({ facts }) => facts.size.size === "SMALL").length).toBeGreaterThan(5);
  expect(later.every(({ facts }) => facts.newlyFounded.holds === false)).toBe(true);
});

test("who has reported, who has not, how late: the province sees all, a district its own", async () => {
  const { completeness } = await asked<Complete>("truong-ban", COMPLETENESS);
  expect(completeness.areas.map(({ area }) => area.code)).toEqual(["582", "584", "585", "586", "587", "588", "589"]);
  expect(completeness.areas.reduce((sum, { expected }) => sum + expected, 0)).toBe(completeness.expected);
  const owing = completeness.areas.flatMap((area) => area.owing.map(({ code }) => code));
  expect(owing).toEqual(expect.arrayContaining(["9900000010", "9900000034", "9900000058"]));
  expect(completeness.areas.reduce((sum, { membership }) => sum + membership.late, 0)).toBe(2);
  expect(Math.max(...completeness.areas.map(({ membership }) => membership.mostDaysLate))).toBe(30);
  const own = (await asked<Complete>("ninh-phuoc", COMPLETENESS)).completeness;
  expect(own.areas).toEqual(completeness.areas.filter(({ area }) => area.code === "587"));
});

test("a cooperative reports late; its sums have to be right; what stands already is replaced only by who has read it", async () => {
  const { cooperativeId, windowId } = await ids("9900000034", "2017-H1");
  const input = { cooperativeId, windowId, officialStart: 40, joined: 3, leftCount: 1, officialEnd: 43 };
  await expect(asked("giam-doc-htx", REPORT, { input })).rejects.toMatchObject({
    errors: [{ extensions: { code: "INVALID_INPUT", fields: [{ path: "input.officialEnd", message: expect.stringContaining("= 42") }] } }],
  });
  const { reportMembership } = await asked<{ reportMembership: { membership: { version: number } } }>("giam-doc-htx", REPORT, {
    input: { ...input, officialEnd: 42 },
  });
  expect(reportMembership.membership).toMatchObject({ version: 1, officialEnd: 42, source: "SELF", submittedOn: "2017-07-20" });
  await expect(asked("giam-doc-htx", REPORT, { input: { ...input, officialEnd: 42 } })).rejects.toMatchObject({
    errors: [{ extensions: { code: "CONFLICT", currentVersion: 1 } }],
  });
  const again = { ...input, joined: 2, officialEnd: 41, expectedVersion: 1 };
  expect(await asked("giam-doc-htx", REPORT, { input: again })).toMatchObject({ reportMembership: { membership: { version: 2, officialEnd: 41 } } });
  await expect(asked("giam-doc-htx", REPORT, { input: again })).rejects.toMatchObject({ errors: [{ extensions: { code: "STALE_VERSION" } }] });
  const other = await ids("9900000001", "2017-H1");
  await expect(asked("giam-doc-htx", REPORT, { input: { ...input, ...other, officialEnd: 42 } })).rejects.toMatchObject({
    errors: [{ extensions: { code: "FORBIDDEN" } }],
  });
});

test("once a window is locked, its numbers change only by a correction with a reason, by who may", async () => {
  const { cooperativeId, windowId } = await ids("9900000001", "2016-Y");
  const LOCK = `mutation ($id: ID!, $v: Int!) { lockReportingWindow(input: { id: $id, expectedVersion: $v }) { window { state } } }`;
  await expect(asked("ninh-phuoc", LOCK, { id: windowId, v: 1 })).rejects.toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  const open = await ids("9900000001", "2017-Y");
  await expect(asked("thuong-truc", LOCK, { id: open.windowId, v: 1 })).rejects.toMatchObject({
    errors: [{ extensions: { code: "RULE_VIOLATED", rule: "WINDOW_NOT_DUE" } }],
  });
  expect(await asked("thuong-truc", LOCK, { id: windowId, v: 1 })).toEqual({ lockReportingWindow: { window: { state: "LOCKED" } } });
  const input = { cooperativeId, windowId, officialStart: 90, joined: 0, leftCount: 0, officialEnd: 90, expectedVersion: 1 };
  const correctionReason = "Đếm trùng ba thành viên khi lập báo cáo";
  const locked = { errors: [{ extensions: { code: "RULE_VIOLATED", rule: "WINDOW_LOCKED" } }] };
  await expect(asked("ke-hoach", REPORT, { input })).rejects.toMatchObject(locked);
  await expect(asked("giam-doc-htx", REPORT, { input: { ...input, ...(await ids("9900000034", "2016-Y")), correctionReason } })).rejects.toMatchObject(locked);
  expect(await asked("ke-hoach", REPORT, { input: { ...input, correctionReason } })).toMatchObject({ reportMembership: { membership: { officialEnd: 90 } } });
  const told = await asked("ke-hoach", `{ cooperative(code: "9900000001") { corrections { reason window { code } } } }`);
  expect(told).toEqual({ cooperative: { corrections: [{ reason: correctionReason, window: { code: "2016-Y" } }] } });
});

test("the register as it was: a name changed in 2017 does not change what stood in 2016", async () => {
  await house.sql("update core.cooperative set name_vi = 'Hợp tác xã Tên Mới', effective_on = '2017-07-01' where code = '9900000002'");
  const on = async (asOf: string): Promise<unknown> =>
    (
      await asked<{ register: { totalCount: number; nodes: { nameVi: string }[] } }>(
        "truong-ban",
        `query ($asOf: Date!) { register(asOf: $asOf, filter: { nameVi: { in: ["Hợp tác xã Tên Mới", "Hợp tác xã Thủy sản Hưng Hậu Vượng"] } }) { totalCount nodes { nameVi validFrom validTo cooperative { code } } } }`,
        { asOf },
      )
    ).register;
  expect(await on("2016-01-01")).toEqual({
    totalCount: 1,
    nodes: [{ nameVi: "Hợp tác xã Thủy sản Hưng Hậu Vượng", validFrom: "2014-01-14", validTo: "2017-06-30", cooperative: { code: "9900000002" } }],
  });
  expect(await on("2017-07-20")).toEqual({
    totalCount: 1,
    nodes: [{ nameVi: "Hợp tác xã Tên Mới", validFrom: "2017-07-01", validTo: null, cooperative: { code: "9900000002" } }],
  });
});

describe("what everybody may know of figures that are not theirs to read", () => {
  const TOTALS = (window: string, by: string) =>
    `{ reportedTotals(window: "${window}", by: ${by}) { window { code } total { withheld contributors officialMembers revenue } cells { area { code } sector withheld contributors officialMembers revenue } } }`;
  interface Cell {
    readonly area?: { readonly code: string } | null;
    readonly sector?: string | null;
    readonly withheld: boolean;
    readonly contributors: number | null;
    readonly officialMembers: number | null;
    readonly revenue: string | null;
  }
  type Totals = { reportedTotals: { total: Cell; cells: readonly Cell[] } };
  const of = async (login: string, by: string) => (await asked<Totals>(login, TOTALS("2016-Y", by))).reportedTotals;

  beforeAll(async () => {
    // Two are left in their sector.
    await house.sql(
      "update core.cooperative set sector = 'TRADE_SERVICES', effective_on = '2016-06-01' where id = (select id from core.cooperative where sector = 'FINANCE' order by code limit 1)",
    );
    await house.sql("update core.reporting_window set state = 'LOCKED' where code = '2016-Y' and state <> 'LOCKED'");
  });

  test("the same table for a cooperative, an enterprise and the head; groups of fewer than three are withheld with another that covers them", async () => {
    for (const [by, key] of [
      ["DISTRICT", "coalesce(d.code, a.code)"],
      ["SECTOR", "c.sector"],
    ] as const) {
      const known = await house.sql<{ key: string; reports: number; revenue: string; members: number }>(
        `select ${key} as key, least(count(s.revenue), count(m.official_end))::int as reports, sum(s.revenue)::text as revenue, sum(m.official_end)::int as members
         from core.cooperative c join core.area a on a.id = c.area_id left join core.area d on d.id = a.parent_id and d.level = 'DISTRICT'
           join core.reporting_window w on w.code = '2016-Y'
           left join core.financial_statement s on s.cooperative_id = c.id and s.window_id = w.id and s.state <> 'DRAFT'
           left join core.membership_stat m on m.cooperative_id = c.id and m.window_id = w.id
         group by 1 order by 1`,
      );
      const real = new Map(known.map((one) => [one.key, one]));
      const { cells, total } = await of("giam-doc-htx", by);
      expect(cells.length).toBeGreaterThan(3);
      for (const login of ["doanh-nghiep", "truong-ban", "ninh-phuoc", "ke-hoach"]) expect(await of(login, by)).toMatchObject({ cells, total });
      let shown = 0;
      for (const cell of cells) {
        const here = real.get(cell.area?.code ?? cell.sector ?? "");
        if (!here) throw new Error(`a cell of nothing: ${JSON.stringify(cell)}`);
        if (here.reports > 0 && here.reports < 3) expect([here.key, cell.withheld]).toEqual([here.key, true]);
        if (cell.withheld) expect(cell).toMatchObject({ contributors: null, officialMembers: null, revenue: null });
        else if (here.reports > 0) {
          expect(cell).toMatchObject({ revenue: here.revenue, officialMembers: here.members });
          shown += 1;
        }
      }
      const withheld = cells.filter((cell) => cell.withheld).length;
      expect(withheld).not.toBe(1);
      expect(shown).toBeGreaterThan(0);
      expect(total).toMatchObject({ withheld: false, revenue: String(known.reduce((sum, { revenue }) => sum + BigInt(revenue ?? 0), 0n)) });
      if (by === "SECTOR") expect(cells.find(({ sector }) => sector === "FINANCE")).toMatchObject({ withheld: true });
    }
  });

  test("what is read around it is the viewer's own: the province's rows are open to the one statement alone", async () => {
    const own = await asked<{ financialStatements: { totalCount: number } }>("giam-doc-htx", "{ financialStatements { totalCount } }");
    const around = (code: string) =>
      `{ a: financialStatements { totalCount } ${TOTALS(code, "DISTRICT").slice(1, -1)} b: financialStatements(first: 100) { totalCount nodes { revenue } } c: supportApplications { totalCount } }`;
    const { financialStatements } = own;
    const { a, b } = await asked<{ a: object; b: { totalCount: number; nodes: object[] } }>("giam-doc-htx", around("2016-Y"));
    expect([a, b.totalCount, b.nodes.length]).toEqual([financialStatements, financialStatements.totalCount, financialStatements.totalCount]);
    const live = house
      .as("giam-doc-htx")
      .live<{ live: { a: object } }>(`subscription { live { a: financialStatements { totalCount } ${TOTALS("2016-Y", "SECTOR").slice(1, -1)} } }`);
    expect((await live.next()).data?.live.a).toEqual(financialStatements);
    await live.close();
  });

  test("not without sign-in, and not while reports still come: who reported in between would be the difference", async () => {
    expect((await house.stranger.ask(TOTALS("2016-Y", "SECTOR"))).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    expect((await house.as("giam-doc-htx").ask(TOTALS("2017-H1", "SECTOR"))).errors?.[0]?.extensions).toMatchObject({ rule: "WINDOW_NOT_LOCKED" });
    expect((await house.as("giam-doc-htx").ask(TOTALS("1999-Y", "SECTOR"))).errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
  });
});
