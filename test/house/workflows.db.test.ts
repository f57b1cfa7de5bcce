import { configuredPlugins } from "@hoptac/cli";
import { workflowOf } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { getMetadataArgsStorage } from "typeorm";
import { codeOf, desk } from "./desk.js";

const followed = configuredPlugins.flatMap(({ entities }) =>
  entities.flatMap((entity) => {
    const flow = workflowOf(entity);
    const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
    return flow && table ? [{ name: entity.name, table: `${table.schema}.${table.name}`, flow }] : [];
  }),
);

interface Step {
  readonly by: string;
  readonly step: string | null;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly note: string | null;
}

describe("workflows", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);

  test.each(followed)("$name: the database itself takes the declared paths and no other, whoever writes", async ({ table, flow }) => {
    // The table's own keeper, on a table without its other rules.
    const [keeper] = await house.sql<{ definition: string }>(
      `select replace(pg_get_triggerdef(oid), ' ${table} ', ' kept.thing ') as definition from pg_trigger where tgrelid = '${table}'::regclass and tgname = 'zz_hoptac_steps'`,
    );
    await house.sql(`do $do$ begin
      create schema kept;
      create table kept.thing (id integer primary key, state text not null, reason text, workflow_steps jsonb not null default '[]');
      execute $trigger$${keeper?.definition}$trigger$;
    end $do$`);
    let id = 0;
    const taken: string[] = [];
    for (const from of flow.states) {
      for (const to of flow.states) {
        id += 1;
        await house.sql(`insert into kept.thing (id, state) values (${id}, '${from}')`);
        try {
          await house.sql(`update kept.thing set state = '${to}', workflow_steps = '[]' where id = ${id}`);
          if (from !== to) taken.push(`${from}>${to}`);
        } catch (error) {
          expect((error as { details: { rule: string } }).details.rule).toBe(flow.rule);
        }
      }
    }
    // A step that stays where it is counts when its verb takes it: nobody's verb writes here.
    const moves = flow.paths.filter(([from, to]) => from !== to);
    expect(taken.sort()).toEqual(moves.map((path) => path.join(">")).sort());
    // Nothing of what was kept is rewritten, and nothing is kept twice.
    expect(await house.sql("select count(*)::integer as steps from kept.thing, jsonb_array_elements(workflow_steps)")).toEqual([{ steps: id + taken.length }]);
    await house.sql("drop schema kept cascade");
  });

  test("an application goes from hand to hand: each sees what they may do next, and its history says who did what, when and why", async () => {
    const { cooperative, supportProgrammes } = await asked<{
      cooperative: { id: string };
      supportProgrammes: { nodes: { id: string; budgetLines: { supportType: string }[] }[] };
    }>(
      "giam-doc-htx",
      `{ cooperative(code: "9900000034") { id } supportProgrammes(filter: { state: { eq: OPEN } }) { nodes { id budgetLines { supportType } } } }`,
    );
    const programme = supportProgrammes.nodes.find(({ budgetLines }) => budgetLines.length > 0);
    const input = {
      cooperativeId: cooperative.id,
      programmeId: programme?.id,
      number: "QT-01",
      supportType: programme?.budgetLines[0]?.supportType,
      content: "Máy sấy nho",
      requestedAmount: "90000000",
    };
    const { application } = await verb<{ application: { id: string } }>("giam-doc-htx", "applyForSupport", input, "application { id }");
    const STANDS = `query($id: ID!) { node(id: $id) { ... on SupportApplication { version state allowedTransitions { step title to toTitle needs } history { at by step title from to note } } } }`;
    const stands = async (login: string) =>
      (
        await asked<{ node: { version: number; state: string; allowedTransitions: { step: string; needs: string[] }[]; history: (Step & { at: string })[] } }>(
          login,
          STANDS,
          {
            id: application.id,
          },
        )
      ).node;
    const steps = async (login: string) => (await stands(login)).allowedTransitions.map(({ step }) => step);
    expect(await steps("giam-doc-htx")).toEqual([]);
    expect(await steps("nong-nghiep")).toEqual([]);
    expect((await stands("tai-chinh")).allowedTransitions).toEqual([
      { step: "appraiseSupport", title: "Thẩm định", to: "APPRAISED", toTitle: "Đã thẩm định", needs: ["appraisedAmount"] },
      { step: "rejectSupport", title: "Không chấp thuận", to: "REJECTED", toTitle: "Không chấp thuận", needs: ["reason"] },
    ]);
    // A page builds its form from these: each is a member of the mutation's input, and a bad value is refused by that name.
    const bad = await refused("tai-chinh", "appraiseSupport", { id: application.id, expectedVersion: 1, appraisedAmount: "0" }, "application { id }");
    expect(bad?.[0]?.extensions?.fields).toMatchObject([{ path: "input.appraisedAmount" }]);
    const early = await refused(
      "tai-chinh",
      "approveSupport",
      { id: application.id, expectedVersion: 1, budgetLineId: await line(programme?.id ?? "") },
      "application { id }",
    );
    expect([codeOf(early), early?.[0]?.message]).toEqual(["RULE_VIOLATED", expect.stringContaining("Đã gửi")]);
    await verb("tai-chinh", "appraiseSupport", { id: application.id, expectedVersion: 1, appraisedAmount: "80000000" }, "application { state }");
    expect(await steps("tai-chinh")).toEqual(["approveSupport", "rejectSupport"]);
    await verb("tai-chinh", "rejectSupport", { id: application.id, expectedVersion: 2, reason: "Đã được hỗ trợ năm 2016" }, "application { state }");
    const { history, allowedTransitions } = await stands("giam-doc-htx");
    expect(allowedTransitions).toEqual([]);
    expect(history.map(({ at: _, ...step }) => step)).toEqual([
      { by: "giam-doc-htx", step: null, title: null, from: null, to: "SUBMITTED", note: null },
      { by: "tai-chinh", step: "appraiseSupport", title: "Thẩm định", from: "SUBMITTED", to: "APPRAISED", note: null },
      { by: "tai-chinh", step: "rejectSupport", title: "Không chấp thuận", from: "APPRAISED", to: "REJECTED", note: "Đã được hỗ trợ năm 2016" },
    ]);
    const moments = history.map(({ at }) => Date.parse(at));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Date.now() - (moments[0] ?? 0)).toBeLessThan(600_000);
  });

  const line = async (programme: string): Promise<string> =>
    (
      await asked<{ node: { budgetLines: { id: string }[] } }>(
        "tai-chinh",
        `query($id: ID!) { node(id: $id) { ... on SupportProgramme { budgetLines { id } } } }`,
        {
          id: programme,
        },
      )
    ).node.budgetLines[0]?.id ?? "";
});
