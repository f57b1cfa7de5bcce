import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { codeOf } from "./desk.js";

const TODAY = "2017-07-20";
const AFTER = "2026-01-01";

/** A grant as the random world has it: a role with the code of its place. */
interface Grant {
  readonly role: string;
  readonly place?: string;
}

const DISTRICTS = ["582", "584", "585", "586", "587", "588", "589"];
const grants: fc.Arbitrary<readonly Grant[]> = fc.uniqueArray(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ role: fc.constantFrom("DISTRICT_OFFICER", "DISTRICT_LEADER"), place: fc.constantFrom(...DISTRICTS) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        role: fc.constantFrom("COOP_DIRECTOR", "COOP_CLERK", "COOP_SUPERVISOR"),
        place: fc.integer({ min: 1, max: 60 }).map((n) => `99000000${String(n).padStart(2, "0")}`),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        role: fc.constant("ENTERPRISE_USER"),
        place: fc.integer({ min: 1, max: 12 }).map((n) => `99100000${String(n).padStart(2, "0")}`),
      }),
    },
    { weight: 1, arbitrary: fc.record({ role: fc.constant("DEPT_OFFICER"), place: fc.constantFrom("STC", "SKHDT", "SNNPTNT") }) },
    { weight: 1, arbitrary: fc.record({ role: fc.constant("COMMITTEE_MEMBER"), place: fc.constant("BCD") }) },
  ),
  { maxLength: 4, selector: ({ role, place }) => `${role} ${place}` },
);

/** A row as it lies in the tables: whose it is, and in the land of which commune. */
interface Lies {
  readonly id: string;
  readonly cooperative?: string;
  readonly enterprise?: string;
  readonly commune: string;
}

const PROVINCE = new Set(["DEPT_OFFICER", "COMMITTEE_MEMBER"]);
const KINDS = {
  cooperatives: { table: "core.cooperative", own: "cooperative", register: true },
  // It names the area of the seat itself, since a founding has no cooperative yet.
  registrationCases: { table: "planning.registration_case", own: "seat", register: false },
  largeFields: { table: "agriculture.large_field", own: "cooperative", register: false },
  supportApplications: { table: "finance.support_application", own: "cooperative", register: false },
  financialStatements: { table: "core.financial_statement", own: "cooperative", register: false },
  enterprises: { table: "core.enterprise", own: "enterprise", register: true },
} as const;
type Kind = keyof typeof KINDS;

/**
 * The rules in plain words, after guide §3.2: a committee and a department see the province; a district sees what lies in its land; a cooperative and an enterprise see
 * themselves; who is of a cooperative, an enterprise or nobody at all also sees the public register.
 */
function sees(held: readonly Grant[], kind: Kind, row: Lies, districtOf: ReadonlyMap<string, string>): boolean {
  const { own, register } = KINDS[kind];
  if (held.some(({ role }) => PROVINCE.has(role))) return true;
  if (register && (held.length === 0 || held.some(({ role }) => role.startsWith("COOP_") || role === "ENTERPRISE_USER"))) return true;
  if (held.some(({ role, place }) => role.startsWith("DISTRICT_") && districtOf.get(row.commune) === place)) return true;
  if (own === "enterprise") return held.some(({ role, place }) => role === "ENTERPRISE_USER" && place === row.enterprise);
  return held.some(({ role, place }) => role.startsWith("COOP_") && place === row.cooperative);
}

