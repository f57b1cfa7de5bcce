import { killOnThisLane } from "./killedOnLane.js";

describe("kill -9 while officers write", () => {
  test("three times: no acknowledged write is lost, nothing is half-written, every start after it is clean", async () => {
    const report = await killOnThisLane(3);
    expect(report.acknowledged).toBeGreaterThan(5);
    expect(report).toMatchObject({ lost: [], halfWritten: [], starts: 4 });
  }, 120_000);
});
