import { readFileSync } from "node:fs";
import { type Row, readSheet } from "@hoptac/kit";
import fc from "fast-check";
import {
  boardSize,
  boardTerm,
  enoughMembers,
  type Governed,
  generalMeeting,
  governanceModel,
  supervisors,
  yearlyMeeting,
} from "../src/governance/governanceOf.js";
import type { LawParameter } from "../src/law/LawParameter.js";
import { LawParameterCode } from "../src/law/LawParameterCode.js";
import { lawParameterSheet } from "../src/law/lawParameterSheet.js";
import { carried, delegateQuota, quorate } from "../src/law/meetingRules.js";
import type { LawParameters } from "../src/law/parametersOn.js";

const { rows, badCells } = readSheet(lawParameterSheet, readFileSync(new URL("../data/law_parameters.csv", import.meta.url), "utf8"));
const parameters = rows.map(({ values }) => values as unknown as Row<LawParameter>);
const on = (day: string): LawParameters =>
  new Map(parameters.filter((row) => (row.validFrom ?? day) <= day && (row.validTo ?? day) >= day).map((row) => [row.code, row]));
const [then, now] = [on("2017-07-20"), on("2026-07-20")];
const delegates = (members: number, law = now): number | string | undefined => {
  const quota = delegateQuota(members, law);
  return typeof quota === "object" ? quota.delegates : quota;
};

test("every number that a rule may ask for is shipped, with its basis", () => {
  expect(badCells).toEqual([]);
  expect([...new Set(parameters.map(({ code }) => code))].sort()).toEqual(Object.keys(LawParameterCode).sort());
  for (const { basis } of parameters) expect(basis.length).toBeGreaterThan(10);
});

test("example 4: delegates by the law of 2023; the law of 2012 allows them from a hundred members on", () => {
  expect([100, 101, 300, 301, 1000, 1001].map((members) => delegates(members))).toEqual([50, 31, 90, 61, 200, 200]);
  expect([49, 50, 51].map((members) => delegates(members))).toEqual(["everybody", undefined, 26]);
  expect([99, 100, 300, 301, 5000].map((members) => delegates(members, then))).toEqual(["everybody", 30, 90, 61, 200]);
  expect(delegateQuota(200, then)).toMatchObject({ by: { evidence: "UNVERIFIED", basis: "Law 23/2012/QH13, article 30" } });
});

test("quorum: three quarters the first time, half the second, anybody the third, by the law of 2012; of 2023 no number was read", () => {
  const kept = (convocation: number, present: number): boolean | undefined => quorate(convocation, 100, present, then)?.kept;
  expect([kept(1, 74), kept(1, 75), kept(2, 49), kept(2, 50), kept(3, 0)]).toEqual([false, true, false, true, true]);
  expect(quorate(1, 61, 45, then)?.kept).toBe(false); // 75 % of 61 are 45.75
  expect(quorate(1, 61, 46, then)).toMatchObject({ kept: true, by: { evidence: "UNVERIFIED" } });
  expect(quorate(1, 100, 75, now)).toBeUndefined();
  expect(quorate(4, 100, 75, then)).toBeUndefined();
});

test("votes: weighty matters take the share, others more than it, by the law of the day", () => {
  const kept = (weighty: boolean, votes: number, law: LawParameters): boolean | undefined => carried(weighty, votes, 100, law)?.kept;
  expect([kept(true, 74, then), kept(true, 75, then), kept(true, 64, now), kept(true, 65, now)]).toEqual([false, true, false, true]);
  expect([kept(false, 50, now), kept(false, 51, now), kept(false, 50, then)]).toEqual([false, true, false]);
  expect(carried(true, 65, 100, now)).toMatchObject({ by: { evidence: "VERIFIED", basis: "Law 17/2023/QH15, article 61" } });
  expect(carried(true, 65, 100, on("2010-01-01"))).toBeUndefined();
});

test("who has a quorum or a majority keeps it with one more, and half a person is never needed", () => {
  const count = fc.integer({ min: 1, max: 2_000 });
  fc.assert(
    fc.property(count, count, fc.constantFrom(1, 2, 3), fc.boolean(), (called, present, convocation, weighty) => {
      if (quorate(convocation, called, present, then)?.kept) expect(quorate(convocation, called, present + 1, then)?.kept).toBe(true);
      if (carried(weighty, present, called, now)?.kept) expect(carried(weighty, present + 1, called, now)?.kept).toBe(true);
      // Nobody has both sides of a question carried.
      expect(carried(weighty, called, called * 2, now)?.kept).toBe(false);
    }),
  );
});

