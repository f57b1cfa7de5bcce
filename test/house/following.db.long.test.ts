import type { TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { followers, followWhileWriting } from "./following.js";
import { type Owners, openYard } from "./scopes.js";

let house: TestPlatform;
let owners: Owners;
beforeAll(async () => {
  ({ house, owners } = await openYard());
});
afterAll(() => house.close());

test("five hundred followers", async () => {
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(followers(20), fc.nat(), async (group, seed) => {
      expect(await followWhileWriting(house, owners, group, seed)).toMatchObject({ wrong: 0, wrongLive: 0 });
      followed += group.length;
      await house.store.log.retain();
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(followed).toBe(500);
}, 3_600_000);
