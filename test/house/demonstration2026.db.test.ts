import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { desk } from "./desk.js";

const FACT = "{ holds reason basis }";
interface Fact {
  readonly holds: boolean | null;
  readonly reason: string;
  readonly basis: string | null;
}
type Facts = Readonly<Record<string, Fact>>;
interface Found {
  readonly code: string;
  readonly governanceFacts: Facts;
  readonly facts: { readonly dormant: Fact; readonly sector: { readonly sector: string; readonly asRegistered: boolean } };
  readonly members: { readonly nodes: readonly { withinShareCap: Fact; contribution: string; paidIn: string; validFrom: string }[] };
  readonly meetings: { readonly nodes: readonly { delegates: Fact; decisions: readonly { itemNo: number; carried: Fact }[] }[] };
  readonly similarNames: readonly { readonly cooperative: { readonly code: string }; readonly likeness: string }[];
}
/** What breaks a rule, by fact; DEFECTS.md of the set names the neighbours that are just right. */
const BROKEN: Readonly<Record<string, readonly number[]>> = {
  enoughMembers: [1, 31],
  generalMeeting: [3, 7],
  governanceModel: [9, 33],
  boardSize: [11, 13],
  boardTerm: [15],
  supervisors: [17, 19],
};
const codes = (numbers: readonly number[]): string[] => numbers.map((number) => `9920000${String(number).padStart(3, "0")}`);

