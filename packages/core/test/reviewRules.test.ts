import { readFileSync } from "node:fs";
import { readSheet, type Sheet } from "@hoptac/kit";
import fc from "fast-check";
import { obstacleSheet } from "../src/obstacle/obstacleSheet.js";
import { coverageOf, type SheetCount } from "../src/review/coverageOf.js";
import { ReviewGroup } from "../src/review/ReviewGroup.js";
import { ReviewSheetState } from "../src/review/ReviewSheetState.js";
import { campaignSheet, reviewSheetSheet } from "../src/review/reviewSheets.js";
import { differencesOf, suggestionFor } from "../src/review/sheetRules.js";

const here = (path: string): URL => new URL(path, import.meta.url);
const states = Object.keys(ReviewSheetState) as ReviewSheetState[];
const groups = Object.keys(ReviewGroup) as ReviewGroup[];
const rows = fc.array(
  fc.record({
    area: fc.constantFrom("a", "b"),
    state: fc.constantFrom(...states),
    group: fc.constantFrom(...groups, null),
    count: fc.integer({ min: 0, max: 50 }),
  }),
);

describe("R-24: what the sheets of a review add up to", () => {
  test("states sum to the scope, and so do the groups with those that are in none yet; areas sum to the whole", () => {
    fc.assert(
      fc.property(rows, (all: readonly SheetCount[]) => {
        const of = coverageOf(all);
        expect(of.scope).toBe(all.reduce((sum, { count }) => sum + count, 0));
        expect(of.accepted + of.excused + of.checked + of.submitted + of.returned + of.inProgress + of.notStarted).toBe(of.scope);
        expect(of.effective + of.average + of.weak + of.dormant + of.notGrouped).toBe(of.scope);
        const [a, b] = ["a", "b"].map((area) => coverageOf(all.filter((row) => row.area === area)));
        for (const name of Object.keys(of) as (keyof typeof of)[]) expect((a?.[name] ?? 0) + (b?.[name] ?? 0)).toBe(of[name]);
      }),
    );
  });

  test("a group that was returned with its sheet is not settled", () => {
    const returned: SheetCount = { area: "a", state: "RETURNED", group: "WEAK", count: 3 };
    expect(coverageOf([returned])).toMatchObject({ scope: 3, weak: 0, notGrouped: 3 });
  });

  test("figures that differ from the record are named, and 5.2 ha are 5.2000 ha", () => {
    const onRecord = { legalStatus: "ACTIVE", members: 94, revenue: "472000000", landHa: "5.2000" } as const;
    const sheet = { onRecord, legalStatus: "ACTIVE", members: 90, revenue: "472000000", landHa: "5.2", workers: 3 } as const;
    expect(differencesOf(sheet)).toEqual([
      { field: "members", onRecord: "94", onSheet: "90" },
      { field: "workers", onSheet: "3" },
    ]);
    expect(differencesOf({ onRecord: { members: 100 }, members: 10 })).toHaveLength(1);
  });

  test("only who stands still is suggested a group, with the reason", () => {
    expect(suggestionFor({ onRecord: { legalStatus: "SUSPENDED" } }, "en")).toEqual({ group: "DORMANT", reason: expect.stringContaining("Legal status") });
    expect(suggestionFor({ onRecord: { legalStatus: "ACTIVE" } }, "vi")).toBeUndefined();
    expect(suggestionFor({ onRecord: {} }, "vi")).toBeUndefined();
  });

  test("the demonstration's files are what is written by the generator, every cell is good, and sixty have a sheet", async () => {
    const { reviews } = (await import(here("../demonstration/reviews.mjs").href)) as { reviews: () => Record<string, string> };
    const sheets: Record<string, Sheet> = { review_campaigns: campaignSheet, review_sheets: reviewSheetSheet, obstacles: obstacleSheet };
    for (const [name, text] of Object.entries(reviews())) {
      expect(readFileSync(here(`../data/demonstration/${name}.csv`), "utf8")).toBe(text);
      expect(readSheet(sheets[name] as Sheet, text).badCells).toEqual([]);
    }
    expect(readSheet(reviewSheetSheet, reviews().review_sheets ?? "").rows).toHaveLength(60);
  });
});
