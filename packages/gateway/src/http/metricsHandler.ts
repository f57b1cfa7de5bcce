import type { Live } from "@hoptac/live";
import type { Store } from "@hoptac/store";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Handler } from "./Routes.js";

/** What lies in the inbox: how much, and for how long the oldest has waited, ms. */
const INBOX = `select count(*)::integer as rows, coalesce(extract(epoch from clock_timestamp() - min(at)) * 1000, 0)::float as age from platform.inbox`;

/** `/metrics`: how the process, the change log and the live answers are, as Prometheus reads it. Counts only, nothing of anybody. */
export function metricsHandler(store: Store, live: Live, silentClosed: () => number): Handler {
  const registers = [new Registry()];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) => new Counter({ name, help, labelNames: [...labelNames], registers });
  const head = gauge("live_head_pos", "The newest position of the change log that this gateway has read");
  const inbox = gauge("live_inbox_rows", "Changes that have no position yet");
  const lag = gauge("live_sequencer_lag_ms", "How long the oldest of them has waited");
  const groups = gauge("live_group_count", "Different questions that are kept open");
  const subscribers = gauge("live_subscribers", "Streams that are open");
  const executions = counter("live_executions_total", "Questions executed for those who keep them open");
  const deliveries = counter("live_deliveries_total", "Answers handed to them");
  const catchUps = counter("live_catchup_reads_total", "Pages of the log read for those who were behind");
  const resyncs = counter("live_resync_total", "Followers of changes who had to ask anew", ["reason"]);
  const slowClosed = counter("live_slow_closed_total", "Sockets ended because the other side answered, or read, nothing any more");
  const behind = new Histogram({
    name: "live_lag_events",
    help: "How many changes a follower was behind when it read on",
    buckets: [0, 1, 10, 100, 1_000, 10_000, 100_000],
    registers,
  });
  live.onBehind((events) => behind.observe(events));
  let process: Registry | undefined;
  return async (_, response) => {
    if (!process) {
      process = new Registry();
      collectDefaultMetrics({ register: process });
    }
    const stats = live.stats();
    head.set(stats.position ?? 0);
    groups.set(stats.groups);
    subscribers.set(stats.streams);
    for (const [metric, value] of [
      [executions, stats.executions],
      [deliveries, stats.deliveries],
      [catchUps, stats.catchUpReads],
      [slowClosed, silentClosed()],
    ] as const) {
      metric.reset();
      metric.inc(value);
    }
    resyncs.reset();
    for (const [reason, times] of Object.entries(stats.resyncs)) resyncs.inc({ reason }, times);
    // Without its database a gateway still tells of itself.
    const [found] = await store.asPlatform((db) => db.query<{ rows: number; age: number }>(INBOX)).catch(() => []);
    inbox.set(found?.rows ?? Number.NaN);
    lag.set(found?.age ?? Number.NaN);
    const text = await Registry.merge([...registers, process]).metrics();
    response.writeHead(200, { "content-type": Registry.PROMETHEUS_CONTENT_TYPE }).end(text);
  };
}
