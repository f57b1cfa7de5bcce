import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { PlatformError } from "@hoptac/kit";
import type { OpenOptions } from "../contract.js";
import { openDataSource } from "../dataSource.js";
import type { Lane } from "../lane.js";
import { lockDirectory } from "./directoryLock.js";
import type { Engine } from "./engine.js";
import { inThread } from "./inThread.js";
import { inWorker } from "./inWorker.js";
import { Wire } from "./wire.js";

/** PGlite behind the real pg driver: one session, so one client that is kept for good, and everything else waits for it in the pool's queue. */
export async function openEmbedded({ directory: given, worker, plugins }: OpenOptions): Promise<Lane> {
  const directory = given === undefined ? undefined : resolve(given);
  const unlock = directory === undefined ? undefined : lockDirectory(directory);
  let engine: Engine | undefined;
  try {
    if (directory !== undefined) makeDirectory(directory);
    const opened = await (worker ? inWorker : inThread)(directory === undefined ? {} : { directory });
    engine = opened;
    const dataSource = await openDataSource(plugins, undefined, { max: 1, idleTimeoutMillis: 0, ssl: false, stream: () => new Wire(opened.attach()) });
    return {
      name: "embedded",
      dataSource,
      interrupt: () => opened.restart(),
      // One process has the directory: there is nobody else to hear from.
      listen: () => async () => undefined,
      close: async () => {
        try {
          await dataSource.destroy();
          await opened.close();
        } finally {
          unlock?.();
        }
      },
    };
  } catch (error) {
    await engine?.close();
    unlock?.();
    throw error;
  }
}

/** A directory that holds something else is left alone. */
function makeDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const foreign = !existsSync(`${directory}/PG_VERSION`) && !existsSync(`${directory}.unfinished`) && readdirSync(directory).length > 0;
  if (!foreign) return;
  throw new PlatformError("UNAVAILABLE", {
    vi: `Thư mục ${directory} chứa thứ khác, không phải cơ sở dữ liệu; hãy chọn một thư mục trống hoặc chưa có`,
    en: `The directory ${directory} holds something that is no database: choose one that is empty or does not exist yet`,
  });
}
