import pg from "pg";

/** What the sequencer says after each batch. */
const CHANNEL = "hoptac_log";
const RETRY_MS = 500;

/** Listens on a connection of its own for other gateways' sequencing, as a hint only; a lost connection comes back by itself. Answers how to stop. */
export function listen(url: string, hint: () => void): () => Promise<void> {
  let stopped = false;
  let current: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();
  const connect = async (returning: boolean): Promise<void> => {
    if (stopped) return;
    const client = new pg.Client({ connectionString: url, application_name: "hoptac listen", keepAlive: true });
    current = client;
    const again = (): void => {
      if (stopped || current !== client) return;
      current = undefined;
      // Not all gateways at the same moment.
      retry = setTimeout(start, RETRY_MS + Math.random() * 2 * RETRY_MS, true);
      retry.unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", hint);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // Whatever was said while nobody listened is in the log.
      if (returning) hint();
    } catch {
      again(); // the server is away: reading goes on by the poll, and this tries again
    }
  };
  const start = (returning: boolean): void => {
    connecting = connect(returning);
  };
  start(false);
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await connecting;
    await current?.end().catch(() => undefined); // it was gone already
  };
}
