// The house without its guard: the same gateway, but nobody signs in, and what opens and closes a request's transaction (snapshot, scope, role) is not sent.
import { configuredPlugins } from "@hoptac/cli";
import { createClock, startGateway } from "@hoptac/gateway";
import { openStore } from "@hoptac/store";
import pg from "pg";
import { ready } from "./child.js";

const store = await openStore({ url: process.env.BENCH_URL ?? "", plugins: configuredPlugins });
await store.migrate();
const limits = { costPerMinute: Number.MAX_SAFE_INTEGER };
const gateway = await startGateway({ plugins: configuredPlugins, store, port: 0, clock: createClock("2017-07-20"), demonstration: true, limits });

type Query = (this: pg.Client, ...args: unknown[]) => Promise<unknown>;
const client = pg.Client.prototype as unknown as { query: Query };
const send = client.query;
/** What the first frame answered, for all that follow: the head of the log does not move while only reads are measured. */
let frame: Promise<unknown> | undefined;
client.query = function (...args) {
  const [text] = args;
  // Frames are texts, statements that read are configurations with values.
  if (typeof text !== "string") return send.apply(this, args);
  if (text.startsWith("begin")) {
    frame ??= send.call(this, text).then(async (results) => {
      await send.call(this, "rollback");
      return results;
    });
    return frame;
  }
  return text === "rollback" ? Promise.resolve({ rows: [] }) : send.apply(this, args);
};
ready(gateway.port);
