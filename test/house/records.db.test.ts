import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

interface Standing {
  readonly id: string;
  readonly version: number;
}
const MEMBER =
  'member { id version name kind contribution paidIn validTo share(asOf: "2017-07-20") withinShareCap(asOf: "2017-07-20") { holds reason basis evidence } }';

describe("an officer keeps a cooperative's records", () => {
  let house: TestPlatform;
  let cooperativeId: string;
  let code: string;
  let commune: string;
  let district: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const [area] = await house.sql<{ id: string; parent: string }>(
      "select a.id, d.id as parent from core.area a join core.area d on d.id = a.parent_id where d.name_vi = 'Ninh Phước' and a.valid_to = '2025-06-30' order by a.code limit 1",
    );
    [commune, district] = [toGlobalId("Area", String(area?.id)), toGlobalId("Area", String(area?.parent))];
    code = "9911111111";
    const [row] = await house.sql<{ id: string }>(
      `insert into core.cooperative (code, name_vi, entity_type, legal_regime, legal_status, sector, area_id, charter_capital, effective_on)
       values ($1, 'Hợp tác xã Ghi Chép', 'COOPERATIVE', 'LAW_2012', 'ACTIVE', 'AGRICULTURE', $2, 1000000000, '2015-12-01') returning id`,
      [code, area?.id],
    );
    cooperativeId = toGlobalId("Cooperative", String(row?.id));
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);
  const admit = (memberNo: string, more: object = {}) =>
    verb<{ member: Standing }>(
      "ninh-phuoc",
      "admitMember",
      { cooperativeId, memberNo, name: "Nguyễn Thị Nụ", kind: "OFFICIAL", validFrom: "2016-01-01", ...more },
      MEMBER,
    );
  const admission = (more: object) =>
    refused(
      "ninh-phuoc",
      "admitMember",
      { cooperativeId, memberNo: "99", name: "Trần Văn Đá", kind: "OFFICIAL", validFrom: "2016-01-01", ...more },
      "member { id }",
    );
  /** What a workbook with these rows is told. */
  const previewed = async (sheet: string, csv: string): Promise<{ badCells: readonly { rule: string | null; expected: string }[] }> => {
    const file = ((await (await house.as("ninh-phuoc").fetch("/files", { method: "POST", body: csv })).json()) as { id: string }).id;
    const { previewImport } = await asked<{ previewImport: { import: { badCells: readonly { rule: string | null; expected: string }[] } } }>(
      "ninh-phuoc",
      "mutation($input: PreviewImportInput!) { previewImport(input: $input) { import { badCells { rule expected } } } }",
      { input: { sheet, file } },
    );
    return previewImport.import;
  };

  test("members come, change and leave; a contribution beyond what the law lets one have is told with its basis, not refused", async () => {
    const { member } = await admit("1", { contribution: "250000000", paidIn: "100000000" });
    expect(member).toMatchObject({
      share: "1",
      withinShareCap: { holds: false, reason: expect.stringContaining("25 %"), basis: "Law 23/2012/QH13, article 17", evidence: "UNVERIFIED" },
    });
    const later = await asked<{ node: object }>(
      "ninh-phuoc",
      'query($id: ID!) { node(id: $id) { ... on Member { withinShareCap(asOf: "2026-07-20") { holds basis } } } }',
      {
        id: member.id,
      },
    );
    expect(later.node).toEqual({ withinShareCap: { holds: true, basis: "Law 17/2023/QH15, article 74.1" } });
    const changed = await verb<{ member: Standing }>("ninh-phuoc", "updateMember", { id: member.id, expectedVersion: 1, contribution: "200000000" }, MEMBER);
    expect(changed.member).toMatchObject({ version: 2, contribution: "200000000", withinShareCap: { holds: true } });
    expect(codeOf(await refused("ninh-phuoc", "updateMember", { id: member.id, expectedVersion: 1, name: "Ai" }, MEMBER))).toBe("STALE_VERSION");
    expect(codeOf(await refused("ninh-phuoc", "updateMember", { id: member.id, expectedVersion: 2 }, MEMBER))).toBe("INVALID_INPUT");
    expect(codeOf(await refused("ninh-phuoc", "updateMember", { id: member.id, expectedVersion: 2, name: null }, MEMBER))).toBe("INVALID_INPUT");
    expect(codeOf(await refused("ninh-phuoc", "endMembership", { id: member.id, expectedVersion: 2, lastDay: "2015-01-01" }, MEMBER))).toBe("RULE_VIOLATED");
    const gone = await verb("ninh-phuoc", "endMembership", { id: member.id, expectedVersion: 2, lastDay: "2017-06-30" }, MEMBER);
    expect(gone).toMatchObject({ member: { version: 3, validTo: "2017-06-30" } });
  });

  test("a verb and a workbook are refused by the same rules in the same words", async () => {
    await admit("7");
    const header = "Mã số HTX,Số sổ,Họ và tên,Loại thành viên,Vốn góp,Đã góp,Ngày gia nhập,Ngày ra khỏi\n";
    const row = (values: string): string => `${header}${code},99,Trần Văn Đá,${values}\n`;
    for (const [input, cells, rule] of [
      [{ contribution: "10", paidIn: "20" }, "OFFICIAL,10,20,01/01/2016,", "member_paid_in"],
      [{ kind: "ASSOC_NO_CAPITAL", contribution: "10" }, "ASSOC_NO_CAPITAL,10,0,01/01/2016,", "member_without_capital"],
      [{ contribution: "1000000001" }, "OFFICIAL,1000000001,0,01/01/2016,", "contributions_within_capital"],
    ] as const) {
      const [error] = (await admission(input)) ?? [];
      expect(error?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule });
      const [cell] = (await previewed("members", row(cells))).badCells;
      expect(cell?.rule).toBe(rule);
      expect(cell?.expected).toContain(error?.message ?? "?");
    }
    const [taken] = (await admission({ memberNo: "7" })) ?? [];
    expect([codeOf([taken as never]), taken?.message]).toEqual(["CONFLICT", "Số sổ thành viên đã thuộc về người khác"]);
  });

  test("what happened did not happen tomorrow, neither by a verb nor in a workbook", async () => {
    const meeting = { cooperativeId, kind: "AGM", heldOn: "2017-07-21" };
    const [error] = (await refused("ninh-phuoc", "recordMeeting", meeting, "meeting { id }")) ?? [];
    expect(error?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.heldOn" }] });
    const sheet = (day: string): string => `Mã số HTX,Loại hội nghị,Ngày họp,Đại biểu\n${code},AGM,${day},no\n`;
    const { badCells } = await previewed("governance-events", sheet("21/07/2017"));
    expect(badCells).toMatchObject([{ expected: expect.stringContaining("không được sau hôm nay") }]);
    expect(error?.message).toContain("không được sau hôm nay");
    expect((await previewed("governance-events", sheet("20/07/2017"))).badCells).toEqual([]);
    const conversion = { cooperativeId, kind: "RE_REGISTERED", convertedOn: "2017-07-21" };
    expect(codeOf(await refused("ninh-phuoc", "recordConversion", conversion, "conversion { id }"))).toBe("INVALID_INPUT");
  });

  test("land lies in a commune of the day, once at a time; its use ends", async () => {
    const parcel = { cooperativeId, areaId: commune, parcelNo: "12/4", areaHa: "1.5", landRight: "LEASED", validFrom: "2016-01-01" };
    const fields = "parcel { id version areaHa landRight certificateNo validTo }";
    const added = await verb<{ parcel: Standing }>("ninh-phuoc", "addLandParcel", parcel, fields);
    for (const [more, rule] of [
      [{ areaId: district }, "land_parcel_commune"],
      [{ validFrom: "2025-07-01", parcelNo: "13" }, "land_parcel_commune"],
      [{ areaHa: "0", parcelNo: "14" }, "land_parcel_area"],
    ] as const) {
      expect((await refused("ninh-phuoc", "addLandParcel", { ...parcel, ...more }, fields))?.[0]?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule });
    }
    const sheet = await previewed(
      "land",
      `Mã số HTX,Mã xã,Số thửa,Diện tích ha,Quyền sử dụng,Số giấy chứng nhận,Hết hạn,Từ ngày,Đến ngày\n${code},587,12/9,1,LEASED,,,01/01/2016,\n`,
    );
    expect(sheet.badCells).toMatchObject([{ rule: "land_parcel_commune" }]);
    expect(codeOf(await refused("ninh-phuoc", "addLandParcel", parcel, fields))).toBe("CONFLICT");
    const changed = await verb(
      "ninh-phuoc",
      "updateLandParcel",
      { id: added.parcel.id, expectedVersion: 1, landRight: "OWN", certificateNo: "CH 0001" },
      fields,
    );
    expect(changed).toMatchObject({ parcel: { version: 2, landRight: "OWN", certificateNo: "CH 0001", areaHa: "1.5000" } });
    expect(await verb("ninh-phuoc", "endLandUse", { id: added.parcel.id, expectedVersion: 2, lastDay: "2016-12-31" }, fields)).toMatchObject({
      parcel: { validTo: "2016-12-31" },
    });
    await verb("ninh-phuoc", "addLandParcel", { ...parcel, validFrom: "2017-01-01" }, fields);
  });

  test("business lines are taken up and given up, conversions entered once and corrected", async () => {
    const line = { cooperativeId, vsic: "01131", classification: "2007", agriType: "CROP", validFrom: "2016-01-01" };
    const added = await verb<{ activity: Standing }>("ninh-phuoc", "addActivity", line, "activity { id version validTo }");
    expect(codeOf(await refused("ninh-phuoc", "addActivity", line, "activity { id }"))).toBe("CONFLICT");
    expect(codeOf(await refused("ninh-phuoc", "addActivity", { ...line, vsic: "113" }, "activity { id }"))).toBe("INVALID_INPUT");
    const ended = await verb("ninh-phuoc", "endActivity", { id: added.activity.id, expectedVersion: 1, lastDay: "2017-01-31" }, "activity { validTo }");
    expect(ended).toEqual({ activity: { validTo: "2017-01-31" } });
    const conversion = { cooperativeId, kind: "GROUP_TO_COOPERATIVE", convertedOn: "2015-12-01" };
    const made = await verb<{ conversion: Standing }>("ninh-phuoc", "recordConversion", conversion, "conversion { id version }");
    const [again] = (await refused("ninh-phuoc", "recordConversion", conversion, "conversion { id }")) ?? [];
    expect(again?.message).toBe("Mỗi hình thức chuyển đổi chỉ ghi một lần");
    const corrected = await verb(
      "ninh-phuoc",
      "updateConversion",
      { id: made.conversion.id, expectedVersion: 1, fromName: "Tổ hợp tác Ghi Chép", documentNo: null },
      "conversion { version convertedOn fromName documentNo }",
    );
    expect(corrected).toEqual({ conversion: { version: 2, convertedOn: "2015-12-01", fromName: "Tổ hợp tác Ghi Chép", documentNo: null } });
  });

  test("none of it is for another district, nor for a cooperative about another, and the same key enters once", async () => {
    const member = { cooperativeId, memberNo: "8", name: "Lê Văn Mía", kind: "OFFICIAL", validFrom: "2016-01-01" };
    expect(codeOf(await refused("bac-ai", "admitMember", member, "member { id }"))).toBe("NOT_FOUND");
    expect(codeOf(await refused("giam-doc-htx", "admitMember", member, "member { id }"))).toBe("FORBIDDEN");
    const once = { ...member, idempotencyKey: "kết nạp 8" };
    const [first, second] = [await verb("ninh-phuoc", "admitMember", once, "member { id }"), await verb("ninh-phuoc", "admitMember", once, "member { id }")];
    expect(second).toEqual(first);
  });

  test("a cluster that closes lets its members go on its last day", async () => {
    const [product] = await house.sql<{ id: string }>("select id from core.product order by code limit 1");
    const { cluster } = await verb<{ cluster: Standing }>(
      "nong-nghiep",
      "openCluster",
      { code: "CUM-GHI-CHEP", nameVi: "Cụm thử", productId: toGlobalId("Product", String(product?.id)), validFrom: "2016-01-01" },
      "cluster { id version }",
    );
    await verb("nong-nghiep", "addClusterMember", { clusterId: cluster.id, cooperativeId, validFrom: "2016-02-01" }, "member { id }");
    await verb("nong-nghiep", "addClusterMember", { clusterId: cluster.id, instituteVi: "Viện Nho", validFrom: "2017-03-01" }, "member { id }");
    const close = { id: cluster.id, expectedVersion: 1, lastDay: "2017-02-28" };
    expect((await refused("nong-nghiep", "closeCluster", close, "cluster { id }"))?.[0]?.extensions).toMatchObject({ rule: "CLUSTER_NOT_THERE" });
    expect(await verb("nong-nghiep", "closeCluster", { ...close, lastDay: "2017-06-30" }, "cluster { version validTo }")).toEqual({
      cluster: { version: 2, validTo: "2017-06-30" },
    });
    const ends = await house.sql(
      "select distinct m.valid_to::text as day from core.cluster_member m join core.cluster c on c.id = m.cluster_id where c.code = 'CUM-GHI-CHEP'",
    );
    expect(ends).toEqual([{ day: "2017-06-30" }]);
    expect((await refused("nong-nghiep", "closeCluster", { ...close, expectedVersion: 2 }, "cluster { id }"))?.[0]?.extensions).toMatchObject({
      rule: "ALREADY_ENDED",
    });
  });

  test("a person is edited under the version that was read; the year follows the date of birth", async () => {
    const [person] = await house.sql<{ id: string; version: number }>("select id, version from core.person order by code limit 1");
    const input = {
      id: toGlobalId("Person", String(person?.id)),
      expectedVersion: person?.version,
      nameVi: "Nguyễn Văn Đổi Tên",
      birthDate: "1970-05-01",
      phone: null,
    };
    const fields = "person { version nameVi birthDate birthYear phone }";
    expect(await verb("thuong-truc", "updatePerson", input, fields)).toEqual({
      person: { version: (person?.version ?? 0) + 1, nameVi: "Nguyễn Văn Đổi Tên", birthDate: "1970-05-01", birthYear: 1970, phone: null },
    });
    expect(codeOf(await refused("thuong-truc", "updatePerson", input, fields))).toBe("STALE_VERSION");
    expect(codeOf(await refused("ninh-phuoc", "updatePerson", input, fields))).toBe("FORBIDDEN");
  });
});
