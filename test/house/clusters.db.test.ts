import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

describe("clusters of the directory", () => {
  let house: TestPlatform;
  const { asked, verb, refused } = desk(() => house);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  describe("clusters", () => {
    interface Clustered {
      readonly cooperatives: {
        readonly nodes: readonly {
          readonly id: string;
          readonly code: string;
          readonly now: readonly { code: string }[];
          readonly before: readonly { code: string }[];
        }[];
      };
    }

    test("a cooperative tells its clusters on a day, sixty in as many statements as one", async () => {
      const question = (first: number): string =>
        `{ cooperatives(first: ${first}, orderBy: [{ code: ASC }]) { nodes { id code now: clusters { code } before: clusters(asOf: "2016-12-31") { code } } } }`;
      const { cooperatives } = await asked<Clustered>("truong-ban", question(60));
      const of = (code: string) => cooperatives.nodes.find((node) => node.code === code);
      expect(of("9900000034")).toMatchObject({ now: [{ code: "NHO" }], before: [{ code: "NHO" }] });
      expect(of("9900000037")).toMatchObject({ now: [], before: [{ code: "NHO" }] });
      const one = await house.countSql(() => house.as("truong-ban").ask(question(40)));
      const all = await house.countSql(() => house.as("truong-ban").ask(question(60)));
      expect(all.data).toBe(one.data);
    });

    test("agriculture opens one, adds each kind of member, and ends a membership; who is in it already is not added twice", async () => {
      const { products, cooperatives, enterprises } = await asked<Record<string, { nodes: { id: string }[] }>>(
        "nong-nghiep",
        `{ products(filter: { code: { eq: "ASPARAGUS" } }) { nodes { id } } cooperatives(first: 1) { nodes { id } } enterprises(first: 1) { nodes { id } } }`,
      );
      const cluster = { code: "MANG-TAY", nameVi: "Cụm liên kết măng tây", productId: products?.nodes[0]?.id, validFrom: "2017-01-01" };
      expect(codeOf(await refused("doanh-nghiep", "openCluster", cluster, "cluster { id }"))).toBe("FORBIDDEN");
      const opened = await verb<{ cluster: { id: string } }>("nong-nghiep", "openCluster", cluster, "cluster { id }");
      const member = { clusterId: opened.cluster.id, validFrom: "2017-02-01" };
      const fields = "member { id version cooperative { code } enterprise { taxCode } instituteVi validTo }";
      const first = await verb<{ member: { id: string; version: number } }>(
        "nong-nghiep",
        "addClusterMember",
        { ...member, cooperativeId: cooperatives?.nodes[0]?.id },
        fields,
      );
      await verb("ke-hoach", "addClusterMember", { ...member, enterpriseId: enterprises?.nodes[0]?.id }, fields);
      await verb("ke-hoach", "addClusterMember", { ...member, instituteVi: "Viện nghiên cứu minh họa" }, fields);
      const add = (input: object) => refused("nong-nghiep", "addClusterMember", { ...member, ...input }, fields);
      expect(codeOf(await add({ cooperativeId: cooperatives?.nodes[0]?.id }))).toBe("CONFLICT");
      expect(codeOf(await add({}))).toBe("INVALID_INPUT");
      expect(codeOf(await add({ instituteVi: "Viện khác", cooperativeId: cooperatives?.nodes[0]?.id }))).toBe("INVALID_INPUT");
      expect(codeOf(await add({ instituteVi: "Viện khác", validFrom: "2016-12-31" }))).toBe("RULE_VIOLATED");
      const end = { id: first.member.id, expectedVersion: 1, lastDay: "2017-06-30" };
      expect(codeOf(await refused("nong-nghiep", "endClusterMembership", { ...end, lastDay: "2017-01-31" }, fields))).toBe("RULE_VIOLATED");
      expect(await verb("nong-nghiep", "endClusterMembership", end, fields)).toMatchObject({ member: { validTo: "2017-06-30", version: 2 } });
      expect(codeOf(await refused("nong-nghiep", "endClusterMembership", { ...end, expectedVersion: 2 }, fields))).toBe("RULE_VIOLATED");
      // What ended may begin again.
      await verb("nong-nghiep", "addClusterMember", { ...member, validFrom: "2017-07-01", cooperativeId: cooperatives?.nodes[0]?.id }, fields);
      await expect(house.sql("update core.cluster set valid_to = '2017-03-01' where code = 'MANG-TAY'")).rejects.toMatchObject({
        details: { rule: "cluster_member_within" },
      });
      await expect(house.sql("update core.cluster_member set institute_vi = 'Viện' where cooperative_id is not null")).rejects.toMatchObject({
        details: { rule: "cluster_member_one_kind" },
      });
    });
  });
});
