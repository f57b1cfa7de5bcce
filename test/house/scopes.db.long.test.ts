import type { TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { counted, type Owners, openYard, roundOf, watch } from "./scopes.js";

let house: TestPlatform;
let owners: Owners;
beforeAll(async () => {
  ({ house, owners } = await openYard());
});
afterAll(() => house.close());

test("ten thousand random scopes", async () => {
  await fc.assert(
    fc.asyncProperty(roundOf(owners, 100), (round) => watch(house, owners, round)),
    { numRuns: 100, endOnFailure: true },
  );
  expect(counted.viewers).toBe(10_000);
  for (const seen of ["entered", "left", "changed", "renewed"] as const) expect([seen, counted[seen] > 1_000]).toEqual([seen, true]);
}, 3_600_000);
