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
    expect(new Set(blocks.map((block) => block.how))).toEqual(new Set(["ask", "live", "changes", "snapshot"]));
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

  test("a snapshot, then the changes from its cursor, is what a fresh question answers, whatever was written between", async () => {
    const { login = "", document = "" } = blocks.find((block) => block.how === "snapshot") ?? {};
    const [query = "", follow = ""] = document.split(/(?=^subscription)/m);
    const officer = house.as(login);
    interface Row {
      readonly id: string;
      readonly version: number;
    }
    interface Answer {
      readonly data?: { readonly supportProgrammes: { readonly nodes: readonly Row[] } };
      readonly extensions?: { readonly live: { readonly cursor: string } };
    }
    const write = async (code: string): Promise<void> => {
      const { errors } = await officer.ask(
        `mutation { openSupportProgramme(input: { code: "${code}", nameVi: "Giữa chừng", startsOn: "2017-07-20" }) { programme { id } } }`,
      );
      expect(errors).toBeUndefined();
    };
    const snapshot = (await officer.ask(query)) as Answer;
    const rows = new Map(snapshot.data?.supportProgrammes.nodes.map((row) => [row.id, row]));
    await write("BETWEEN");
    await house.sql("delete from finance.support_programme where code = 'README'");
    const changes = officer.live<{ changes: { resync: null; events: { id: string; operation: string; node: Row | null }[] } }>(follow, {
      after: snapshot.extensions?.live.cursor,
    });
    await write("AFTER");
    const fresh = async () => new Map(((await officer.ask(query)) as Answer).data?.supportProgrammes.nodes.map((row) => [row.id, row]));
    const wanted = await fresh();
    while (rows.size !== wanted.size || [...wanted].some(([id, row]) => rows.get(id)?.version !== row.version)) {
      for (const { id, operation, node } of (await changes.next()).data?.changes.events ?? []) {
        if (operation === "DELETE") rows.delete(id);
        else if (node && node.version >= (rows.get(id)?.version ?? 0)) rows.set(id, node);
      }
    }
    expect(new Map([...rows].sort())).toEqual(new Map([...wanted].sort()));
    await changes.close();
  });

  test("every npm script it names exists", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?(start|test(?::\w+)?|check|schema|bench(?::\w+)?)/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
