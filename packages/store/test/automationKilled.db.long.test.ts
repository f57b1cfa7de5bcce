import { killWhileReacting } from "./automationKilled.js";

test("the same, thirty times", async () => {
  const { acknowledged, lost, births, bells, rung } = await killWhileReacting(30);
  expect(acknowledged).toBeGreaterThan(300);
  expect({ lost, bells, rung }).toEqual({ lost: [], bells: births, rung: births });
}, 600_000);
