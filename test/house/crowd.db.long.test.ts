import { dropAndComeBack, openCrowd } from "./crowd.js";

test("a thousand are dropped at once, five hundred changes behind: all caught up within ten seconds, the log is read by the page", async () => {
  const crowd = await openCrowd();
  try {
    const { reads, ms } = await dropAndComeBack(crowd, 1_000, 500);
    console.log(`1,000 readers caught up in ${(ms / 1_000).toFixed(1)} s with ${reads} readings of the log`);
    // 500 entries to a page: two pages, where the first does not begin at the cursor; four times that is allowed.
    expect(reads).toBeLessThanOrEqual(8);
    expect(ms).toBeLessThan(10_000);
  } finally {
    await crowd.close();
  }
}, 300_000);
