import { readFileSync } from "node:fs";
import type { Row } from "@hoptac/kit";
import { readSheet } from "@hoptac/kit";
import fc from "fast-check";
import { codeCheck } from "../src/law/codeCheck.js";
import { enoughMembers, meetingDueBy, shareWithinCap } from "../src/law/cooperativeRules.js";
import type { LawParameter } from "../src/law/LawParameter.js";
import { lawParameterSheet } from "../src/law/lawParameterSheet.js";
import { monthsAfter } from "../src/law/monthsAfter.js";
import type { LawParameters } from "../src/law/parametersOn.js";
import type { SizeThreshold } from "../src/law/SizeThreshold.js";
import { sizeClassOf } from "../src/law/sizeClassOf.js";
import { sizeThresholdSheet } from "../src/law/sizeThresholdSheet.js";

const shipped = <T>(sheet: typeof lawParameterSheet, file: string): T[] => {
  const { rows, badCells } = readSheet(sheet, readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8"));
  expect(badCells).toEqual([]);
  return rows.map(({ values }) => values as T);
};
const parameters = shipped<Row<LawParameter>>(lawParameterSheet, "law_parameters.csv");
const on = (day: string): LawParameters =>
  new Map(parameters.filter((row) => (row.validFrom ?? day) <= day && (row.validTo ?? day) >= day).map((row) => [row.code, row]));
const agriculture = shipped<Row<SizeThreshold>>(sizeThresholdSheet, "size_thresholds.csv").filter(({ sector }) => sector === "AGRICULTURE");

test("example 1: eighteen calendar months after a general meeting, with the day clamped", () => {
  const due = meetingDueBy("2016-01-20", null, on("2017-07-20"))?.until ?? "";
  expect(due).toBe("2017-07-20");
  expect("2017-07-20" <= due).toBe(true);
  expect("2017-07-21" <= due).toBe(false);
  expect(meetingDueBy("2015-08-31", null, on("2017-07-20"))?.until).toBe("2017-02-28");
});

test("months added one by one or at once never come to a later day than the month has", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 240 }), (from, months) => {
      const to = monthsAfter(from, months);
      const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
      const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
      expect(toYear * 12 + toMonth).toBe(fromYear * 12 + fromMonth + months);
      expect(to.slice(8) <= from.slice(8)).toBe(true);
      expect(to >= from).toBe(true);
    }),
  );
});

test("example 2: six members are too few in 2017 and enough from 2024-07-01", () => {
  expect(enoughMembers("COOPERATIVE", 6, on("2017-07-20"))).toMatchObject({ kept: false, by: { value: "7", evidence: "VERIFIED" } });
  expect(enoughMembers("COOPERATIVE", 7, on("2017-07-20"))?.kept).toBe(true);
  expect(enoughMembers("COOPERATIVE", 6, on("2024-06-30"))?.kept).toBe(false);
  expect(enoughMembers("COOPERATIVE", 6, on("2024-07-01"))?.kept).toBe(true);
  expect(enoughMembers("COOPERATIVE", 6, on("2010-01-01"))).toBeUndefined();
  expect(enoughMembers("CREDIT_FUND", 6, on("2017-07-20"))).toBeUndefined();
});

test("example 5: sizes in agriculture; members decide first", () => {
  const size = (members: number, revenue: string, capital: string): string | undefined => sizeClassOf(agriculture, { members, revenue, capital })?.size;
  expect(size(63, "4600000000", "900000000")).toBe("SMALL");
  expect(size(45, "12000000000", "6000000000")).toBe("MICRO");
  expect(size(320, "12000000000", "6000000000")).toBe("MEDIUM");
  expect(size(300, "49000000000", "10000000000")).toBe("LARGE");
  // Exactly at a threshold is in the class; by revenue or by capital, whichever is there.
  for (const { size: own, members, revenue, capital } of agriculture) {
    expect(size(members, revenue, "0")).toBe(own);
    expect(size(members, "0", capital)).toBe(own);
    if (members > 0) expect(size(members - 1, revenue, capital)).not.toBe(own);
  }
  expect(sizeClassOf([], { members: 63, revenue: "0", capital: "0" })).toBeUndefined();
});

test("a size never shrinks when anything grows", () => {
  const figures = fc.record({ members: fc.nat(600), revenue: fc.nat(60).map((n) => `${n}000000000`), capital: fc.nat(12).map((n) => `${n}000000000`) });
  const rank = ["MICRO", "SMALL", "MEDIUM", "LARGE"];
  const of = (given: { members: number; revenue: string; capital: string }): number => rank.indexOf(sizeClassOf(agriculture, given)?.size ?? "");
  fc.assert(
    fc.property(figures, fc.constantFrom("members", "revenue", "capital"), (given, grows) => {
      const more = { ...given, [grows]: grows === "members" ? given.members + 100 : String(BigInt(given[grows as "revenue"]) + 3_000_000_000n) };
      expect(of(more)).toBeGreaterThanOrEqual(of(given));
    }),
  );
});

test("example 8: a quarter of the capital is too much in 2017 and allowed in 2024", () => {
  expect(shareWithinCap("COOPERATIVE", "250000000", "1000000000", on("2017-07-20"))).toMatchObject({ kept: false, by: { evidence: "UNVERIFIED" } });
  expect(shareWithinCap("COOPERATIVE", "200000000", "1000000000", on("2017-07-20"))?.kept).toBe(true);
  expect(shareWithinCap("COOPERATIVE", "200000001", "1000000000", on("2017-07-20"))?.kept).toBe(false);
  expect(shareWithinCap("COOPERATIVE", "250000000", "1000000000", on("2024-07-01"))?.kept).toBe(true);
  expect(shareWithinCap("COOPERATIVE", "0", "0", on("2017-07-20"))).toBeUndefined();
});

test("the tenth digit of a code checks the nine before it; a digit that was mistyped is noticed, and the rule says that it is from memory", () => {
  const law = on("2017-07-20");
  // 31·4 + 29·5 + 23·0 + 19·0 + 17·1 + 13·2 + 7·3 + 5·4 + 3·5 = 368 = 33·11 + 5: the digit is 10 − 5.
  expect(codeCheck("4500123455", law)).toMatchObject({ kept: true, due: 5, by: { evidence: "UNVERIFIED" } });
  expect(codeCheck("4500123456", law)).toMatchObject({ kept: false, due: 5 });
  expect(codeCheck("450012345", law)).toBeUndefined();
  expect(codeCheck("4500123455", new Map())).toBeUndefined();
  // Every digit is called for by some code, and one begins no code at all: those whose rest would be ten.
  const called = new Set(Array.from({ length: 200 }, (_, n) => codeCheck(`${450012000 + n}0`, law)?.due));
  expect([...called].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, undefined]);
  const code = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }).map((digits) => digits.join(""));
  fc.assert(
    fc.property(code, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
      const due = codeCheck(`${nine}0`, law)?.due;
      fc.pre(due !== undefined);
      expect(codeCheck(`${nine}${due}`, law)?.kept).toBe(true);
      const typed = nine.slice(0, at) + String((Number(nine[at]) + by) % 10) + nine.slice(at + 1);
      expect(codeCheck(`${typed}${due}`, law)?.kept).toBe(false);
    }),
  );
});
