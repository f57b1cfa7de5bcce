import fc from "fast-check";
import type { LargeFieldState } from "../src/large-field/LargeFieldState.js";
import { largeFieldFlow } from "../src/large-field/largeFieldFlow.js";
import { checkSeasonAreas, profitUplift } from "../src/large-field/largeFieldRules.js";

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { details: { rule: string } }).details.rule;
  }
  return "allowed";
};

describe("large field rules", () => {
  test("a proposal is appraised, approved, sown, harvested, and sown again", () => {
    const states: LargeFieldState[] = ["PROPOSED"];
    for (const step of ["appraiseLargeField", "approveLargeField", "startFieldSeason", "closeFieldSeason", "startFieldSeason"] as const)
      states.push(largeFieldFlow.after(step, states.at(-1) ?? "STOPPED"));
    expect(states).toEqual(["PROPOSED", "APPRAISED", "APPROVED", "SEASON_RUNNING", "SEASON_CLOSED", "SEASON_RUNNING"]);
  });

  test.each([
    ["approveLargeField", "PROPOSED"],
    ["startFieldSeason", "PROPOSED"],
    ["startFieldSeason", "SEASON_RUNNING"],
    ["closeFieldSeason", "APPROVED"],
    ["stopLargeField", "SEASON_RUNNING"],
    ["appraiseLargeField", "STOPPED"],
  ] as const)("nobody can %s where a field is %s", (step, state) => {
    expect(refusal(() => largeFieldFlow.after(step, state))).toBe("LARGE_FIELD_STATE");
  });

  test("a season sows no more than the field has, to the ten-thousandth of a hectare", () => {
    expect(refusal(() => checkSeasonAreas("30.0000", "30.0000", "30"))).toBe("allowed");
    expect(refusal(() => checkSeasonAreas("30", "30.0001", "1"))).toBe("SEASON_AREA");
    expect(refusal(() => checkSeasonAreas("30", "0", "0"))).toBe("SEASON_AREA");
    expect(refusal(() => checkSeasonAreas("30", "20", "20.0001"))).toBe("CONTRACTED_AREA");
  });

  test("profit uplift is (inside − outside) ÷ outside, rounded half away from zero to four decimals", () => {
    expect(profitUplift("25000000", "20000000")).toBe("0.2500");
    expect(profitUplift("15000000", "20000000")).toBe("-0.2500");
    expect(profitUplift("20000", "30000")).toBe("-0.3333");
    expect(profitUplift("20000000", "0")).toBeUndefined();
    expect(profitUplift(undefined, "1")).toBeUndefined();
  });

  test("profit uplift agrees with plain arithmetic over every magnitude of đồng per hectare", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000_000, max: 500_000_000 }), fc.integer({ min: 1, max: 500_000_000 }), (inside, outside) => {
        expect(Number(profitUplift(String(inside), String(outside)))).toBeCloseTo((inside - outside) / outside, 4);
      }),
    );
  });
});
