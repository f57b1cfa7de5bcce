import { type DatabaseThread, startThread } from "./databaseThread.js";
import type { Engine, EngineOptions } from "./engine.js";

/** The database in a worker: for serving. A worker that ended is followed by a new one on the same directory at the next use. */
export async function inWorker(options: EngineOptions): Promise<Engine> {
  let running: Promise<DatabaseThread> | undefined;
  let ending: Promise<void> | undefined;
  const thread = (): Promise<DatabaseThread> => {
    if (running) return running;
    let next: Promise<DatabaseThread> | undefined;
    const forget = (): void => {
      if (running === next) running = undefined;
    };
    next = (async () => {
      await ending;
      return startThread(options, forget);
    })();
    next.catch(forget);
    running = next;
    return next;
  };
  await thread();
  return {
    attach() {
      const mine = thread();
      return async (bytes) => (await mine).ask("exec", bytes);
    },
    async restart() {
      if (options.directory === undefined) throw new Error("a database in memory cannot be restarted: all of it would be lost");
      const old = running;
      running = undefined;
      // Two workers must never have one directory open: the new one waits until the old one is gone.
      ending = (async () => {
        await ending;
        await (await old)?.end();
      })();
      await ending;
    },
    async close() {
      const last = await running;
      running = undefined;
      await last?.ask("close");
      await last?.end();
    },
  };
}
