import { killWhileReacting } from "./automationKilled.js";

test("kill -9 twice in the middle of effects: each change that was written has its effect once, none twice, none missing; a job that writes ran whole or not at all, once for a due time", async () => {
  const { acknowledged, lost, births, bells, rung, days, halfDays } = await killWhileReacting(2);
  expect(acknowledged).toBeGreaterThan(10);
  expect({ lost, bells, rung, halfDays }).toEqual({ lost: [], bells: births, rung: births, halfDays: 0 });
  expect(days).toBeGreaterThan(3);
});