describe("how a cooperative is governed", () => {
  const one: Governed = {
    kind: "COOPERATIVE",
    governance: null,
    members: { window: "2016-Y", count: 63 },
    meetings: ["2016-01-20"],
    board: ["2014-05-01", "2014-05-01", "2016-01-01"],
    supervisors: 1,
  };

  test("example 1: the meeting of 2016-01-20 is enough on 2017-07-20, and not on the day after; simplified governance meets every three months", () => {
    expect(generalMeeting(one, "2017-07-20", then)).toMatchObject({ value: true, by: { code: "AGM_WITHIN_MONTHS" } });
    expect(generalMeeting(one, "2017-07-21", then).value).toBe(false);
    expect(generalMeeting({ ...one, meetings: [] }, "2017-07-20", then).value).toBeUndefined();
    const simplified: Governed = { ...one, governance: "SIMPLIFIED", meetings: ["2026-04-20"] };
    expect([generalMeeting(simplified, "2026-07-20", now).value, generalMeeting(simplified, "2026-07-21", now).value]).toEqual([true, false]);
  });

  test("simplified governance is for micro cooperatives and for unions with fewer than ten members; by the law of 2012 there was none", () => {
    const simplified: Governed = { ...one, governance: "SIMPLIFIED" };
    const sized = (value: "MICRO" | "SMALL" | undefined) => ({ value, reason: { vi: "x", en: "x" } });
    expect(governanceModel(simplified, sized("MICRO"), now)).toMatchObject({ value: true, by: { basis: "Law 17/2023/QH15, article 56" } });
    expect(governanceModel(simplified, sized("SMALL"), now).value).toBe(false);
    expect(governanceModel(simplified, sized(undefined), now).value).toBeUndefined();
    const union = (count: number): Governed => ({ ...simplified, kind: "COOP_UNION", members: { window: "2025-Y", count } });
    expect([9, 10].map((count) => governanceModel(union(count), sized(undefined), now).value)).toEqual([true, false]);
    expect(governanceModel({ ...one, governance: "FULL" }, sized("SMALL"), now).value).toBe(true);
    expect(governanceModel(simplified, sized("MICRO"), then).value).toBeUndefined();
  });

  test("the yearly meeting is due three months after the year by the law of 2012 and four by that of 2023, and not late before", () => {
    const held = (day: string): Governed => ({ ...one, meetings: [day] });
    expect([yearlyMeeting(held("2017-03-31"), "2017-07-20", then).value, yearlyMeeting(held("2017-04-01"), "2017-07-20", then).value]).toEqual([true, false]);
    expect([yearlyMeeting(held("2026-04-30"), "2026-07-20", now).value, yearlyMeeting(held("2026-05-01"), "2026-07-20", now).value]).toEqual([true, false]);
    expect([yearlyMeeting(one, "2017-03-31", then).value, yearlyMeeting(one, "2017-04-01", then).value]).toEqual([undefined, false]);
  });

  test("members, board, its term and supervisors have their limits", () => {
    expect(enoughMembers({ ...one, members: { window: "2016-Y", count: 6 } }, then)).toMatchObject({ value: false, by: { value: "7" } });
    expect([2, 3, 15, 16].map((n) => boardSize({ ...one, board: Array.from({ length: n }, () => "2024-01-01") }, now).value)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // A cooperation group goes by its contract: no number of the law is held against it.
    const group = { ...one, kind: "COOP_GROUP", meetings: [], board: [], supervisors: 0 } as const;
    for (const { value, reason } of [
      boardSize(group, now),
      supervisors(group, now),
      boardTerm(group, "2026-07-20", now),
      generalMeeting(group, "2026-07-20", now),
    ]) {
      expect(value).toBeUndefined();
      expect(reason.en).toContain("contract");
    }
    expect(boardSize({ ...one, governance: "SIMPLIFIED" }, now).value).toBeUndefined();
    expect([boardTerm(one, "2019-05-01", then).value, boardTerm(one, "2019-05-02", then).value]).toEqual([true, false]);
    expect([0, 1, 7, 8].map((n) => supervisors({ ...one, supervisors: n }, now).value)).toEqual([false, true, true, false]);
    expect(supervisors(one, then).value).toBeUndefined();
  });
});
