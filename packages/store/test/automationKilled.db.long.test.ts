import { killWhileReacting } from "./automationKilled.js";

test("the same, thirty times", async () => {
  const { acknowledged, lost, births, bells, rung, days, halfDays } = await killWhileReacting(30);
  expect(acknowledged).toBeGreaterThan(300);
  expect({ lost, bells, rung, halfDays }).toEqual({ lost: [], bells: births, rung: births, halfDays: 0 });
  expect(days).toBeGreaterThan(20);
}, 600_000);