describe("the demonstration of 2026-07-20", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins, { demonstration: "2026-07-20", limits: { requestMs: 60_000, cost: 100_000 } });
  });
  afterAll(() => house.close());
  const { asked } = desk(() => house);
  const everybody = async (login = "truong-ban", more = ""): Promise<readonly Found[]> => {
    const { cooperatives } = await asked<{ cooperatives: { nodes: readonly Found[] } }>(
      login,
      `{ cooperatives(first: 100, orderBy: [{ code: ASC }]) { nodes { code governanceFacts { enoughMembers ${FACT} generalMeeting ${FACT} yearlyMeeting ${FACT}
        governanceModel ${FACT} boardSize ${FACT} boardTerm ${FACT} supervisors ${FACT} } facts { dormant ${FACT} sector { sector asRegistered } }
        meetings(first: 5) { nodes { delegates ${FACT} decisions { itemNo carried ${FACT} } } } similarNames { cooperative { code } likeness } ${more} } } }`,
    );
    return cooperatives.nodes;
  };
  const where = (all: readonly Found[], holds: (one: Found) => boolean): string[] => all.filter(holds).map(({ code }) => code);

  test("thirty-six organisations in the communes of 2025, nothing of 2017, each answer marked", async () => {
    expect(house.clock.today()).toBe("2026-07-20");
    const { data, extensions } = await house.as("truong-ban").ask<{
      cooperativesByArea: { total: number; areas: { count: number }[]; remainder: object[] };
      supportApplications: { totalCount: number };
      largeFields: { totalCount: number };
    }>(
      `{ cooperativesByArea(level: COMMUNE, asOf: "2026-07-20") { total areas { count } remainder { count } }
         supportApplications { totalCount } largeFields { totalCount } }`,
    );
    expect(data?.cooperativesByArea).toMatchObject({ total: 36, remainder: [] });
    expect(data?.cooperativesByArea.areas.map(({ count }) => count)).toEqual([...Array(12).fill(2), ...Array(12).fill(1)]);
    expect([data?.supportApplications.totalCount, data?.largeFields.totalCount]).toEqual([0, 0]);
    expect(extensions).toMatchObject({ demonstration: true });
    const { demoAccounts } = await asked<{ demoAccounts: readonly { login: string }[] }>("truong-ban", "{ demoAccounts { login } }");
    expect(demoAccounts).toHaveLength(14);
    // An officer of a commune has the communes of its making; offices that took over hold what they run now.
    const { viewer } = await asked<{ viewer: { permissions: readonly string[] } }>("ke-hoach", "{ viewer { permissions } }");
    expect(viewer.permissions).toEqual(expect.arrayContaining(["planning.decideRegistration", "finance.manageProgramme"]));
    const own = await asked<{ cooperatives: { totalCount: number } }>("ninh-phuoc", "{ cooperatives { totalCount } }");
    expect(own.cooperatives.totalCount).toBe(1);
  });

  test("each planted defect of governance is found, and its neighbour that is just right is not", async () => {
    const all = await everybody();
    for (const [fact, numbers] of Object.entries(BROKEN))
      expect([fact, where(all, ({ governanceFacts }) => governanceFacts[fact]?.holds === false)]).toEqual([fact, codes(numbers)]);
    // Who met last in January 2025 has not held the meeting of this year either.
    expect(where(all, ({ governanceFacts }) => governanceFacts.yearlyMeeting?.holds === false)).toEqual(codes([3, 4, 5]));
    for (const { governanceFacts } of all)
      for (const { holds, basis } of Object.values(governanceFacts)) if (holds === false) expect(basis).toContain("17/2023");
    expect(where(all, ({ facts }) => facts.dormant.holds === true)).toEqual(codes([25]));
    expect(where(all, ({ facts }) => facts.sector.asRegistered === false)).toEqual(codes([27]));
    expect(all.find(({ code }) => code === "9920000028")?.facts.sector).toEqual({ sector: "AGRICULTURE", asRegistered: true });
    expect(where(all, ({ meetings }) => meetings.nodes.some(({ delegates }) => delegates.holds === false))).toEqual(codes([21]));
    const votes = all.find(({ code }) => code === "9920000029")?.meetings.nodes.flatMap(({ decisions }) => decisions) ?? [];
    expect(votes.map(({ carried }) => carried.holds)).toEqual([false, true, false, true]);
    expect(where(all, ({ similarNames }) => similarNames.length > 0)).toEqual(codes([29, 30]));
    expect(all[28]?.similarNames).toEqual([{ cooperative: { code: "9920000030" }, likeness: "NUMBER_OR_LETTER" }]);
  });

  test("the day decides: on the day after, whoever was just in time is late", async () => {
    house.clock.set("2026-07-21");
    const later = await everybody();
    house.clock.set("2026-07-20");
    expect(where(later, ({ governanceFacts }) => governanceFacts.generalMeeting?.holds === false)).toEqual(codes([3, 4, 7, 8]));
    expect(where(later, ({ governanceFacts }) => governanceFacts.boardTerm?.holds === false)).toEqual(codes([15, 16]));
  });

  test("who has more of the capital than the law lets one have, and who still owes it", async () => {
    const all = await everybody("thanh-tra", `members(first: 20) { nodes { contribution paidIn validFrom withinShareCap ${FACT} } }`);
    expect(where(all, ({ members }) => members.nodes.some(({ withinShareCap }) => withinShareCap.holds === false))).toEqual(codes([23, 33]));
    const owing = (before: string) =>
      where(all, ({ members }) => members.nodes.some(({ contribution, paidIn, validFrom }) => BigInt(paidIn) < BigInt(contribution) && validFrom < before));
    expect([owing("2026-01-20"), owing("2026-01-21")]).toEqual([codes([23]), codes([23, 24])]);
  });

  test("who has reported, and who is late", async () => {
    const { completeness } = await asked<{ completeness: { areas: readonly { membership: { onTime: number; late: number; missing: number } }[] } }>(
      "truong-ban",
      `{ completeness(window: "2026-H1", level: PROVINCE, asOf: "2026-07-20") { areas { membership { onTime late missing } } } }`,
    );
    expect(completeness.areas.map(({ membership }) => membership)).toContainEqual({ onTime: 34, late: 1, missing: 1 });
  });

  test("a demonstration is alone in its database, and one that nobody has is refused with those there are", async () => {
    await expect(house.store.load({ demonstration: true })).rejects.toMatchObject({ code: "CONFLICT", text: { en: expect.stringContaining("2026-07-20") } });
    await expect(house.store.load({ demonstration: "2027-01-01" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      text: { en: expect.stringContaining("2017-07-20, 2026-07-20") },
    });
    expect(await house.store.load({ demonstration: "2026-07-20" })).toEqual([]);
  });
});