describe("what each sees is what the rules say, over random roles and rows", () => {
  let house: TestPlatform;
  const rows = new Map<Kind, readonly Lies[]>();
  const districtOf = new Map<string, string>();
  const people = fc.sample(grants, { numRuns: 24, seed: 587 });
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    // A random world: cooperatives and enterprises move to communes drawn by lot, with everything that is theirs.
    const communes = await house.sql<{ id: string; district: string }>(
      "select a.id, p.code as district from core.area a join core.area p on p.id = a.parent_id where a.level = 'COMMUNE' and p.level = 'DISTRICT' and (a.valid_from is null or a.valid_from <= '2017-07-20') order by a.id",
    );
    for (const { id, district } of communes) districtOf.set(id, district);
    for (const [table, seed] of [
      ["core.cooperative", 1],
      ["core.enterprise", 2],
    ] as const) {
      const ids = (await house.sql<{ id: string }>(`select id from ${table} order by id`)).map(({ id }) => id);
      const drawn = fc.sample(fc.constantFrom(...communes.map(({ id }) => id)), { numRuns: ids.length, seed });
      const effective = table === "core.cooperative" ? ", effective_on = '2017-07-19'" : "";
      await house.sql(`update ${table} t set area_id = d.area::uuid${effective} from unnest($1::text[], $2::text[]) d (id, area) where t.id = d.id::uuid`, [
        ids,
        drawn,
      ]);
    }
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const { table, own } = KINDS[kind];
      const through =
        own === "enterprise"
          ? `select t.id, t.tax_code as enterprise, t.area_id as commune from ${table} t`
          : own === "seat"
            ? `select t.id, c.code as cooperative, t.area_id as commune from ${table} t left join core.cooperative c on c.id = t.cooperative_id`
            : table === "core.cooperative"
              ? `select t.id, t.code as cooperative, t.area_id as commune from ${table} t`
              : `select t.id, c.code as cooperative, c.area_id as commune from ${table} t join core.cooperative c on c.id = t.cooperative_id`;
      rows.set(kind, await house.sql<{ id: string; cooperative?: string; enterprise?: string; commune: string }>(through));
    }
    for (const [n, held] of people.entries()) {
      await grant(`p${n}`, { role: "COOP_CLERK", place: "9900000001" }, "revoked_at, revoked_by", "now(), 'test'"); // known to the demonstration, and nothing else
      for (const one of held) await grant(`p${n}`, one);
    }
  });
  afterAll(() => house.close());

  const grant = (account: string, { role, place }: Grant, more = "", values = ""): Promise<unknown> =>
    house.sql(
      `insert into core.role_grant (account, title_vi, role, committee_id, department_id, area_id, cooperative_id, enterprise_id, valid_from, granted_by, demonstration${more && `, ${more}`})
       select $1, $1, $2, (select id from core.committee where code = $3), (select id from core.department where code = $3),
         (select id from core.area where code = $3 and level = 'DISTRICT'), (select id from core.cooperative where code = $3),
         (select id from core.enterprise where tax_code = $3), '2017-01-01', 'test', true${values && `, ${values}`}`,
      [account, role, place],
    );
  const uuidOf = (globalId: string): string => Buffer.from(globalId, "base64url").toString().split(":")[1] ?? "";
  const seenBy = async (login: string, kind: Kind): Promise<string[]> => {
    const viewer = login === "" ? house.stranger : house.as(login);
    const { data, errors } = await viewer.ask<Record<Kind, { totalCount: number; nodes: { id: string }[] }>>(
      `{ ${kind}(first: 100) { totalCount nodes { id } } }`,
    );
    expect([login, kind, errors]).toEqual([login, kind, undefined]);
    const { totalCount, nodes } = data?.[kind] ?? { totalCount: -1, nodes: [] };
    if (totalCount <= 100) expect(nodes).toHaveLength(totalCount);
    return nodes.map(({ id }) => uuidOf(id));
  };

  test.each([TODAY, AFTER])("on %s: the same rows as the plain rules, for every kind of row", async (day) => {
    house.clock.set(day);
    let shown = 0;
    let hidden = 0;
    for (const [n, held] of [...people, []].entries()) {
      const login = n < people.length ? `p${n}` : "";
      for (const kind of Object.keys(KINDS) as Kind[]) {
        const all = rows.get(kind) ?? [];
        const expected = all.filter((row) => sees(held, kind, row, districtOf)).map(({ id }) => id);
        const got = await seenBy(login, kind);
        if (expected.length <= 100) expect([held, kind, got.sort()]).toEqual([held, kind, expected.sort()]);
        else expect(got.every((id) => expected.includes(id))).toBe(true);
        shown += expected.length;
        hidden += all.length - expected.length;
      }
    }
    // Both sides of the rule were met, or the comparison shows nothing.
    expect(Math.min(shown, hidden)).toBeGreaterThan(500);
    house.clock.set(TODAY);
  });

  test("a hidden row and one that is not there are one answer: by id, as a list, below another, and for a verb", async () => {
    const [application] = rows.get("supportApplications") ?? [];
    const [field] = rows.get("largeFields") ?? [];
    const global = (type: string, id: string | undefined): string => Buffer.from(`${type}:${id}`).toString("base64url");
    const nobody = "01900000-0000-7000-8000-000000000000";
    const outsider = house.as("doanh-nghiep");
    const told = async (document: string, id: string): Promise<unknown> => {
      const { data, errors } = await outsider.ask(document, { id });
      return JSON.parse(JSON.stringify({ data, errors }).replaceAll(id, "ID").replaceAll(uuidOf(id), "UUID"));
    };
    for (const [type, id] of [
      ["SupportApplication", application?.id],
      ["LargeField", field?.id],
      ["RoleGrant", nobody],
    ] as const) {
      const [hidden, absent] = [global(type, id), global(type, nobody)];
      for (const document of ["query($id: ID!) { node(id: $id) { id } }", "query($id: ID!) { nodes(ids: [$id]) { id } }"])
        expect(await told(document, hidden)).toEqual(await told(document, absent));
      expect(await told("query($id: ID!) { changes(filter: { ids: [$id] }, after: null) { events { id } } }", hidden)).toMatchObject({
        data: { changes: { events: [] } },
      });
    }
    // A district officer holds the right, but the case lies in another district: it is not there, not forbidden.
    const [elsewhere] = (rows.get("registrationCases") ?? []).filter(({ commune }) => districtOf.get(commune) !== "587");
    const verb = async (id: string) => {
      const { errors } = await house
        .as("ninh-phuoc")
        .ask("mutation($input: RegistrationStepInput!) { acceptRegistrationCase(input: $input) { __typename } }", { input: { id, expectedVersion: 1 } });
      return [codeOf(errors), errors?.[0]?.message.replaceAll(id, "ID").replaceAll(uuidOf(id), "UUID")];
    };
    const refusal = await verb(global("RegistrationCase", elsewhere?.id));
    expect(refusal[0]).toBe("NOT_FOUND");
    expect(refusal).toEqual(await verb(global("RegistrationCase", nobody)));
  });
});
