import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "../src/index.js";

const COUNT = "subscription { live { supportProgrammes { totalCount } } }";
const open = (code: string): string =>
  `mutation { openSupportProgramme(input: { code: "${code}", nameVi: "Chương trình ${code}", startsOn: "2017-07-20" }) { programme { id version } } }`;
interface Counted {
  readonly live: { readonly supportProgrammes: { readonly totalCount: number } };
}

describe("a platform of one's own for a test", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("asks as anybody, over the wire", async () => {
    const viewer = async (who: ReturnType<TestPlatform["as"]>) =>
      (await who.ask<{ viewer: { login: string | null } | null }>("{ viewer { login } }")).data?.viewer?.login ?? undefined;
    expect(await viewer(house.as("ninh-phuoc"))).toBe("ninh-phuoc");
    expect(await viewer(house.stranger)).toBeUndefined();
    await expect(house.as("nobody").ask("{ viewer { login } }")).rejects.toThrow(/nobody/);
  });

  test("answers errors as clients see them", async () => {
    const { data, errors } = await house.stranger.ask("{ nothing }");
    expect(data ?? undefined).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe("INVALID_INPUT");
  });

  test("stands on the demonstration's day until it is set to another", async () => {
    expect(house.clock.today()).toBe("2017-07-20");
    const communes = async () => (await house.stranger.ask<{ areas: readonly object[] }>("{ areas(level: COMMUNE) { code } }")).data?.areas.length;
    expect(await communes()).toBe(65);
    house.clock.set("2026-01-01");
    expect(await communes()).toBe(24);
    house.clock.set("2017-07-20");
  });

  test("keeps a question open with the real client, and closes it", async () => {
    const finance = house.as("tai-chinh");
    const answers = finance.live<Counted>(COUNT);
    const before = (await answers.next()).data?.live.supportProgrammes.totalCount ?? Number.NaN;
    expect((await finance.ask(open("KEPT-1"))).errors).toBeUndefined();
    expect((await finance.ask(open("KEPT-2"))).errors).toBeUndefined();
    const after = await answers.until(({ data }) => data?.live.supportProgrammes.totalCount === before + 2);
    expect(after.errors).toBeUndefined();
    await expect(answers.next(400)).rejects.toThrow(/no answer within 400 ms/);
    await answers.close();
  });

  test("follows the changes: first where it stands, then each change once, and goes on from any cursor", async () => {
    const head = house.as("truong-ban");
    const changes = head.changes();
    const here = (await changes.next()).data?.changes;
    expect(here?.events).toEqual([]);
    await house.sql(
      "update finance.support_programme set name_vi = name_vi || '.', version = version + 1 where code = (select min(code) from finance.support_programme)",
    );
    const { data } = await changes.next();
    expect(data?.changes.events).toMatchObject([{ entity: "SupportProgramme", operation: "UPDATE" }]);
    const again = head.changes({ after: here?.cursor ?? "" });
    expect((await again.next()).data).toEqual(data);
    const lost = head.changes({ after: "garbage" });
    expect((await lost.next()).data?.changes).toMatchObject({ resync: "BAD_CURSOR", events: [] });
  });

  test("counts the statements of what is asked, frame and data apart, and those of nobody else afterwards", async () => {
    const head = house.as("truong-ban");
    const query = "{ products(first: 5) { nodes { code } } }";
    await head.ask(query);
    const { data, frame, statements } = await house.countSql(() => head.ask(query));
    expect(data).toBe(1);
    expect(frame).toBeGreaterThanOrEqual(2);
    expect(statements[0]).toMatch(/core.*product/);
    expect((await house.countSql(async () => undefined)).data).toBe(0);
  });

  test("switches a plugin off and on", async () => {
    const ask = () => house.as("truong-ban").ask("{ supportProgrammes { totalCount } }");
    await house.setPlugin("finance", false);
    expect((await ask()).errors?.[0]?.message).toContain("supportProgrammes");
    await house.setPlugin("finance", true);
    expect((await ask()).errors).toBeUndefined();
  });

  test("is a copy: what one test's platform writes, another does not see", async () => {
    const other = await platform(configuredPlugins);
    try {
      const codes = (await other.sql<{ code: string }>("select code from finance.support_programme")).map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes).not.toContain("KEPT-1");
    } finally {
      await other.close();
    }
  });

  test("leaves nothing behind when it is closed, however often", async () => {
    const other = await platform(configuredPlugins);
    const answers = other.as("truong-ban").live(COUNT);
    await answers.next();
    await other.close();
    await other.close();
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
  });
});
