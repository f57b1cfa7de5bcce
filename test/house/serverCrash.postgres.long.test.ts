import { crowdUnder } from "./crowdUnderKills.js";
import { privateServer } from "./privateServer.js";

const BACK_WITHIN_MS = 2_000;

test("PostgreSQL itself crashes twice under two gateways and a hundred clients: nothing lost, nothing twice, in order", async () => {
  const port = 30_000 + Math.floor(Math.random() * 2_000);
  const server = await privateServer(port);
  const waits: number[] = [];
  try {
    const report = await crowdUnder({ env: { DATABASE_URL: server.url }, ports: [port + 1, port + 2], clients: 100 }, async ({ clients }, run) => {
      for (let n = 0; n < 2; n += 1) {
        await run();
        await server.crash();
        const began = performance.now();
        const had = clients.map(({ got }) => got.length);
        while (clients.some(({ got }, place) => got.length === had[place]) && performance.now() < began + 60_000) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        waits.push(performance.now() - began);
      }
    });
    expect(report).toMatchObject({ wrong: 0, resyncs: 0 });
    expect(report.written).toBeGreaterThan(100);
    // From when it takes connections again to the first news of the last client.
    expect(Math.max(...waits)).toBeLessThan(BACK_WITHIN_MS);
  } finally {
    await server.stop();
  }
}, 600_000);
