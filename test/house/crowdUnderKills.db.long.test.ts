import { crowdUnder } from "./crowdUnderKills.js";
import { onThisLane } from "./killedOnLane.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";

test("gateways are killed three times under two hundred clients: all complete, in order, and 95 in 100 back within two seconds", async () => {
  const report = await onThisLane((env, port) =>
    crowdUnder({ env, ports: onPostgres ? [port, port + 1] : [port], clients: 200 }, async ({ kill, start }, run) => {
      for (const place of onPostgres ? [0, 1, 0] : [0, 0, 0]) {
        await run();
        await kill(place);
        await start(place);
      }
    }),
  );
  expect(report).toMatchObject({ wrong: 0, resyncs: 0 });
  expect(report.written).toBeGreaterThan(onPostgres ? 100 : 50);
  expect(report.breaks).toBeGreaterThanOrEqual(300);
  expect(report.backWithin).toBeLessThan(2_000);
}, 900_000);
