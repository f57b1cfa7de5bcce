import { killOnThisLane } from "./killedOnLane.js";

describe("kill -9 while officers write, at length", () => {
  test("twenty times: no acknowledged write is lost, nothing is half-written, every start after it is clean", async () => {
    const report = await killOnThisLane(20);
    expect(report.acknowledged).toBeGreaterThan(40);
    expect(report).toMatchObject({ lost: [], halfWritten: [], starts: 21 });
  }, 600_000);
});
