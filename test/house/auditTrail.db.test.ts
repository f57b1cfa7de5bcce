import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";

interface Entry {
  readonly cursor: string;
  readonly actor: string;
  readonly actorTitle: string | null;
  readonly actorRoles: readonly string[];
  readonly mutation: string | null;
  readonly action: string | null;
  readonly requestId: string | null;
  readonly entity: string;
  readonly id: string;
  readonly operation: string;
  readonly words: string;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null; readonly hidden: boolean }[];
}
type Trail = { readonly auditTrail: { readonly nodes: readonly Entry[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } } };

const TRAIL = `query ($of: ID, $actor: String, $entity: String, $from: DateTime, $to: DateTime, $first: Int, $after: Cursor) {
  auditTrail(of: $of, actor: $actor, entity: $entity, from: $from, to: $to, first: $first, after: $after) {
    nodes { cursor actor actorTitle actorRoles mutation action requestId entity id operation words changes { field before after hidden } }
    pageInfo { endCursor hasNextPage } } }`;

let house: TestPlatform;
beforeAll(async () => {
  house = await platform(configuredPlugins);
});
afterAll(() => house.close());

const trail = async (login: string, which: object) => {
  await house.store.log.sequence();
  return house.as(login).ask<Trail>(TRAIL, which);
};
const nodes = async (login: string, which: object): Promise<readonly Entry[]> => {
  const { data, errors } = await trail(login, which);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.auditTrail.nodes;
};
const inEnglish = async (login: string, which: object) => {
  const response = await house.as(login).fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en" },
    body: JSON.stringify({ query: TRAIL, variables: which }),
  });
  return ((await response.json()) as { data: Trail }).data.auditTrail.nodes;
};
const idOf = async (type: string, table: string, where: string): Promise<string> => {
  const [row] = await house.sql<{ id: string }>(`select id from ${table} where ${where} order by id limit 1`);
  return toGlobalId(type, row?.id ?? "");
};

describe("the audit trail, as a layman reads it", () => {
  test("who, in which role, by which mutation and request, and what in words, in both languages", async () => {
    const response = await house.as("tai-chinh").fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: 'mutation { openSupportProgramme(input: { code: "NK-1", nameVi: "Hỗ trợ máy sấy", startsOn: "2017-08-01" }) { programme { id } } }',
      }),
    });
    const requestId = response.headers.get("x-request-id");
    const { data } = (await response.json()) as { data: { openSupportProgramme: { programme: { id: string } } } };
    const of = data.openSupportProgramme.programme.id;
    await house.sql("update finance.support_programme set ends_on = '2017-08-31', version = version + 1 where code = 'NK-1'");
    await house.sql("update finance.support_programme set ends_on = '2017-09-15', state = 'CLOSED', version = version + 1 where code = 'NK-1'");
    const [closed, ended, opened] = await nodes("tai-chinh", { of });
    expect(opened).toMatchObject({
      actor: "tai-chinh",
      actorTitle: "Chuyên viên Sở Tài chính",
      actorRoles: ["Chuyên viên sở"],
      mutation: "openSupportProgramme",
      action: "Mở chương trình hỗ trợ",
      requestId,
      operation: "INSERT",
      entity: "SupportProgramme",
    });
    expect(opened?.words).toMatch(/^Thêm chương trình hỗ trợ hợp tác xã: .*tên chương trình: “Hỗ trợ máy sấy”; .*từ ngày: 01\/08\/2017/);
    expect(ended?.words).toBe("Sửa chương trình hỗ trợ hợp tác xã: đến ngày: 31/08/2017");
    expect(closed).toMatchObject({ actorRoles: [], mutation: null, action: null, actor: expect.stringMatching(/^db:/) });
    expect(closed?.words).toContain("đến ngày từ 31/08/2017 sang 15/09/2017");
    const english = await inEnglish("tai-chinh", { of });
    expect(english[0]?.words).toContain("last day from 31/08/2017 to 15/09/2017");
    expect(english[2]).toMatchObject({ action: "Open a support programme", actorRoles: ["Officer of a provincial department"] });
  });

  test("a row that a value names is told by its name; what is personal, only as changed", async () => {
    const of = await idOf("SupportApplication", "finance.support_application", "budget_line_id is null");
    await house.sql(`update finance.support_application set programme_id = (select id from finance.support_programme where code = 'NK-1'), version = version + 1
      where id = (select id from finance.support_application where budget_line_id is null order by id limit 1)`);
    const [moved] = await nodes("tai-chinh", { of });
    expect(moved?.words).toMatch(/ sang Hỗ trợ máy sấy/);
    await house.sql("update core.person set phone = '0900 000 000', version = version + 1 where id = (select min(id::text)::uuid from core.person)");
    const told = JSON.stringify((await trail("thanh-tra", { entity: "Person", first: 5 })).data);
    expect(told).toContain('"hidden":true');
    expect(told).not.toContain("0900");
  });
});

