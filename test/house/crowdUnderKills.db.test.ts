import { crowdUnder } from "./crowdUnderKills.js";
import { onThisLane } from "./killedOnLane.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";
/** Of the machine's, when it is busy: the long form holds the bound. */
const BACK_WITHIN_MS = 6_000;

test("a gateway is killed under forty clients: each goes on where it was, told everything once and in order", async () => {
  const report = await onThisLane((env, port) =>
    crowdUnder({ env, ports: onPostgres ? [port, port + 1] : [port], clients: 40 }, async ({ kill, start }, run) => {
      await run();
      await kill(0);
      await start(0);
    }),
  );
  expect(report).toMatchObject({ wrong: 0, resyncs: 0 });
  expect(report.written).toBeGreaterThan(20);
  expect(report.breaks).toBeGreaterThanOrEqual(onPostgres ? 20 : 40);
  expect(report.backWithin).toBeLessThan(BACK_WITHIN_MS);
}, 300_000);
