import { readFileSync } from "node:fs";
import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** Every `<!-- run: how login -->` block of the README, with the `<!-- answer -->` block that follows it, if one does. */
const blocks = [...readme.matchAll(/<!-- run: (\w+) ?([\w-]*) -->\s+```graphql\n([\s\S]*?)```(?:\s+<!-- answer -->\s+```json\n([\s\S]*?)```)?/g)].map(
  ([, how = "", login = "", document = "", answer]) => ({ how, login, document, answer }),
);

describe("what the README shows, works", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("it shows queries, a live question and the changes", () => {
    expect(new Set(blocks.map((block) => block.how))).toEqual(new Set(["ask", "live", "changes"]));
    expect(blocks.length).toBe([...readme.matchAll(/```graphql/g)].length);
  });

  const asked = blocks.filter((block) => block.how === "ask");
  test.each(asked)("ask $login: $document", async ({ login, document, answer }) => {
    const viewer = login === "" ? house.stranger : house.as(login);
    const { data, errors } = await viewer.ask(document);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toBe("{}");
    if (answer !== undefined) expect(JSON.parse(answer)).toEqual({ data });
  });

  test("the live question is answered at once and again after a change", async () => {
    const { login = "", document = "" } = blocks.find((block) => block.how === "live") ?? {};
    const answers = house.as(login).live<{ live: { supportProgrammes: { totalCount: number } } }>(document);
    const before = await answers.next();
    await house
      .as("tai-chinh")
      .ask('mutation { openSupportProgramme(input: { code: "README", nameVi: "Chương trình README", startsOn: "2017-07-20" }) { programme { id } } }');
    const after = await answers.next();
    expect(after.data?.live.supportProgrammes.totalCount).toBe((before.data?.live.supportProgrammes.totalCount ?? 0) + 1);
    await answers.close();
  });

  test("the changes carry the row as the viewer may see it", async () => {
    const { login = "", document = "" } = blocks.find((block) => block.how === "changes") ?? {};
    const changes = house.as(login).live<{ changes: { events: { entity: string; operation: string; node: { number: string } }[] } }>(document);
    // The first message says where the log stands: what is written from then on is not missed.
    expect((await changes.next()).data?.changes.events).toEqual([]);
    await house.sql("update finance.support_application set content = content || '.' where number = (select min(number) from finance.support_application)");
    const [event] = (await changes.next()).data?.changes.events ?? [];
    expect(event).toMatchObject({ entity: "SupportApplication", operation: "UPDATE" });
    expect(event?.node.number).toEqual(expect.any(String));
    await changes.close();
  });

  test("every npm script it names exists", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?(start|test(?::\w+)?|check|schema|bench(?::\w+)?)/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
