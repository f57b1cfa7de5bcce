import { raceForOrder } from "./commitOrder.js";

const MOST_RACES = 20;

test("sixteen rival writers: the log is complete, once, in order and dense, where the usual readers lose or turn around", async () => {
  // On a busy machine the writers may happen to take turns: it is raced until both of the usual readers have gone wrong, each in its own way.
  const wrong = { naiveLost: 0, xminInverted: 0 };
  for (let race = 0; race < MOST_RACES && (wrong.naiveLost === 0 || wrong.xminInverted === 0); race += 1) {
    const report = await raceForOrder(16, 1_200);
    expect(report).toMatchObject({ log: { lost: 0, twice: 0, inverted: 0 }, dense: true });
    expect(report.committed).toBe(1_080);
    wrong.naiveLost += report.naive.lost;
    wrong.xminInverted += report.xmin.inverted;
  }
  // Were these faultless, the races would have shown nothing.
  expect(wrong.naiveLost).toBeGreaterThan(0);
  expect(wrong.xminInverted).toBeGreaterThan(0);
}, 300_000);
