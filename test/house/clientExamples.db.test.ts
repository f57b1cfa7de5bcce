import { readFileSync } from "node:fs";
import { configuredPlugins } from "@hoptac/cli";
import type { Client } from "@hoptac/client";
import * as documents from "@hoptac/client";
import { platform, type TestPlatform } from "@hoptac/testing";
import { ask, followProgrammes, keepOpen, make, readLog, traffic } from "../../packages/client/test/examples.js";
import { until } from "./pages.js";

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** The marked parts of the examples, as they stand in a README. */
const examples = new Map(
  [...text("packages/client/test/examples.ts").matchAll(/^( *)\/\/ #(\w+)\n([\s\S]*?)^ *\/\/ #end$/gm)].map(
    ([, indent = "", name = "", code = ""]) => [name, code.replaceAll(new RegExp(`^${indent}`, "gm"), "").trim()] as const,
  ),
);
const shownIn = (readme: string): string[] => [...text(readme).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code.trim());

describe("the examples of the client's README", () => {
  let house: TestPlatform;
  let client: Client;
  let token: string;
  let shown: unknown[];
  const show = (what: unknown): void => void shown.push(what);
  const change = (what: string) => house.sql(`update finance.support_programme set ${what}, version = version + 1 where code = 'CT-2018'`);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "tai-chinh") { token } }');
    token = data?.signInDemo.token ?? "";
    const { data: held } = await house.as("tai-chinh").ask<{ meetings: { nodes: { id: string }[] } }>("{ meetings(first: 1) { nodes { id } } }");
    VARIABLES.Meeting = { id: held?.meetings.nodes[0]?.id };
    const sent = await house.as("ke-hoach").fetch("/files", { method: "POST", body: "Code\n" });
    const input = { sheet: "cooperatives", file: ((await sent.json()) as { id: string }).id };
    const { data: previewed } = await house
      .as("ke-hoach")
      .ask<{ previewImport: { import: { id: string } } }>(String(documents.PreviewImportDocument), { input });
    VARIABLES.Import = { id: previewed?.previewImport.import.id };
  });
  beforeEach(() => {
    client = make(`${house.url}/graphql`, { token, freshToken: async () => undefined });
    shown = [];
  });
  afterEach(() => client.close());
  afterAll(() => house.close());

  test("are what stands there, each of them", () => {
    expect([...examples.keys()]).toEqual(["make", "ask", "live", "follow", "changes", "connection"]);
    expect(shownIn("packages/client/README.md")).toEqual([...examples.values()]);
    expect(shownIn("README.md")).toContain(examples.get("follow"));
  });

  test("ask and change", async () => {
    await ask(client, show);
    expect(shown).toHaveLength(21);
    expect(shown[0]).toMatch(/^Hợp tác xã .+, (Xã|Phường|Thị trấn) /);
    expect(shown[20]).toBe("OPEN");
  });

  test("live, with the state of the connection", async () => {
    const stop = traffic(client, show);
    const leave = keepOpen(client, show);
    await until(() => shown.some((what) => typeof what === "number"), "the first answer");
    await house.sql(
      "insert into finance.support_programme (code, name_vi, state, starts_on) select 'CT-2019', name_vi, state, starts_on from finance.support_programme limit 1",
    );
    await until(() => shown.filter((what) => typeof what === "number").length === 2, "the second answer");
    leave();
    await until(() => shown.at(-1) === "nothing is kept open", "the end");
    const [before = 0, after] = shown.filter((what) => typeof what === "number");
    expect(after).toBe(before + 1);
    expect(shown.filter((what) => typeof what === "string")).toEqual(["nothing is kept open", "connecting …", "live", "nothing is kept open"]);
    stop();
  });

  test("follow: a list that stays current", async () => {
    const walked = followProgrammes(client, show);
    await until(() => shown.length === 1, "the snapshot");
    await change("state = 'CLOSED'");
    await until(() => shown.length === 2, "the change");
    expect(shown[0]).toContain("CT-2018 OPEN");
    expect(shown[1]).toContain("CT-2018 CLOSED");
    await client.close();
    await walked;
  });

  test("changes: the log, from the cursor that was kept", async () => {
    const kept: { cursor?: string } = {};
    const walked = readLog(client, kept, show);
    await until(() => kept.cursor !== undefined, "the first cursor");
    await change("name_vi = name_vi || '.'");
    await until(() => shown.length === 1, "the change");
    expect(shown[0]).toMatchObject({ operation: "UPDATE" });
    const { cursor } = kept;
    await change("name_vi = name_vi || '.'");
    await until(() => kept.cursor !== cursor, "the next cursor");
    await client.close();
    await walked;
    const later = make(`${house.url}/graphql`, { token, freshToken: async () => undefined });
    const again = readLog(later, { cursor }, show);
    await until(() => shown.length === 3, "the second change again, for who kept the first cursor");
    expect(shown[2]).toEqual(shown[1]);
    await later.close();
    await again;
  });

  /** For those that want some; the others are asked without. */
  const VARIABLES: Record<string, object> = {
    Meetings: { first: 5 },
    RoleGrants: { first: 5 },
    WorkMyTasks: { first: 5 },
    CooperativeProfile: { code: "9900000001" },
    Notifications: { first: 5 },
    WordsOfType: { name: "ObstacleCategory" },
    WorkObstacles: { first: 5 },
    WorkSheets: { first: 5 },
    WorkTasks: { first: 5 },
    Areas: { level: "DISTRICT", asOf: "2017-07-20" },
    Cooperative: { code: "9900000010" },
    Cooperatives: { first: 5, orderBy: [{ nameVi: "ASC" }] },
    CooperativesByArea: { asOf: "2017-07-20", level: "DISTRICT" },
    FindCooperatives: { text: "phúc" },
    LargeFields: { first: 5 },
    Overview: { period: "2017-H2" },
    RegistrationCases: { first: 5 },
    SupportApplications: { first: 5 },
  };
  const queries = Object.values(documents)
    .filter((document) => document instanceof documents.TypedDocumentString)
    .flatMap((document) => [...String(document).matchAll(/^\s*query (\w+)/g)].map(([, name = ""]) => [name, String(document)] as const));

  /** Whom a document is for, where it is not for the finance officer. */
  const FOR: Readonly<Record<string, string>> = { AuditTrail: "thanh-tra", RightHolders: "thanh-tra", RoleGrants: "thanh-tra", Import: "ke-hoach" };

  test.each(queries)("the document %s is answered by the demonstration", async (name, document) => {
    const who = FOR[name];
    const { data, errors } = await (who ? house.as(who).ask(document, VARIABLES[name]) : client.query(document, VARIABLES[name]));
    expect(errors).toBeUndefined();
    expect(Object.values(data as object)).not.toContain(null);
  });
});
