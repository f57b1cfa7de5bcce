import { killWhileReacting } from "./automationKilled.js";

test("kill -9 twice in the middle of effects: each change that was written has its effect once, none twice, none missing", async () => {
  const { acknowledged, lost, births, bells, rung } = await killWhileReacting(2);
  expect(acknowledged).toBeGreaterThan(10);
  expect({ lost, bells, rung }).toEqual({ lost: [], bells: births, rung: births });
});
