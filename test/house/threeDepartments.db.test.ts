import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

const EVERYTHING = (first: number) => `{
  cooperatives(first: ${first}) {
    totalCount
    nodes {
      code nameVi legalStatus
      area { code nameVi }
      largeFields { name areaHa state seasons { name areaHa } }
      registrationCases { number kind state }
      supportApplications { number requestedAmount state }
    }
  }
}`;

interface Node {
  readonly code: string;
  readonly nameVi: string;
  readonly legalStatus: string;
  readonly area: { readonly code: string; readonly nameVi: string };
  readonly largeFields: readonly { readonly name: string; readonly areaHa: string; readonly state: string; readonly seasons: readonly object[] }[];
  readonly registrationCases: readonly object[];
  readonly supportApplications: readonly object[];
}
interface Answer {
  readonly cooperatives: { readonly totalCount: number; readonly nodes: readonly Node[] };
}

describe("one question across three departments", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("the head sees all sixty cooperatives, with rows from each department on at least ten", async () => {
    const { data, errors } = await house.as("truong-ban").ask<Answer>(EVERYTHING(60));
    expect(errors).toBeUndefined();
    expect(data?.cooperatives.totalCount).toBe(60);
    const nodes = data?.cooperatives.nodes ?? [];
    expect(nodes).toHaveLength(60);
    for (const list of ["largeFields", "registrationCases", "supportApplications"] as const) {
      expect(nodes.filter((node) => node[list].length > 0).length).toBeGreaterThanOrEqual(10);
    }
  });

  test("the answer equals plain SQL, row by row", async () => {
    const { data } = await house.as("truong-ban").ask<Answer>(EVERYTHING(60));
    const [plain] = await house.sql<{ answer: readonly Node[] }>(`
      select json_agg(json_build_object(
        'code', c.code, 'nameVi', c.name_vi, 'legalStatus', c.legal_status,
        'area', (select json_build_object('code', a.code, 'nameVi', a.name_vi) from core.area a where a.id = c.area_id),
        'largeFields', coalesce((select json_agg(json_build_object('name', f.name, 'areaHa', f.area_ha::text, 'state', f.state,
            'seasons', coalesce((select json_agg(json_build_object('name', s.name, 'areaHa', s.area_ha::text) order by s.starts_on, s.id)
              from agriculture.field_season s where s.large_field_id = f.id), '[]')) order by f.name, f.id)
          from agriculture.large_field f where f.cooperative_id = c.id), '[]'),
        'registrationCases', coalesce((select json_agg(json_build_object('number', r.number, 'kind', r.kind, 'state', r.state) order by r.filed_on desc, r.id)
          from planning.registration_case r where r.cooperative_id = c.id), '[]'),
        'supportApplications', coalesce((select json_agg(json_build_object('number', s.number, 'requestedAmount', s.requested_amount::text, 'state', s.state)
          order by s.submitted_on desc, s.id) from finance.support_application s where s.cooperative_id = c.id), '[]')
      ) order by c.code, c.id) as answer from core.cooperative c`);
    expect(data?.cooperatives.nodes).toEqual(plain?.answer);
  });

  test("sixty cooperatives cost no more statements than one, and at most eight", async () => {
    const head = house.as("truong-ban");
    const one = await house.countSql(() => head.ask(EVERYTHING(1)));
    const sixty = await house.countSql(() => head.ask(EVERYTHING(60)));
    expect(sixty.data).toBe(one.data);
    expect(sixty.data + sixty.frame).toBe(one.data + one.frame);
    expect(sixty.data + sixty.frame).toBeLessThanOrEqual(9);
    expect(sixty.data).toBeLessThanOrEqual(8);
  });

  test("what the platform itself tells is read in the same snapshot: twelve such questions at once wait for no second connection", async () => {
    const inspector = house.as("thanh-tra");
    const { extensions } = await inspector.ask("{ areas(level: DISTRICT) { code } }");
    const after = (extensions as { live: { cursor: string } }).live.cursor;
    await house.sql("update core.cooperative set alliance_member = not alliance_member where code = (select min(code) from core.cooperative)");
    const question = `query ($after: Cursor) {
      areas(level: DISTRICT) { code }
      changes(after: $after) { cursor resync events { entity node { id } } }
      demoAccounts { login }
      plugins { id }
      rights { id holders { login } }
    }`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        inspector.ask<{ changes: { cursor: string; events: readonly { entity: string }[] }; rights: readonly { holders: readonly object[] }[] }>(question, {
          after,
        }),
      ),
    );
    for (const { data, errors, extensions: told } of answers) {
      expect(errors).toBeUndefined();
      // Committed before the question was asked, so it has its place in the page; and the page ends where the snapshot does.
      expect(data?.changes.events.map(({ entity }) => entity)).toEqual(["Cooperative"]);
      expect(data?.changes.cursor).toBe((told as { live: { cursor: string } }).live.cursor);
      expect(data?.rights.some(({ holders }) => holders.length > 0)).toBe(true);
    }
  });

  test("areas follow the day they are asked for", async () => {
    const ask = async (level: string, asOf: string): Promise<number | undefined> => {
      const { data } = await house.stranger.ask<{ areas: readonly object[] }>(`{ areas(level: ${level}, asOf: "${asOf}") { code } }`);
      return data?.areas.length;
    };
    expect(await ask("DISTRICT", "2017-07-20")).toBe(7);
    expect(await ask("COMMUNE", "2017-07-20")).toBe(65);
    expect(await ask("COMMUNE", "2025-03-31")).toBe(62);
    expect(await ask("DISTRICT", "2026-01-01")).toBe(0);
    expect(await ask("COMMUNE", "2026-01-01")).toBe(24);
  });
});
