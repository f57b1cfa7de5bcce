import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { fuzz, INSIDE } from "./fuzz.js";

describe("malformed requests over HTTP and socket", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test.each([
    "TypeError: x\n    at run (file:///srv/packages/store/dist/x.js:1:2)",
    'relation "core.x" does not exist',
    'invalid input syntax for type uuid: "x"',
    "connect ECONNREFUSED 10.0.0.7:5432",
  ])("what must not leave would be seen: %s", (text) => expect(text).toMatch(INSIDE));

  test("a thousand: no crash, no 5xx, nothing of the inside; and it serves as before", async () => {
    const { sent, statuses, complaints } = await fuzz(house, 1_000, 2017);
    expect(complaints).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(1_000);
    // Most were answered, the rest closed by one side.
    expect([...statuses.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(600);
    // Both were met: what is refused, and what is well-formed after all.
    for (const status of [200, 400, 401, 405, 415]) expect([status, (statuses.get(status) ?? 0) > 0]).toEqual([status, true]);
    expect((await house.stranger.ask("{ cooperatives { totalCount } }")).data).toEqual({ cooperatives: { totalCount: 60 } });
  });
});
