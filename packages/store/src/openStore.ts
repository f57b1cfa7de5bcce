import { mkdirSync, writeFileSync } from "node:fs";
import { PlatformError } from "@hoptac/kit";
import type { PoolClient } from "pg";
import type { DataSource } from "typeorm";
import type { Connections } from "./connections.js";
import type { OpenOptions, Store } from "./contract.js";
import { openDataSource } from "./dataSource.js";
import { lockDirectory } from "./embedded/directoryLock.js";
import type { Engine } from "./embedded/engine.js";
import { inThread } from "./embedded/inThread.js";
import { inWorker } from "./embedded/inWorker.js";
import { Wire } from "./embedded/wire.js";
import { importCsv } from "./load/importCsv.js";
import { loadPlugins } from "./load/loadPlugins.js";
import { changeLog } from "./log/changeLog.js";
import { listen } from "./log/listen.js";
import { migrate } from "./migrate/migrate.js";
import { asPlatform } from "./unitOfWork/asPlatform.js";
import { beginUnitOfWork } from "./unitOfWork/unitOfWork.js";

/** What differs between the two lanes. */
interface Lane {
  readonly dataSource: DataSource;
  interrupt(client: PoolClient): Promise<void>;
  dump(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database: PostgreSQL when an address is given, else the embedded one. Migrates nothing yet. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const lane = options.url === undefined ? await openEmbedded(options) : await openPostgres(options, options.url);
  const { dataSource } = lane;
  const { log, hint } = changeLog(dataSource);
  const connections: Connections = {
    lane: options.url === undefined ? "embedded" : "postgres",
    dataSource,
    committed: hint,
    interrupt: lane.interrupt,
    maxHoldMs: options.maxHoldMs ?? 5_000,
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  };
  let stopListening: (() => Promise<void>) | undefined;
  let closing: Promise<void> | undefined;
  return {
    lane: connections.lane,
    log,
    migrate: () => migrate(dataSource, options.plugins),
    load: async (what) => {
      const reports = await loadPlugins(dataSource, options.plugins, what);
      hint();
      return reports;
    },
    importCsv: async (sheet, csv, how) => {
      const report = await importCsv(dataSource, sheet, csv, how);
      hint();
      return report;
    },
    begin: (frame) => {
      if (options.url !== undefined) stopListening ??= listen(options.url, hint);
      return beginUnitOfWork(connections, frame);
    },
    asPlatform: (work) => asPlatform(connections, work),
    dump: lane.dump,
    close: () => {
      closing ??= (async () => {
        await stopListening?.();
        await lane.close();
      })();
      return closing;
    },
  };
}

async function openEmbedded(options: OpenOptions): Promise<Lane> {
  const unlock = options.directory === undefined ? undefined : lockDirectory(options.directory);
  let engine: Engine;
  try {
    if (options.directory !== undefined) mkdirSync(options.directory, { recursive: true });
    engine = await (options.worker ? inWorker : inThread)({
      ...(options.directory === undefined ? {} : { directory: options.directory }),
      ...(options.from === undefined ? {} : { from: options.from }),
    });
  } catch (error) {
    unlock?.();
    throw error;
  }
  // One session: one client, kept for good, everything else waits for it in the pool's queue.
  const dataSource = await openDataSource(options.plugins, undefined, { max: 1, idleTimeoutMillis: 0, stream: () => new Wire((bytes) => engine.exec(bytes)) });
  return {
    dataSource,
    interrupt: () => engine.restart(),
    dump: async (path) => writeFileSync(path, await engine.dump()),
    close: async () => {
      await dataSource.destroy();
      await engine.close();
      unlock?.();
    },
  };
}

async function openPostgres(options: OpenOptions, url: string): Promise<Lane> {
  const dataSource = await openDataSource(options.plugins, url, { max: options.poolSize ?? 10, application_name: "hoptac" });
  const [{ version = "0" } = {}] = (await dataSource.query("select current_setting('server_version_num') as version")) as { version?: string }[];
  if (Number(version) < 140_000) {
    await dataSource.destroy();
    throw new PlatformError("UNAVAILABLE", {
      vi: `Máy chủ PostgreSQL có phiên bản ${version}; cần từ 14 trở lên`,
      en: `The PostgreSQL server is of version ${version}; 14 or newer is needed`,
    });
  }
  return {
    dataSource,
    interrupt: async (client) => {
      const { processID } = client as PoolClient & { processID?: number };
      await dataSource.query("select pg_terminate_backend($1)", [processID]);
    },
    dump: () => Promise.reject(new Error("dump is for the embedded database; use pg_dump for PostgreSQL")),
    close: () => dataSource.destroy(),
  };
}

