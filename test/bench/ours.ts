// The house itself, as it serves: sign-in, limits, one guarded snapshot per request.
import { configuredPlugins } from "@hoptac/cli";
import { createClock, startGateway } from "@hoptac/gateway";
import { openStore } from "@hoptac/store";
import { ready } from "./child.js";

const store = await openStore({ url: process.env.BENCH_URL ?? "", plugins: configuredPlugins });
await store.migrate();
const gateway = await startGateway({
  plugins: configuredPlugins,
  store,
  port: 0,
  clock: createClock("2017-07-20"),
  demonstration: true,
  limits: { costPerMinute: Number.MAX_SAFE_INTEGER },
});
ready(gateway.port);
