import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

describe("seats of the directory", () => {
  let house: TestPlatform;
  const { asked, verb, refused } = desk(() => house);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  describe("seats", () => {
    const fields = "position { id version titleVi validTo person { nameVi } committee { code } department { code } }";

    test("a person holds several seats at once; names are public, birth and phone are not", async () => {
      const document = `{ positions(filter: { seat: { eq: HEAD } }) { nodes { committee { code } person { nameVi demonstration positions { titleVi } } } } }`;
      interface Seats {
        readonly positions: { readonly nodes: readonly { committee: object | null; person: { demonstration: boolean; positions: object[] } }[] };
      }
      const { data, errors } = await house.stranger.ask<Seats>(document);
      expect(errors).toBeUndefined();
      const head = data?.positions.nodes.find(({ committee }) => committee);
      expect(head?.person).toMatchObject({ demonstration: true, positions: [{}, {}] });
      const personal = "{ positions(first: 1) { nodes { person { birthYear gender phone } } } }";
      expect(codeOf((await house.stranger.ask(personal)).errors)).toBe("UNAUTHENTICATED");
      for (const login of ["giam-doc-htx", "doanh-nghiep", "tai-chinh", "truong-ban"])
        expect(codeOf((await house.as(login).ask(personal)).errors)).toBe("FORBIDDEN");
      for (const login of ["ke-hoach", "thanh-tra"]) expect((await house.as(login).ask(personal)).errors).toBeUndefined();
    });

    test("the standing agency appoints and ends; one head at a time, nobody twice in one seat", async () => {
      const { committees } = await asked<{
        committees: { nodes: { id: string; seats: { id: string; version: number; seat: string }[]; standingAgencies: { department: { code: string } }[] }[] };
      }>("thuong-truc", "{ committees { nodes { id seats { id version seat } standingAgencies { department { code } } } } }");
      const [committee] = committees.nodes;
      expect(committee?.standingAgencies.map(({ department }) => department.code).sort()).toEqual(["SKHDT", "STC"]);
      const seat = {
        committeeId: committee?.id,
        seat: "HEAD",
        titleVi: "Trưởng Ban",
        validFrom: "2017-08-01",
        newPerson: { nameVi: "Hồ Minh Họa Năm", birthYear: 1970, gender: "FEMALE" },
      };
      expect(codeOf(await refused("ke-hoach", "appointPosition", seat, fields))).toBe("FORBIDDEN");
      expect((await refused("thuong-truc", "appointPosition", seat, fields))?.[0]?.extensions).toMatchObject({
        code: "RULE_VIOLATED",
        rule: "COMMITTEE_HAS_HEAD",
      });
      const head = committee?.seats.find((one) => one.seat === "HEAD");
      await verb("thuong-truc", "endPosition", { id: head?.id, expectedVersion: head?.version, lastDay: "2017-07-31" }, fields);
      const key = { ...seat, idempotencyKey: "p1" };
      const appointed = await verb<{ position: { id: string } }>("thuong-truc", "appointPosition", key, fields);
      expect(appointed).toMatchObject({ position: { person: { nameVi: "Hồ Minh Họa Năm" }, committee: { code: "BCD" }, department: null } });
      expect((await verb<{ position: { id: string } }>("thuong-truc", "appointPosition", key, fields)).position.id).toBe(appointed.position.id);
      expect(codeOf(await refused("thuong-truc", "appointPosition", { ...seat, committeeId: null }, fields))).toBe("INVALID_INPUT");
      const again = { ...seat, newPerson: null, seat: "MEMBER", personId: undefined as string | undefined };
      const { positions } = await asked<{ positions: { nodes: { person: { id: string } }[] } }>(
        "thuong-truc",
        "{ positions(first: 1, filter: { and: [{ seat: { eq: MEMBER } }, { validTo: { isNull: true } }] }) { nodes { person { id } } } }",
      );
      again.personId = positions.nodes[0]?.person.id;
      expect((await refused("thuong-truc", "appointPosition", again, fields))?.[0]).toMatchObject({
        message: expect.stringContaining("đã giữ vị trí"),
        extensions: { code: "CONFLICT" },
      });
      await expect(
        house.sql(
          `insert into core.position (person_id, committee_id, seat, title_vi, valid_from) select person_id, committee_id, 'MEMBER', 'x', '2016-08-01' from core.position where seat = 'MEMBER' and committee_id is not null limit 1`,
        ),
      ).rejects.toMatchObject({ details: { rule: "position_once" } });
      await expect(
        house.sql(
          "update core.position set valid_from = '2017-07-31' where id = (select id from core.position where seat = 'HEAD' and committee_id is not null and valid_to is null)",
        ),
      ).rejects.toMatchObject({ details: { rule: "position_one_head" } });
      await expect(
        house.sql("update core.position set department_id = (select id from core.department limit 1) where committee_id is not null"),
      ).rejects.toMatchObject({ details: { rule: "position_one_body" } });
    });
  });
});
