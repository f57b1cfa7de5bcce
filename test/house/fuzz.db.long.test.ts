import { configuredPlugins } from "@hoptac/cli";
import { platform } from "@hoptac/testing";
import { fuzz } from "./fuzz.js";

test("ten thousand malformed requests over HTTP and socket: no crash, no 5xx, nothing of the inside", async () => {
  const house = await platform(configuredPlugins);
  try {
    const { sent, complaints } = await fuzz(house, 10_000, Date.now() % 1_000_000);
    expect(complaints).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(10_000);
    expect((await house.stranger.ask("{ cooperatives { totalCount } }")).data).toEqual({ cooperatives: { totalCount: 60 } });
  } finally {
    await house.close();
  }
}, 900_000);
