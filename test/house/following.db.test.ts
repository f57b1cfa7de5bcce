import type { TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { type Follower, followers, followWhileWriting } from "./following.js";
import { type Owners, openYard } from "./scopes.js";

let house: TestPlatform;
let owners: Owners;
beforeAll(async () => {
  ({ house, owners } = await openYard());
});
afterAll(() => house.close());

test("whoever asks, then follows, breaks off and comes back while others write, has in the end what a query answers; so has the open question", async () => {
  const resyncs: string[] = [];
  await fc.assert(
    fc.asyncProperty(followers(8), fc.nat(), async (group, seed) => {
      const found = await followWhileWriting(house, owners, group, seed);
      expect(found).toMatchObject({ wrong: 0, wrongLive: 0 });
      expect(found.committed).toBeGreaterThan(0);
      resyncs.push(...found.resyncs);
      await house.store.log.retain();
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(resyncs.sort()).toEqual(["BAD_CURSOR", "CURSOR_TOO_OLD", "OTHER_EPOCH"].flatMap((reason) => Array(4).fill(reason)));
}, 300_000);

test("a follower that begins from now instead of from its question's cursor misses what was written between, and this comparison shows it", async () => {
  const careless: Follower[] = Array.from({ length: 10 }, (_, n) => ({ start: "now", hops: [], delay: 40 * n }));
  let wrong = 0;
  for (let round = 0; round < 10 && wrong === 0; round += 1) wrong += (await followWhileWriting(house, owners, careless, round)).wrong;
  expect(wrong).toBeGreaterThan(0);
}, 300_000);
