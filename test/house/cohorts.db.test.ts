import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

describe("cohorts of the directory", () => {
  let house: TestPlatform;
  const { asked, verb, refused } = desk(() => house);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  describe("cohorts", () => {
    interface Saved {
      readonly cohort: { readonly id: string; readonly version: number; readonly cooperativeCount: number };
    }
    const fields = "cohort { id version nameVi shared cooperativeCount deletedOn }";
    const namesOf = async (login: string): Promise<string[]> =>
      (await asked<{ cohorts: { nameVi: string }[] }>(login, "{ cohorts { nameVi } }")).cohorts.map(({ nameVi }) => nameVi);

    test("one sees one's own and what colleagues share, nobody else's, also with the whole province in sight", async () => {
      const criteria = { sectors: ["AGRICULTURE"], agriTypes: ["SALT", "FISHERY"], legalStatuses: ["ACTIVE"] };
      const shared = await verb<Saved>("ke-hoach", "saveCohort", { nameVi: "Muối và thủy sản", shared: true, criteria }, fields);
      const { cooperatives } = await asked<{ cooperatives: { nodes: { id: string; code: string }[] } }>(
        "ke-hoach",
        "{ cooperatives(first: 3, orderBy: [{ code: ASC }]) { nodes { id code } } }",
      );
      const list = { nameVi: "Ba hợp tác xã", cooperativeIds: cooperatives.nodes.map(({ id }) => id), idempotencyKey: "c1" };
      const own = await verb<Saved>("ke-hoach", "saveCohort", list, fields);
      expect((await verb<Saved>("ke-hoach", "saveCohort", list, fields)).cohort.id).toBe(own.cohort.id);
      expect(own.cohort.cooperativeCount).toBe(3);
      expect(await namesOf("ke-hoach")).toEqual(["Ba hợp tác xã", "Muối và thủy sản"]);
      // The same department; the same whole province, another department; the head.
      expect(await namesOf("thuong-truc")).toEqual(["Muối và thủy sản"]);
      for (const login of ["nong-nghiep", "truong-ban", "thanh-tra", "quan-tri"]) expect(await namesOf(login)).toEqual([]);
      const question = `query($id: ID!) { cohort(id: $id) { cooperatives { code } criteria { sectors } } node(id: $id) { id } }`;
      const answer = await asked<{ cohort: { cooperatives: { code: string }[] }; node: object }>("ke-hoach", question, { id: own.cohort.id });
      expect(answer.cohort.cooperatives.map(({ code }) => code)).toEqual(cooperatives.nodes.map(({ code }) => code));
      expect(await asked("truong-ban", question, { id: own.cohort.id })).toEqual({ cohort: null, node: null });
      const [plain] = await house.sql<{ n: number }>(
        "select count(*)::int as n from core.cooperative where sector = 'AGRICULTURE' and agri_type in ('SALT', 'FISHERY') and legal_status = 'ACTIVE'",
      );
      expect(shared.cohort.cooperativeCount).toBe(plain?.n);
    });

    test("figures by area take a cohort; renamed and given up by who sees it, with the version that was read", async () => {
      const { cohorts } = await asked<{ cohorts: { id: string; version: number; cooperativeCount: number }[] }>(
        "thuong-truc",
        "{ cohorts { id version cooperativeCount } }",
      );
      const [cohort] = cohorts;
      const figures = `query($cohort: ID) { cooperativesByArea(level: DISTRICT, asOf: "2017-07-20", cohort: $cohort) { total areas { count } } }`;
      const answer = await asked<{ cooperativesByArea: { total: number; areas: { count: number }[] } }>("thuong-truc", figures, { cohort: cohort?.id });
      expect(answer.cooperativesByArea.total).toBe(cohort?.cooperativeCount);
      expect(answer.cooperativesByArea.areas.reduce((sum, { count }) => sum + count, 0)).toBe(cohort?.cooperativeCount);
      const rename = { id: cohort?.id, expectedVersion: cohort?.version, nameVi: "Muối, thủy sản" };
      expect(codeOf(await refused("nong-nghiep", "renameCohort", rename, fields))).toBe("NOT_FOUND");
      expect(await verb("thuong-truc", "renameCohort", rename, fields)).toMatchObject({ cohort: { nameVi: "Muối, thủy sản", version: 2 } });
      expect(codeOf(await refused("thuong-truc", "deleteCohort", { id: cohort?.id, expectedVersion: 1 }, fields))).toBe("STALE_VERSION");
      expect(await verb("thuong-truc", "deleteCohort", { id: cohort?.id, expectedVersion: 2 }, fields)).toMatchObject({ cohort: { deletedOn: "2017-07-20" } });
      expect(await namesOf("thuong-truc")).toEqual([]);
      expect(codeOf((await house.as("thuong-truc").ask(figures, { cohort: cohort?.id })).errors)).toBe("NOT_FOUND");
    });

    test("a cohort is a list or criteria; a list names cooperatives that one sees; who works in no department saves none", async () => {
      const save = async (login: string, input: object): Promise<unknown> =>
        codeOf(await refused(login, "saveCohort", { nameVi: "Nhóm thử", ...input }, fields));
      expect(await save("ke-hoach", {})).toBe("INVALID_INPUT");
      expect(await save("thanh-tra", { criteria: {} })).toBe("FORBIDDEN");
      expect(await save("giam-doc-htx", { criteria: {} })).toBe("FORBIDDEN");
      const { cooperatives } = await asked<{ cooperatives: { nodes: { id: string }[] } }>(
        "ke-hoach",
        "{ cooperatives(first: 1, orderBy: [{ code: ASC }]) { nodes { id } } }",
      );
      expect(await save("bac-ai", { cooperativeIds: [cooperatives.nodes[0]?.id] })).toBe("NOT_FOUND");
      expect(await save("ke-hoach", { cooperativeIds: ["x"] })).toBe("INVALID_INPUT");
    });

    test("the owner's guard alone would open them to the whole province: the policy of the table is what closes them", async () => {
      expect(await namesOf("truong-ban")).toEqual([]);
      await house.sql("drop policy own on core.cohort");
      expect(await namesOf("truong-ban")).toEqual(["Ba hợp tác xã"]);
    });
  });
});
