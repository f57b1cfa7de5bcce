import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type DataFile, PlatformError, type Plugin, readSheet } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { LoadReport } from "../contract.js";
import { dependenciesFirst } from "../migrate/dependenciesFirst.js";
import { dataFileName } from "./dataFileName.js";
import { checkDemonstration, isWanted } from "./demonstrationSet.js";
import { loadedFiles } from "./demonstrations.js";
import { type ImportSession, inImportSession } from "./importSession.js";
import { importSheet } from "./importSheet.js";

/** Loads the plugins' data files that are not loaded yet, each all or nothing, after the files of the plugins they depend on. Answers the files it loaded. */
export async function loadPlugins(connections: Connections, plugins: readonly Plugin[], options: { demonstration: boolean | string }): Promise<LoadReport[]> {
  const reports: LoadReport[] = [];
  const loaded = await loadedFiles(connections);
  checkDemonstration(plugins, options.demonstration, loaded);
  for (const plugin of dependenciesFirst(plugins)) {
    for (const data of plugin.data ?? []) {
      if (!isWanted(data, options.demonstration) || loaded.has(`${plugin.id} ${dataFileName(data)}`)) continue;
      const csv = await readFile(data.file, "utf8");
      const report = await inImportSession(
        connections,
        undefined,
        (session) => loadOnce(connections, session, plugin, data, csv),
        () => true,
      );
      if (report) reports.push(report);
    }
  }
  return reports;
}

async function loadOnce(
  { dataSource, sealing }: Connections,
  session: ImportSession,
  plugin: Plugin,
  data: DataFile,
  csv: string,
): Promise<LoadReport | undefined> {
  const { query } = session;
  const { sheet } = data;
  const name = dataFileName(data);
  // Two gateways may start at once: the second waits here, then finds the file loaded.
  await query("select pg_advisory_xact_lock(hashtext('hoptac load'))");
  const [loaded] = await query("select 1 as one from platform.data_file where plugin = $1 and file = $2", [plugin.id, name]);
  if (loaded) return undefined;
  const report = await importSheet({ dataSource, sealing, ...session }, sheet, readSheet(sheet, csv));
  if (report.badCells.length > 0) throw badFile(plugin, name, report);
  await query("insert into platform.data_file (plugin, file, checksum, loaded_at) values ($1, $2, $3, now())", [
    plugin.id,
    name,
    createHash("sha256").update(csv).digest("hex"),
  ]);
  return report;
}

function badFile(plugin: Plugin, name: string, { badCells }: LoadReport): PlatformError {
  const cells = (language: "vi" | "en"): string =>
    badCells
      .slice(0, 20)
      .map(({ row, column, value, expected }) => `${row} / ${column}: "${value}" → ${expected[language]}`)
      .join("; ");
  return new PlatformError("INVALID_INPUT", {
    vi: `Tệp dữ liệu ${name} của phân hệ ${plugin.id} có ${badCells.length} ô sai: ${cells("vi")}`,
    en: `Data file ${name} of plugin ${plugin.id} has ${badCells.length} bad cells: ${cells("en")}`,
  });
}
