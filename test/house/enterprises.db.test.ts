import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

type Ids = Readonly<Record<string, string>>;

describe("products and enterprises of the directory", () => {
  let house: TestPlatform;
  const { asked, verb, refused } = desk(() => house);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  const communes = async (): Promise<Ids> => {
    const { areas } = await asked<{ areas: { id: string; code: string }[] }>("truong-ban", `{ areas(asOf: "2017-07-20") { id code } }`);
    return Object.fromEntries(areas.map(({ id, code }) => [code, id]));
  };

  describe("products", () => {
    test("a product is a key product while the province says so, and its times do not overlap", async () => {
      await house.sql(
        "update core.product_key k set valid_from = '2016-01-01', valid_to = '2020-12-31' from core.product p where p.id = k.product_id and p.code = 'GRAPE'",
      );
      const { products } = await asked<{
        products: { nodes: { code: string; now: boolean; before: boolean; later: boolean; varieties: { code: string }[] }[] };
      }>(
        "truong-ban",
        `{ products(filter: { code: { in: ["GRAPE", "RICE"] } }) { nodes { code now: isKey before: isKey(asOf: "2015-12-31") later: isKey(asOf: "2021-01-01") varieties { code } classificationVersion } } }`,
      );
      expect(products.nodes).toMatchObject([
        { code: "GRAPE", now: true, before: false, later: false, varieties: [{ code: "NH01-152" }, { code: "NH01-48" }, { code: "RED_CARDINAL" }] },
        { code: "RICE", now: false, before: false, later: false, varieties: [{}, {}] },
      ]);
      const again = "insert into core.product_key (product_id, valid_from, valid_to) select id, $1, $2 from core.product where code = 'GRAPE'";
      await expect(house.sql(again, ["2020-12-31", "2022-01-01"])).rejects.toMatchObject({ details: { rule: "product_key_once" } });
      await house.sql(again, ["2023-01-01", null]);
    });
  });

  describe("enterprises", () => {
    const ENTERPRISES = "{ enterprises { totalCount nodes { id version taxCode nameVi demonstration phone } } }";
    interface Enterprises {
      readonly enterprises: {
        readonly totalCount: number;
        readonly nodes: readonly { id: string; version: number; taxCode: string; demonstration: boolean; phone: string | null }[];
      };
    }

    test("a code whose last digit does not fit is a warning, of an unverified rule: it was entered all the same", async () => {
      const CHECK = "codeCheck { holds reason evidence }";
      interface Checked {
        readonly codeCheck: { readonly holds: boolean; readonly reason: string; readonly evidence: string };
      }
      const { enterprises, cooperative } = await asked<{ enterprises: { nodes: readonly Checked[] }; cooperative: Checked }>(
        "doanh-nghiep",
        `{ enterprises(first: 20) { nodes { ${CHECK} } } cooperative(code: "9900000001") { ${CHECK} } }`,
      );
      const all = [...enterprises.nodes, cooperative].map(({ codeCheck }) => codeCheck);
      expect(all).toHaveLength(13);
      for (const { evidence } of all) expect(evidence).toBe("UNVERIFIED");
      expect(all.filter(({ holds, reason }) => !holds && reason.includes("không khớp")).length).toBeGreaterThan(0);
    });

    test("everybody finds the twelve of the demonstration, marked as such; each enterprise reads its own telephone number only", async () => {
      const stranger = await house.stranger.ask<Enterprises>("{ enterprises { totalCount nodes { demonstration } } }");
      expect(stranger.data?.enterprises.totalCount).toBe(12);
      expect(stranger.data?.enterprises.nodes.every(({ demonstration }) => demonstration)).toBe(true);
      expect((await house.stranger.ask(ENTERPRISES)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
      const own = await asked<Enterprises>("doanh-nghiep", ENTERPRISES);
      expect(own.enterprises.nodes.filter(({ phone }) => phone).map(({ taxCode }) => taxCode)).toEqual(["9910000001"]);
      const district = await asked<Enterprises>("ninh-phuoc", ENTERPRISES);
      expect(district.enterprises.nodes.map(({ taxCode }) => taxCode).sort()).toEqual(["9910000003", "9910000004", "9910000008"]);
    });

    test("found by a name without marks", async () => {
      const { enterprises } = await asked<Enterprises>("truong-ban", `{ enterprises(filter: { searchKey: { contains: "nha dam" } }) { nodes { taxCode } } }`);
      expect(enterprises.nodes.map(({ taxCode }) => taxCode)).toEqual(["9910000004"]);
    });

    test("planning enters one, once; a wrong tax code, a taken one and a district are refused", async () => {
      const areaId = (await communes())["22870"];
      const input = {
        taxCode: "9910000099",
        nameVi: "Công ty TNHH Thử Nghiệm Hoà Lợi",
        kind: "LIMITED_MEMBERS",
        areaId,
        phone: "0259 001 0999",
        idempotencyKey: "e1",
      };
      const first = await verb<{ enterprise: { id: string } }>("ke-hoach", "registerEnterprise", input, "enterprise { id searchKey version }");
      expect(first.enterprise).toMatchObject({ searchKey: "cong ty tnhh thu nghiem hoa loi", version: 1 });
      expect(await verb("ke-hoach", "registerEnterprise", input, "enterprise { id }")).toMatchObject({ enterprise: { id: first.enterprise.id } });
      const fresh = { ...input, idempotencyKey: "e2" };
      expect(codeOf(await refused("ke-hoach", "registerEnterprise", fresh, "enterprise { id }"))).toBe("CONFLICT");
      expect(codeOf(await refused("ke-hoach", "registerEnterprise", { ...fresh, taxCode: "12345" }, "enterprise { id }"))).toBe("INVALID_INPUT");
      expect(
        codeOf(await refused("ke-hoach", "registerEnterprise", { ...fresh, taxCode: "9910000098", areaId: (await communes())["587"] }, "enterprise { id }")),
      ).toBe("INVALID_INPUT");
      expect(codeOf(await refused("doanh-nghiep", "registerEnterprise", fresh, "enterprise { id }"))).toBe("FORBIDDEN");
    });

    test("an enterprise changes how it is reached, not its name, and nobody else's row; a stale version is said", async () => {
      const { enterprises } = await asked<Enterprises>("doanh-nghiep", ENTERPRISES);
      const [own, other] = ["9910000001", "9910000002"].map((code) => enterprises.nodes.find(({ taxCode }) => taxCode === code));
      const change = { id: own?.id, expectedVersion: own?.version, phone: "0259 001 7777" };
      expect(await verb("doanh-nghiep", "updateEnterprise", change, "enterprise { phone version }")).toEqual({
        enterprise: { phone: "0259 001 7777", version: 2 },
      });
      expect(codeOf(await refused("doanh-nghiep", "updateEnterprise", change, "enterprise { id }"))).toBe("STALE_VERSION");
      expect(codeOf(await refused("doanh-nghiep", "updateEnterprise", { ...change, expectedVersion: 2, nameVi: "Tên khác" }, "enterprise { id }"))).toBe(
        "FORBIDDEN",
      );
      expect(codeOf(await refused("doanh-nghiep", "updateEnterprise", { id: other?.id, expectedVersion: 1, phone: null }, "enterprise { id }"))).toBe(
        "FORBIDDEN",
      );
      expect(
        await verb(
          "nong-nghiep",
          "updateEnterprise",
          { id: other?.id, expectedVersion: 1, nameVi: "Công ty TNHH Đổi Tên", phone: null },
          "enterprise { nameVi phone }",
        ),
      ).toEqual({
        enterprise: { nameVi: "Công ty TNHH Đổi Tên", phone: null },
      });
    });
  });
});
