import { Worker } from "node:worker_threads";
import type { EngineOptions } from "./engine.js";

/** What the worker is asked; answered with the same `id`. */
export interface ThreadRequest {
  readonly id: number;
  readonly ask: "exec" | "close";
  readonly bytes?: Uint8Array;
}

/** `id` 0 says that the database is open, or why it is not. */
export interface ThreadAnswer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

/** One worker with the database open in it, until it ends. */
export interface DatabaseThread {
  ask(what: ThreadRequest["ask"], bytes?: Uint8Array): Promise<Uint8Array>;
  /** Stops the worker where it stands, as a kill would; whoever waits for an answer gets an error. */
  end(): Promise<void>;
}

/** Starts a worker and opens the database in it; `onEnd` is called when it ended for whatever reason. */
export async function startThread(options: EngineOptions, onEnd: () => void): Promise<DatabaseThread> {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: options });
  const waiting = new Map<number, PromiseWithResolvers>();
  let last = 0;
  let ended: Error | undefined;
  const failAll = (reason: string): void => {
    ended ??= new Error(`Connection terminated: ${reason}`);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    onEnd();
  };
  const answerTo = (id: number): Promise<Uint8Array> => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.on("message", ({ id, bytes, error }: ThreadAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(bytes ?? new Uint8Array());
    else asked?.reject(new Error(error));
  });
  worker.on("error", (error) => failAll(`the embedded database failed (${String(error)})`));
  worker.on("exit", () => failAll("the embedded database's worker has ended"));
  try {
    await answerTo(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    ask(what, bytes) {
      if (ended) return Promise.reject(ended);
      last += 1;
      const answer = answerTo(last);
      worker.postMessage({ id: last, ask: what, ...(bytes ? { bytes } : {}) } satisfies ThreadRequest, bytes ? [bytes.buffer as ArrayBuffer] : []);
      return answer;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

interface PromiseWithResolvers {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}
