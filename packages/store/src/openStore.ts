import { readSheet } from "@hoptac/kit";
import { automate } from "./automation/automate.js";
import type { Connections } from "./connections.js";
import type { OpenOptions, Store } from "./contract.js";
import { openEmbedded } from "./embedded/openEmbedded.js";
import { demonstrations } from "./load/demonstrations.js";
import { exportRows } from "./load/exportRows.js";
import { importTables } from "./load/importTables.js";
import { loadPlugins } from "./load/loadPlugins.js";
import { changeLog } from "./log/changeLog.js";
import { migrate } from "./migrate/migrate.js";
import { openPostgres } from "./postgres/openPostgres.js";
import { sealing } from "./sealing/sealing.js";
import { asPlatform } from "./unitOfWork/asPlatform.js";
import { beginUnitOfWork } from "./unitOfWork/unitOfWork.js";

/** How long one request may hold a connection, in ms. */
const MAX_HOLD_MS = 5_000;

/** Opens the database: PostgreSQL when an address is given, else the embedded one. Migrates nothing yet. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const lane = options.url === undefined ? await openEmbedded(options) : await openPostgres(options, options.url);
  const { dataSource } = lane;
  const { log, hint, stop } = changeLog(dataSource, lane.listen, options.log);
  const connections: Connections = {
    lane: lane.name,
    dataSource,
    committed: hint,
    interrupt: lane.interrupt,
    maxHoldMs: options.maxHoldMs ?? MAX_HOLD_MS,
    sealing: sealing(options.dataKeys ?? []),
    constraints: new Map(options.plugins.flatMap(({ constraints = {} }) => Object.entries(constraints))),
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  };
  let closing: Promise<void> | undefined;
  const importOne: Store["importRows"] = async (sheet, reading, how) => {
    const [report] = await importTables(connections, [{ sheet, reading }], how);
    if (!report) throw new Error(`the import of ${sheet.name} told nothing`);
    return report;
  };
  return {
    lane: lane.name,
    log,
    migrate: () => migrate(dataSource, options.plugins),
    load: async (what) => {
      const reports = await loadPlugins(connections, options.plugins, what);
      hint();
      return reports;
    },
    demonstrations: () => demonstrations(connections, options.plugins),
    importCsv: (sheet, csv, how) => importOne(sheet, readSheet(sheet, csv), how),
    importRows: importOne,
    importTables: (tables, how) => importTables(connections, tables, how),
    exportRows: (sheet, how) => exportRows(connections, sheet, how),
    begin: (frame) => beginUnitOfWork(connections, frame),
    asPlatform: (work) => asPlatform(connections, work),
    automate: (how) => automate(connections, log, options.plugins, how),
    close: () => {
      closing ??= stop().finally(lane.close);
      return closing;
    },
  };
}
