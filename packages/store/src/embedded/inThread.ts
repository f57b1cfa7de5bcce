import type { Engine, EngineOptions } from "./engine.js";
import { openPglite } from "./pglite.js";

/** The database in this thread: for tests, where starting quickly counts more than a free event loop. */
export async function inThread(options: EngineOptions): Promise<Engine> {
  const db = await openPglite(options);
  return {
    attach: () => (bytes) => db.execProtocolRaw(bytes),
    restart: () => Promise.reject(new Error("a statement in this thread cannot be interrupted; open the database with worker: true")),
    close: () => db.close(),
  };
}