describe("whose trail it is", () => {
  test("an object's is for those in charge of it; everybody's is for the inspector", async () => {
    const ours = await idOf(
      "Cooperative",
      "core.cooperative",
      "area_id in (select id from core.area where parent_id in (select id from core.area where name_vi = 'Ninh Phước'))",
    );
    const theirs = await idOf(
      "Cooperative",
      "core.cooperative",
      "area_id in (select id from core.area where parent_id in (select id from core.area where name_vi = 'Bác Ái'))",
    );
    await house.sql("update core.cooperative set phone = '0259 000 0000', version = version + 1");
    expect((await nodes("ninh-phuoc", { of: ours })).length).toBeGreaterThan(0);
    expect((await trail("ninh-phuoc", { of: theirs })).errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|NOT_FOUND/);
    for (const login of ["ninh-phuoc", "tai-chinh", "giam-doc-htx", "truong-ban"]) {
      expect([login, (await trail(login, { entity: "Cooperative" })).errors?.[0]?.extensions?.code]).toEqual([login, "FORBIDDEN"]);
    }
    const { errors } = await house.stranger.ask(TRAIL, { of: ours });
    expect(errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    expect((await nodes("thanh-tra", { entity: "Cooperative" })).length).toBeGreaterThan(40);
  });

  test("the inspector narrows by who, what and when, and reads page by page, the newest first, each entry once", async () => {
    const mine = await nodes("thanh-tra", { actor: "tai-chinh" });
    expect(mine.map(({ mutation }) => mutation)).toEqual(["openSupportProgramme"]);
    const from = new Date().toISOString();
    await house.sql("update finance.budget_line set amount = amount + 1, version = version + 1");
    const all = await nodes("thanh-tra", { entity: "BudgetLine", from, first: 200 });
    expect(all.length).toBeGreaterThan(2);
    expect(await nodes("thanh-tra", { entity: "BudgetLine", to: "2017-01-01T00:00:00Z" })).toEqual([]);
    const paged: Entry[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { data } = await trail("thanh-tra", { entity: "BudgetLine", from, first: 2, after });
      if (!data) throw new Error("no page");
      paged.push(...data.auditTrail.nodes);
      ({ endCursor: after, hasNextPage: more } = data.auditTrail.pageInfo);
    }
    expect(paged).toEqual(all);
    for (const bad of [{ entity: "Nothing" }, { first: 0 }, { after: "garbage" }]) {
      expect((await trail("thanh-tra", bad)).errors?.[0]?.extensions?.code).toBe("INVALID_INPUT");
    }
  });
});

test("who it was is told as it was then: a title that came later is that of what was done later", async () => {
  const person = "Đào Minh Họa Một";
  await house.sql("update core.role_grant set revoked_at = now(), revoked_by = 'test', revoked_for = 'test' where account = 'tai-chinh'");
  await house.sql(
    `insert into core.role_grant (account, title_vi, title_en, role, department_id, person_id, valid_from, granted_by)
     select 'tai-chinh', 'Phó Giám đốc Sở Tài chính', 'Deputy director', 'DEPT_LEADER', department_id, (select id from core.person where code = 'MH-01'), '2017-07-01', 'test'
     from core.role_grant where account = 'tai-chinh'`,
  );
  for (let tries = 0; tries < 100; tries += 1) {
    const { data } = await house.as("tai-chinh").ask<{ viewer: { roles: string[] } }>("{ viewer { roles } }");
    if (data?.viewer.roles.includes("DEPT_LEADER")) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { errors } = await house
    .as("tai-chinh")
    .ask('mutation { openSupportProgramme(input: { code: "NK-2", nameVi: "Hỗ trợ kho lạnh", startsOn: "2017-08-01" }) { programme { id } } }');
  expect(errors).toBeUndefined();
  await house.store.log.sequence();
  const ACTORS = '{ auditTrail(actor: "tai-chinh") { nodes { actorTitle actorRoles actorPerson } } }';
  const { data } = await house.as("thanh-tra").ask<{ auditTrail: { nodes: object[] } }>(ACTORS);
  expect(data?.auditTrail.nodes).toEqual([
    { actorTitle: "Phó Giám đốc Sở Tài chính", actorRoles: ["Lãnh đạo sở"], actorPerson: expect.stringContaining(person) },
    { actorTitle: "Chuyên viên Sở Tài chính", actorRoles: ["Chuyên viên sở"], actorPerson: null },
  ]);
});
