import { raceForOrder } from "./commitOrder.js";

test("sixteen writers, five thousand transactions", async () => {
  const report = await raceForOrder(16, 5_000);
  expect(report).toMatchObject({ committed: 4_500, log: { lost: 0, twice: 0, inverted: 0 }, dense: true });
  expect(report.naive.lost).toBeGreaterThan(0);
  expect(report.xmin.inverted).toBeGreaterThan(0);
}, 300_000);
