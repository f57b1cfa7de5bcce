import { underSlowReaders } from "./slowReaders.js";

test("a hundred of two hundred stop reading while twelve thousand changes are told: the others get all of them, the gateway does not grow", async () => {
  const report = await underSlowReaders(200, 12_000);
  expect(report).toMatchObject({ healthy: [12_000, 12_000], forgotten: 0 });
  expect(report.grownMB).toBeLessThan(64);
}, 900_000);
