import type { Connections } from "./connections.js";
import type { OpenOptions, Store } from "./contract.js";
import { openEmbedded } from "./embedded/openEmbedded.js";
import { importCsv } from "./load/importCsv.js";
import { loadPlugins } from "./load/loadPlugins.js";
import { changeLog } from "./log/changeLog.js";
import { migrate } from "./migrate/migrate.js";
import { openPostgres } from "./postgres/openPostgres.js";
import { asPlatform } from "./unitOfWork/asPlatform.js";
import { beginUnitOfWork } from "./unitOfWork/unitOfWork.js";

/** How long one request may hold a connection, in ms. */
const MAX_HOLD_MS = 5_000;

/** Opens the database: PostgreSQL when an address is given, else the embedded one. Migrates nothing yet. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const lane = options.url === undefined ? await openEmbedded(options) : await openPostgres(options, options.url);
  const { dataSource } = lane;
  const { log, hint, stop } = changeLog(dataSource, lane.listen);
  const connections: Connections = {
    lane: lane.name,
    dataSource,
    committed: hint,
    interrupt: lane.interrupt,
    maxHoldMs: options.maxHoldMs ?? MAX_HOLD_MS,
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  };
  let closing: Promise<void> | undefined;
  return {
    lane: lane.name,
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
    begin: (frame) => beginUnitOfWork(connections, frame),
    asPlatform: (work) => asPlatform(connections, work),
    dump: lane.dump,
    close: () => {
      closing ??= stop().finally(lane.close);
      return closing;
    },
  };
}
