import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

interface Grant {
  readonly id: string;
  readonly version: number;
  readonly placeVi: string | null;
}

const GRANT = "grant { id version account role placeVi validFrom validTo grantedBy revokedAt revokedBy }";
const rule = (errors: Awaited<ReturnType<ReturnType<typeof desk>["refused"]>>): unknown => errors?.[0]?.extensions?.rule ?? codeOf(errors);

describe("roles are given and taken", () => {
  let house: TestPlatform;
  const { asked, verb, refused } = desk(() => house);
  const ids = new Map<string, string>();
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const { areas, departments, cooperatives } = await asked<
      Record<"areas" | "departments", { id: string; code: string }[]> & { cooperatives: { nodes: { id: string; code: string }[] } }
    >(
      "truong-ban",
      '{ areas(level: DISTRICT, asOf: "2017-07-20") { id code } departments(asOf: "2017-07-20") { id code } cooperatives(first: 100) { nodes { id code } } }',
    );
    for (const { id, code } of [...areas, ...departments, ...cooperatives.nodes]) ids.set(code, id);
  });
  afterAll(() => house.close());

  const grant = async (input: object): Promise<Grant> =>
    (await verb<{ grant: Grant }>("quan-tri", "grantRole", { validFrom: "2017-07-20", ...input }, GRANT)).grant;
  const refusal = async (input: object, login = "quan-tri"): Promise<unknown> =>
    rule(await refused(login, "grantRole", { validFrom: "2017-07-20", ...input }, GRANT));
  const codes = async (login: string): Promise<string[]> =>
    (
      await asked<{ cooperatives: { nodes: { code: string }[] } }>(login, "{ cooperatives(first: 100, orderBy: [{ code: ASC }]) { nodes { code } } }")
    ).cooperatives.nodes.map(({ code }) => code);
  /** What a gateway hears of a grant by the log takes effect within a second. */
  const soon = async (check: () => Promise<void>): Promise<void> => {
    const deadline = Date.now() + 1_000;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const sees = (login: string, count: number) => soon(async () => expect(await codes(login)).toHaveLength(count));
  const viewer = (login: string) =>
    asked<{ viewer: { roles: string[]; permissions: string[]; scope: { areas: string[]; departments: string[] } } }>(
      login,
      "{ viewer { roles permissions scope { areas departments } } }",
    ).then((data) => data.viewer);

  test("the demonstration's accounts are rows, which the administrator and the inspector see and nobody else does", async () => {
    const LIST = "{ roleGrants(first: 100) { totalCount nodes { account role placeVi } } }";
    const seen = await asked<{ roleGrants: { totalCount: number; nodes: { account: string; placeVi: string | null }[] } }>("quan-tri", LIST);
    expect(seen.roleGrants.totalCount).toBe(14);
    expect(seen.roleGrants.nodes.find(({ account }) => account === "giam-doc-htx")?.placeVi).toMatch(/9900000034/);
    expect(await asked("thanh-tra", LIST)).toEqual(seen);
    for (const login of ["truong-ban", "thuong-truc", "ninh-phuoc", "giam-doc-htx"])
      expect(await asked(login, LIST)).toEqual({ roleGrants: { totalCount: 0, nodes: [] } });
  });

  test("several grants of one account add up, and each ends on its own", async () => {
    expect(await codes("bac-ai")).toHaveLength(5);
    const second = await grant({
      account: "bac-ai",
      role: "DISTRICT_OFFICER",
      areaId: ids.get("587"),
      departmentId: ids.get("UBND_587"),
      validTo: "2017-12-31",
    });
    const both = [...(await codes("ninh-phuoc"))];
    await sees("bac-ai", 20);
    expect(await codes("bac-ai")).toEqual(expect.arrayContaining(both));
    expect((await viewer("bac-ai")).scope.departments).toHaveLength(2);
    house.clock.set("2018-01-01");
    expect(await codes("bac-ai")).toHaveLength(5);
    house.clock.set("2017-07-20");
    expect(rule(await refused("quan-tri", "endRole", { id: second.id, expectedVersion: 1, lastDay: "2017-08-31" }, GRANT))).toBe("ALREADY_ENDED");
    await verb("quan-tri", "revokeRole", { id: second.id, expectedVersion: 1, reason: "Điều chuyển công tác" }, GRANT);
    await sees("bac-ai", 5);
  });

  test("a district officer of 2017 keeps the right rows after the districts ended", async () => {
    const before = await codes("ninh-phuoc");
    house.clock.set("2026-01-01");
    expect(await codes("ninh-phuoc")).toEqual(before);
    expect((await viewer("ninh-phuoc")).scope.areas.length).toBeGreaterThan(10);
    const { areas } = await asked<{ areas: { id: string; code: string }[] }>("truong-ban", '{ areas(level: COMMUNE, asOf: "2026-01-01") { id code } }');
    // A commune of 2026 has charge of the rows that still name the communes it was made of, all of which a district of 2017 had.
    const commune = areas.find(({ code }) => code === "22870");
    await grant({ account: "can-bo-xa", role: "DISTRICT_OFFICER", areaId: commune?.id, validFrom: "2026-01-01" });
    const access = configuredPlugins.find((plugin) => plugin.access)?.access;
    const xa = await house.store.asPlatform(async (db) => access?.viewerOf("can-bo-xa", "2026-01-01", db, []));
    const rows = await house.sql<{ code: string }>("select code from core.cooperative where area_id = any($1::uuid[]) order by code", [xa?.scope.areas]);
    expect(rows.length).toBeGreaterThan(0);
    expect(before).toEqual(expect.arrayContaining(rows.map(({ code }) => code)));
    expect(rows.length).toBeLessThan(before.length);
    house.clock.set("2017-07-20");
  });

  test("a revoked role opens nothing any more within a second, and the account stays known", async () => {
    const clerk = await grant({ account: "doanh-nghiep", role: "COOP_CLERK", cooperativeId: ids.get("9900000016") });
    await soon(async () => expect((await viewer("doanh-nghiep")).permissions).toContain("core.report"));
    const gone = await verb<{ grant: { revokedBy: string; revokedAt: string } }>(
      "quan-tri",
      "revokeRole",
      { id: clerk.id, expectedVersion: clerk.version, reason: "Thôi việc" },
      GRANT,
    );
    expect(gone.grant).toMatchObject({ revokedBy: "quan-tri", revokedAt: expect.any(String) });
    await soon(async () => expect((await viewer("doanh-nghiep")).permissions).not.toContain("core.report"));
    expect(rule(await refused("quan-tri", "revokeRole", { id: clerk.id, expectedVersion: 2, reason: "Lần nữa" }, GRANT))).toBe("ALREADY_REVOKED");
    // What was revoked stands in nobody's way.
    await grant({ account: "doanh-nghiep", role: "COOP_CLERK", cooperativeId: ids.get("9900000016") });
  });

  test("only the administrator gives roles, and nobody to oneself", async () => {
    const officer = { account: "moi", role: "DEPT_OFFICER", departmentId: ids.get("STC") };
    for (const login of ["truong-ban", "thuong-truc", "tai-chinh", "ninh-phuoc", "giam-doc-htx", "thanh-tra"])
      expect(await refusal(officer, login)).toBe("FORBIDDEN");
    expect(await refusal({ ...officer, account: "quan-tri" })).toBe("OWN_GRANT");
    const { roleGrants } = await asked<{ roleGrants: { nodes: Grant[] } }>(
      "quan-tri",
      '{ roleGrants(filter: { account: { eq: "quan-tri" } }) { nodes { id version } } }',
    );
    const own = { id: roleGrants.nodes[0]?.id, expectedVersion: 1 };
    expect(rule(await refused("quan-tri", "revokeRole", { ...own, reason: "Tự thu hồi" }, GRANT))).toBe("OWN_GRANT");
    expect(rule(await refused("quan-tri", "endRole", { ...own, lastDay: "2017-12-31" }, GRANT))).toBe("OWN_GRANT");
    // A second administrator may.
    const second = await grant({ account: "quan-tri-2", role: "SYSTEM_ADMIN" });
    expect(second.placeVi).toBeNull();
  });

  test("administration and inspection go with no other duty", async () => {
    expect(await refusal({ account: "tai-chinh", role: "SYSTEM_ADMIN" })).toBe("DUTIES_APART");
    expect(await refusal({ account: "tai-chinh", role: "INSPECTOR" })).toBe("DUTIES_APART");
    expect(await refusal({ account: "thanh-tra", role: "DEPT_OFFICER", departmentId: ids.get("STC") })).toBe("DUTIES_APART");
    await expect(
      house.sql("insert into core.role_grant (account, role, valid_from, granted_by) values ('tai-chinh', 'INSPECTOR', '2017-07-20', 'psql')"),
    ).rejects.toThrow(/go with no other duty/);
  });

  test("the place goes with the role, the time is not past, and the same role is not given twice at once", async () => {
    expect(await refusal({ account: "moi", role: "DISTRICT_OFFICER" })).toBe("INVALID_INPUT");
    expect(await refusal({ account: "moi", role: "INSPECTOR", areaId: ids.get("587") })).toBe("INVALID_INPUT");
    expect(await refusal({ account: "moi", role: "COOP_DIRECTOR", cooperativeId: ids.get("9900000016"), areaId: ids.get("587") })).toBe("INVALID_INPUT");
    const { areas } = await asked<{ areas: { id: string }[] }>("truong-ban", "{ areas(level: PROVINCE) { id } }");
    expect(await refusal({ account: "moi", role: "DISTRICT_OFFICER", areaId: areas[0]?.id })).toBe("INVALID_INPUT");
    const officer = { account: "moi", role: "DEPT_OFFICER", departmentId: ids.get("STC") };
    expect(await refusal({ ...officer, validFrom: "2017-07-19" })).toBe("GRANT_BACKDATED");
    expect(await refusal({ ...officer, validTo: "2017-07-19" })).toBe("INVALID_INPUT");
    const given = await grant({ ...officer, validTo: "2017-12-31" });
    expect(await refusal({ ...officer, validFrom: "2017-12-31" })).toBe("role_grant_once");
    await grant({ ...officer, validFrom: "2018-01-01" });
    await expect(house.sql("update core.role_grant set account = 'khac' where id = (select min(id::text)::uuid from core.role_grant)")).rejects.toThrow(
      /neither rewritten nor deleted/,
    );
    await expect(house.sql("delete from core.role_grant")).rejects.toThrow(/neither rewritten nor deleted/);
    expect(given.version).toBe(1);
  });

  test("every right with its owner and both titles for everybody; who holds it for the administrator and the inspector", async () => {
    const RIGHTS = "{ rights { id owner titleVi titleEn held } }";
    const { rights } = await asked<{ rights: { id: string; owner: string; titleVi: string; titleEn: string; held: boolean }[] }>("tai-chinh", RIGHTS);
    expect(rights).toContainEqual({
      id: "core.grantRoles",
      owner: "core",
      titleVi: "Giao, kết thúc và thu hồi vai trò",
      titleEn: "Grant, end and revoke roles",
      held: false,
    });
    expect(rights.filter(({ held }) => held).map(({ id }) => id)).toEqual([...(await viewer("tai-chinh")).permissions].sort());
    const HOLDERS = "{ rights { id holders { login title roles } } }";
    const { rights: held } = await asked<{ rights: { id: string; holders: { login: string; title: string; roles: string[] }[] }[] }>("thanh-tra", HOLDERS);
    expect(held.find(({ id }) => id === "core.grantRoles")?.holders).toEqual([
      { login: "quan-tri", title: "Quản trị hệ thống", roles: ["SYSTEM_ADMIN"] },
      { login: "quan-tri-2", title: "Quản trị hệ thống", roles: ["SYSTEM_ADMIN"] },
    ]);
    expect(await asked("quan-tri", HOLDERS)).toEqual({ rights: held });
    for (const login of ["truong-ban", "tai-chinh"]) expect(codeOf((await house.as(login).ask(HOLDERS)).errors)).toBe("FORBIDDEN");
  });

  test("whoever owns the database makes the first administrator, but of nobody who holds another role", async () => {
    const access = configuredPlugins.find((plugin) => plugin.access)?.access;
    const appoint = (login: string) => house.store.asPlatform(async (db) => access?.appointAdministrator(login, "2017-07-20", db));
    expect(await appoint("so-huu")).toBe("appointed");
    expect(await appoint("so-huu")).toBe("already");
    await expect(appoint("tai-chinh")).rejects.toMatchObject({ code: "RULE_VIOLATED", details: { rule: "DUTIES_APART" } });
  });
});
