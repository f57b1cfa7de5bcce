import pg from "pg";

/** Listens on a connection of its own for other gateways' sequencing, as a hint only; a lost connection comes back by itself. Answers how to stop. */
export function listen(url: string, hint: () => void): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: url, application_name: "hoptac listen" });
    client = next;
    const again = (): void => {
      if (stopped || client !== next) return;
      client = undefined;
      retry = setTimeout(() => void connect(), 500 + Math.random() * 1_000);
      retry.unref();
      hint();
    };
    next.on("error", again);
    next.on("end", again);
    next.on("notification", hint);
    try {
      await next.connect();
      await next.query("listen hoptac_log");
      hint();
    } catch {
      again(); // the server is away; the safety poll goes on, and so do we
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined); // it was gone already
  };
}
