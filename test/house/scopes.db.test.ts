import { createLive, type LiveRequest } from "@hoptac/live";
import type { TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { counted, type Owners, openYard, roundOf, watch } from "./scopes.js";
import { ALL, type Everything, scopes } from "./yard.js";

let house: TestPlatform;
let owners: Owners;
beforeAll(async () => {
  ({ house, owners } = await openYard());
});
afterAll(() => house.close());

test("viewers of any scopes hear of exactly their rows: what comes is new, what goes is gone, and an open question shows what a query shows", async () => {
  await fc.assert(
    fc.asyncProperty(roundOf(owners, 12), (round) => watch(house, owners, round)),
    { numRuns: 12, endOnFailure: true },
  );
  expect(counted.viewers).toBe(144);
  for (const seen of ["entered", "left", "changed", "renewed"] as const) expect([seen, counted[seen] > 0]).toEqual([seen, true]);
}, 300_000);

test("were answers shared without regard to the scope, one viewer would get another's rows, and this comparison would show it", async () => {
  const nothing = { all: false, register: false, areas: [], departments: [], cooperatives: [], enterprises: [] };
  const viewers = owners.ward_id.map((ward, n) => {
    const login = `neighbour-${n}`;
    scopes.set(login, { ...nothing, areas: [ward] });
    return { login, scope: scopes.get(login) ?? nothing, who: house.as(login) };
  });
  const wrong = async (keyOf: (viewer: (typeof viewers)[number]) => string): Promise<number> => {
    const live = createLive({ log: house.store.log, today: () => house.clock.today(), onError: fail });
    try {
      const shown = await Promise.all(
        viewers.map(async (viewer) => {
          const execute: LiveRequest["execute"] = async () => ({ result: (await viewer.who.ask<Everything>(ALL)).data });
          return (await live.live({ key: keyOf(viewer), scope: viewer.scope, execute }).next()).value;
        }),
      );
      const own = await Promise.all(viewers.map(async ({ who }) => (await who.ask<Everything>(ALL)).data));
      return own.filter((data, n) => JSON.stringify(data) !== JSON.stringify(shown[n])).length;
    } finally {
      await live.stop();
    }
  };
  expect(await wrong(({ scope }) => JSON.stringify(scope))).toBe(0);
  expect(await wrong(() => "one question")).toBe(viewers.length - 1);
});

const fail = (error: unknown): never => {
  throw error;
};
