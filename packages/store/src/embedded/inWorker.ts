import { Worker } from "node:worker_threads";
import type { Engine, EngineOptions } from "./engine.js";

export interface WorkerRequest {
  readonly id: number;
  readonly ask: "exec" | "dump" | "close";
  readonly bytes?: Uint8Array;
}
/** `id` 0 says that the database is open, or why it is not. */
export interface WorkerAnswer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The database in a worker: for serving. A worker that was ended is followed by a new one on the same directory at the next use. */
export async function inWorker(options: EngineOptions): Promise<Engine> {
  let running = await run(options);
  let restarting: Promise<void> | undefined;
  return {
    async exec(bytes) {
      await restarting;
      return running.ask("exec", bytes);
    },
    async dump() {
      await restarting;
      return running.ask("dump");
    },
    restart() {
      restarting ??= (async () => {
        await running.end();
        running = await run(options);
        restarting = undefined;
      })();
      return restarting;
    },
    async close() {
      await restarting;
      await running.ask("close");
      await running.end();
    },
  };
}

async function run(options: EngineOptions): Promise<{ ask(what: WorkerRequest["ask"], bytes?: Uint8Array): Promise<Uint8Array>; end(): Promise<void> }> {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: options });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const opened = new Promise<Uint8Array>((resolve, reject) => waiting.set(0, { resolve, reject }));
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, bytes, error }: WorkerAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(bytes ?? new Uint8Array());
    else asked?.reject(new Error(error));
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("Connection terminated: the embedded database's worker has ended")));
  await opened;
  return {
    ask: (what, bytes) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, ask: what, ...(bytes ? { bytes } : {}) } satisfies WorkerRequest);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
