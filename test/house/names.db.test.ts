import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

let house: TestPlatform;
beforeAll(async () => {
  house = await platform(configuredPlugins);
});
afterAll(() => house.close());

const asked = async <T>(login: string, query: string, variables: object = {}): Promise<T> => {
  const { data, errors } = await house.as(login).ask(query, variables);
  if (errors) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data as T;
};
const enter = (code: string, name: string): Promise<unknown> =>
  house.sql(
    `insert into core.cooperative (code, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on, charter_capital)
     select '${code}', '${name}', entity_type, legal_regime, legal_status, sector, area_id, '2016-01-01', 5000000000 from core.cooperative where code = '9900000034'`,
  );
const found = async (text: string): Promise<string[]> =>
  (
    await asked<{ findCooperatives: { nameVi: string }[] }>("ninh-phuoc", "query ($text: String!) { findCooperatives(text: $text) { nameVi } }", { text })
  ).findCooperatives.map(({ nameVi }) => nameVi);
const alike = async (code: string): Promise<[string, string][]> =>
  (
    await asked<{ cooperative: { similarNames: { likeness: string; cooperative: { nameVi: string } }[] } }>(
      "ke-hoach",
      "query ($code: String!) { cooperative(code: $code) { similarNames { likeness cooperative { nameVi } } } }",
      { code },
    )
  ).cooperative.similarNames.map(({ likeness, cooperative }) => [likeness, cooperative.nameVi]);

test("hoà finds hòa, with marks and without; a search finds, it does not identify", async () => {
  await enter("9911000001", "Hợp tác xã Hòa Hiệp Xanh");
  await enter("9911000002", "Hợp tác xã Hoà Hiệp Xanh 2");
  await enter("9911000003", "Hợp tác xã Hoa Hiệp Xanh");
  for (const text of ["hoà hiệp xanh", "HÒA HIỆP XANH", "hoa hiep xanh", "hoa xanh"]) expect(await found(text)).toHaveLength(3);
  // The order of Vietnamese, not of code points.
  expect((await found("hiep xanh")).indexOf("Hợp tác xã Hoa Hiệp Xanh")).toBe(0);
  expect(await found("%")).toEqual([]);
  expect(await found("hiệp không có")).toEqual([]);
});

test("names that differ only by a sign, a number or a letter are a warning, with both", async () => {
  expect((await alike("9911000001")).sort()).toEqual([
    ["NUMBER_OR_LETTER", "Hợp tác xã Hoà Hiệp Xanh 2"],
    ["SIGN", "Hợp tác xã Hoa Hiệp Xanh"],
  ]);
  await enter("9911000004", "HỢP TÁC XÃ HÒA HIỆP XANH B");
  expect((await alike("9911000004")).map(([likeness]) => likeness)).toEqual(["NUMBER_OR_LETTER", "NUMBER_OR_LETTER", "NUMBER_OR_LETTER"]);
  // The planted pair of the demonstration: one name, once in capitals.
  expect((await alike("9900000016")).map(([likeness]) => likeness)).toEqual(["SAME"]);
  expect((await alike("9900000035")).map(([likeness]) => likeness)).toEqual(["SAME"]);
  expect(await alike("9900000001")).toEqual([]);
});

interface Read {
  readonly id: string;
  readonly version: number;
  readonly registerEntries: readonly { readonly legalStatus: string }[];
  readonly largeFields: readonly object[];
  readonly supportApplications: readonly object[];
  readonly statements: readonly object[];
}
const MERGE =
  "mutation ($input: MergeCooperativesInput!) { mergeCooperatives(input: $input) { cooperative { code largeFields { name } supportApplications { number } statements { revenue } } } }";
const READ = `query ($code: String!) { cooperative(code: $code) { id version legalStatus mergedInto { code } mergeReason registerEntries { legalStatus }
  largeFields { name } supportApplications { number } statements { revenue } officers { totalCount } } }`;
const read = async (code: string): Promise<Read> => (await asked<{ cooperative: Read }>("ke-hoach", READ, { code })).cooperative;

test("a duplicate is merged: every plugin's rows follow, its history stays, its code is never used again", async () => {
  const [{ code = "" } = {}] = await house.sql<{ code: string }>(
    "select c.code from agriculture.large_field f join core.cooperative c on c.id = f.cooperative_id join core.membership_stat m on m.cooperative_id = c.id where c.legal_status = 'ACTIVE' order by 1 limit 1",
  );
  await house.sql("update core.reporting_window set state = 'LOCKED' where code = '2016-Y'");
  const [keep, duplicate] = [await read("9911000001"), await read(code)];
  expect(duplicate.largeFields.length).toBeGreaterThan(0);
  expect(duplicate.statements).toHaveLength(2);
  const input = { keepId: keep.id, duplicateId: duplicate.id, expectedVersion: duplicate.version, reason: "Đăng ký hai lần cùng một hợp tác xã" };
  const refused = (extensions: object) => ({ errors: [{ extensions }] });
  await expect(asked("ninh-phuoc", MERGE, { input })).rejects.toMatchObject(refused({ code: "FORBIDDEN" }));
  await expect(asked("ke-hoach", MERGE, { input: { ...input, duplicateId: keep.id } })).rejects.toMatchObject(refused({ rule: "MERGE_OF_TWO_RECORDS" }));
  await expect(asked("ke-hoach", MERGE, { input: { ...input, expectedVersion: 99 } })).rejects.toMatchObject(refused({ code: "STALE_VERSION" }));
  expect(await asked("ke-hoach", MERGE, { input })).toEqual({
    mergeCooperatives: {
      cooperative: {
        code: "9911000001",
        largeFields: duplicate.largeFields,
        supportApplications: duplicate.supportApplications,
        statements: duplicate.statements,
      },
    },
  });
  const after = await read(code);
  expect(after).toMatchObject({
    legalStatus: "TERMINATED",
    mergedInto: { code: "9911000001" },
    mergeReason: input.reason,
    largeFields: [],
    statements: [],
    officers: { totalCount: 0 },
  });
  expect(after.registerEntries.map(({ legalStatus }) => legalStatus)).toEqual(["ACTIVE", "TERMINATED"]);
  await expect(enter(code, "Hợp tác xã Khác")).rejects.toThrow();
  // What a locked window holds moved with its reason.
  const [{ rows = "" } = {}] = await house.sql<{ rows: string }>(`select count(*) as rows from core.correction where reason = '${input.reason}'`);
  expect(Number(rows)).toBe(2);
});
