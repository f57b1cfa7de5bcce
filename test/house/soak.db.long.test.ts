import { soak } from "./soak.js";

/** A night's is HOPTAC_SOAK_MINUTES=20. */
const MINUTES = Number(process.env.HOPTAC_SOAK_MINUTES ?? 3);

test(`${MINUTES} minutes of followers and a writer: nobody misses anything, nothing lags, memory and descriptors stay`, async () => {
  const report = await soak(MINUTES);
  console.log(JSON.stringify(report));
  expect(report).toMatchObject({ told: report.written, resyncs: 0, lag: 0 });
  expect(report.written).toBeGreaterThan(100 * MINUTES);
  expect(report.descriptors).toBeLessThanOrEqual(2);
  // In the first minutes the heap still finds its size.
  expect(report.growthMBPerMinute).toBeLessThan(MINUTES < 10 ? 8 : 1);
}, 3_600_000);
