// The embedded database in a thread of its own: a long statement does not stop the gateway, and can be ended with its thread.
import { parentPort, workerData } from "node:worker_threads";
import type { ThreadAnswer, ThreadRequest } from "./databaseThread.js";
import type { EngineOptions } from "./engine.js";
import { openPglite } from "./pglite.js";

if (!parentPort) throw new Error("worker.js is a worker's entry: use inWorker");
const port = parentPort;
const say = (answer: ThreadAnswer): void => port.postMessage(answer, answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : []);

try {
  const db = await openPglite(workerData as EngineOptions);
  port.on("message", async ({ id, ask, bytes }: ThreadRequest) => {
    try {
      if (ask === "exec") {
        // PGlite hands out an answer in a buffer of its own, so it can be given away without a copy.
        say({ id, bytes: await db.execProtocolRaw(bytes ?? new Uint8Array()) });
      } else {
        await db.close();
        say({ id });
      }
    } catch (error) {
      say({ id, error: (error as Error).message });
    }
  });
  say({ id: 0 });
} catch (error) {
  say({ id: 0, error: (error as Error).message });
}
