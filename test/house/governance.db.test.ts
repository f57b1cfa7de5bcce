import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

interface Standing {
  readonly id: string;
  readonly version: number;
}
const FACT = "{ holds reason basis evidence }";
const FACTS = `query($asOf: Date) { cooperatives(first: 60) { nodes { code governanceFacts(asOf: $asOf) {
  enoughMembers ${FACT} generalMeeting ${FACT} yearlyMeeting ${FACT} boardSize ${FACT} boardTerm ${FACT} supervisors ${FACT} } } } }`;
type Facts = Readonly<Record<string, { readonly holds: boolean | null; readonly reason: string; readonly basis: string | null }>>;

describe("general meetings and governance", () => {
  let house: TestPlatform;
  let cooperativeId: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const found = await asked<{ cooperatives: { nodes: readonly Standing[] } }>(
      "ninh-phuoc",
      "{ cooperatives(first: 1, filter: { legalStatus: { eq: ACTIVE } }, orderBy: [{ code: ASC }]) { nodes { id version } } }",
    );
    cooperativeId = String(found.cooperatives.nodes[0]?.id);
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);
  const hold = (heldOn: string, more: object): Promise<{ meeting: Standing }> =>
    verb(
      "ninh-phuoc",
      "recordMeeting",
      { cooperativeId, kind: "EXTRAORDINARY", heldOn, ...more },
      `meeting { id version convocation quorum ${FACT} delegates ${FACT} }`,
    );

  test("a meeting is judged by the law of its day and the time it was called", async () => {
    expect(await hold("2017-06-01", { invited: 61, present: 45 })).toMatchObject({
      meeting: { convocation: null, quorum: { holds: false, basis: "Law 23/2012/QH13, article 33", evidence: "UNVERIFIED" }, delegates: { holds: null } },
    });
    expect(await hold("2017-06-10", { invited: 61, present: 45, convocation: 2 })).toMatchObject({ meeting: { convocation: 2, quorum: { holds: true } } });
    expect(
      (await refused("ninh-phuoc", "recordMeeting", { cooperativeId, kind: "AGM", heldOn: "2017-06-11", convocation: 4 }, "meeting { id }"))?.[0]?.extensions,
    ).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "input.convocation" }],
    });
    expect(await hold("2017-06-12", { invited: 2, present: 2, byDelegates: true })).toMatchObject({ meeting: { delegates: { holds: false } } });
  });

  test("a weighty matter takes three quarters in 2017; nobody votes who was not there, nor at a meeting of the board", async () => {
    const { meeting } = await hold("2017-06-20", { invited: 100, present: 80 });
    const vote = (itemNo: number, subject: string, votesFor: number, votesAgainst: number) => ({
      meetingId: meeting.id,
      itemNo,
      subject,
      textVi: "Sửa Điều lệ",
      votesFor,
      votesAgainst,
    });
    const fields = `decision { itemNo carried ${FACT} }`;
    expect(await verb("ninh-phuoc", "recordDecision", vote(1, "CHARTER", 59, 21), fields)).toMatchObject({ decision: { carried: { holds: false } } });
    expect(await verb("ninh-phuoc", "recordDecision", vote(2, "CHARTER", 60, 20), fields)).toMatchObject({
      decision: { carried: { holds: true, basis: "Law 23/2012/QH13, article 34.1" } },
    });
    expect(await verb("ninh-phuoc", "recordDecision", vote(3, "OTHER", 40, 40), fields)).toMatchObject({ decision: { carried: { holds: false } } });
    expect((await refused("ninh-phuoc", "recordDecision", vote(4, "OTHER", 60, 21), fields))?.[0]?.extensions).toMatchObject({
      rule: "meeting_decision_present",
    });
    expect(codeOf(await refused("ninh-phuoc", "recordDecision", vote(3, "OTHER", 1, 1), fields))).toBe("CONFLICT");
    await expect(house.sql("update core.governance_event set present = 70 where held_on = '2017-06-20' and invited = 100")).rejects.toMatchObject({
      details: { rule: "meeting_decision_present" },
    });
    const board = await verb<{ meeting: Standing }>(
      "ninh-phuoc",
      "recordMeeting",
      { cooperativeId, kind: "BOARD", heldOn: "2017-06-21", invited: 5, present: 5 },
      "meeting { id }",
    );
    const [error] = (await refused("ninh-phuoc", "recordDecision", { ...vote(1, "OTHER", 5, 0), meetingId: board.meeting.id }, fields)) ?? [];
    expect(error?.extensions).toMatchObject({ rule: "meeting_decision_general" });
    const { node } = await asked<{ node: object }>(
      "ke-hoach",
      `query($id: ID!) { node(id: $id) { ... on GovernanceEvent { decisions { itemNo votesFor } } } }`,
      { id: meeting.id },
    );
    expect(node).toEqual({
      decisions: [
        { itemNo: 1, votesFor: 59 },
        { itemNo: 2, votesFor: 60 },
        { itemNo: 3, votesFor: 40 },
      ],
    });
  });

  test("associates are no official members: six of these are too few, however many of those there are", async () => {
    const [row] = await house.sql<{ id: string }>(
      `update core.membership_stat set assoc_contributing = 30, assoc_not_contributing = 40 where id = (select m.id from core.membership_stat m
         join core.cooperative c on c.id = m.cooperative_id join core.reporting_window w on w.id = m.window_id
         where c.code = '9900000011' and m.official_end = 6 and w.state <> 'LOCKED' order by w.ends_on desc limit 1) returning cooperative_id as id`,
    );
    expect(row).toBeDefined();
    const { cooperative } = await asked<{ cooperative: { governanceFacts: Facts } }>(
      "truong-ban",
      `{ cooperative(code: "9900000011") { governanceFacts(asOf: "2017-07-20") { enoughMembers ${FACT} } } }`,
    );
    expect(cooperative.governanceFacts.enoughMembers).toMatchObject({ holds: false, reason: expect.stringContaining("6 thành viên chính thức") });
  });

  test("the planted cooperatives are found: too few members, no meeting for eighteen months; sixty cost as much as one", async () => {
    const facts = async (asOf: string): Promise<Readonly<Record<string, Facts>>> => {
      const { cooperatives } = await asked<{ cooperatives: { nodes: readonly { code: string; governanceFacts: Facts }[] } }>("truong-ban", FACTS, { asOf });
      return Object.fromEntries(cooperatives.nodes.map(({ code, governanceFacts }) => [code, governanceFacts]));
    };
    const broken = (all: Readonly<Record<string, Facts>>, fact: string): number => Object.values(all).filter((one) => one[fact]?.holds === false).length;
    const then = await facts("2017-07-20");
    expect([broken(then, "enoughMembers"), broken(then, "generalMeeting")]).toEqual([2, 3]);
    // Beside them stand those that are just right: seven members, and the last meeting eighteen months ago to the day.
    expect([then["9900000013"]?.enoughMembers?.holds, then["9900000029"]?.generalMeeting?.holds]).toEqual([true, true]);
    expect((await facts("2017-07-21"))["9900000029"]?.generalMeeting?.holds).toBe(false);
    const later = await facts("2024-07-01");
    expect(broken(later, "enoughMembers")).toBe(0);
    for (const one of Object.values(then)) for (const { reason } of Object.values(one)) expect(reason).not.toBe("");
    const { data } = await house.countSql(() => house.as("truong-ban").ask(FACTS, { asOf: "2017-07-20" }));
    expect(data).toBeLessThanOrEqual(5);
  });

  test("each other planted defect is found, and the one beside it that is just right is not", async () => {
    const { cooperatives } = await asked<{
      cooperatives: {
        nodes: readonly {
          code: string;
          members: { nodes: readonly { memberNo: string; withinShareCap: { holds: boolean } }[] };
          statements: readonly { profitAfterTax: string | null; reserveFund: string | null }[];
          similarNames: readonly { cooperative: { code: string } }[];
        }[];
      };
    }>(
      "thanh-tra",
      `{ cooperatives(first: 60) { nodes { code members(first: 20) { nodes { memberNo withinShareCap(asOf: "2017-07-20") { holds } } }
         statements { profitAfterTax reserveFund } similarNames { cooperative { code } } } } }`,
    );
    const all = cooperatives.nodes;
    const of = (code: string) => all.find((one) => one.code === code)?.members.nodes.map(({ memberNo, withinShareCap }) => [memberNo, withinShareCap.holds]);
    // Of 25 % one too much; 20 % twice is the limit.
    expect(of("9900000026")?.filter(([, holds]) => !holds)).toEqual([["TV1", false]]);
    expect(of("9900000027")?.every(([, holds]) => holds)).toBe(true);
    const reserve = ({ profitAfterTax, reserveFund }: { profitAfterTax: string | null; reserveFund: string | null }): boolean =>
      BigInt(reserveFund ?? "0") * 20n >= BigInt(profitAfterTax ?? "0");
    expect(
      all
        .filter(({ statements }) => !statements.every(reserve))
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["9900000017", "9900000039"]);
    expect(
      all
        .filter(({ similarNames }) => similarNames.length > 0)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["9900000016", "9900000035"]);
    interface Submitted {
      readonly completeness: {
        readonly areas: readonly { readonly owing: readonly { readonly code: string }[]; readonly membership: Readonly<Record<string, number>> }[];
      };
    }
    const submitted = async (asOf: string) =>
      (
        await asked<Submitted>(
          "truong-ban",
          `query($asOf: Date) { completeness(window: "2017-H1", level: PROVINCE, asOf: $asOf) { areas { membership { onTime late missing } owing { code } } } }`,
          { asOf },
        )
      ).completeness.areas[0];
    const province = await submitted("2017-07-20");
    // Whoever came on the very day (9900000006) is in time.
    expect(province?.membership).toEqual({ onTime: 53, late: 2, missing: 3 }); // two came on the register after the window
    expect(province?.owing.map(({ code }) => code)).toEqual(["9900000010", "9900000034", "9900000058"]);
    expect((await submitted("2017-06-19"))?.owing.map(({ code }) => code)).toContain("9900000006");
  });
});
