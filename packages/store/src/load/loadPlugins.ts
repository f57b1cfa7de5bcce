import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type DataFile, PlatformError, type Plugin } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { LoadReport } from "../contract.js";
import { importSheet } from "./importSheet.js";
import { inTransaction } from "./inTransaction.js";
import type { Query } from "./sheetTable.js";

/** Loads the plugins' data files that are not loaded yet, each all or nothing, after the files of the plugins they depend on. Answers the files it loaded. */
export async function loadPlugins(dataSource: DataSource, plugins: readonly Plugin[], options: { demonstration: boolean }): Promise<LoadReport[]> {
  const reports: LoadReport[] = [];
  for (const plugin of dependenciesFirst(plugins)) {
    for (const data of plugin.data ?? []) {
      if (data.demonstration && !options.demonstration) continue;
      const csv = await readFile(data.file, "utf8");
      const report = await inTransaction(
        dataSource,
        (query) => loadOnce(dataSource, query, plugin, data, csv),
        () => true,
      );
      if (report) reports.push(report);
    }
  }
  return reports;
}

async function loadOnce(dataSource: DataSource, query: Query, plugin: Plugin, { sheet, file }: DataFile, csv: string): Promise<LoadReport | undefined> {
  const name = `${sheet.name}/${file.pathname.slice(file.pathname.lastIndexOf("/") + 1)}`;
  // Two gateways may start at once: the second waits here, then finds the file loaded.
  await query("select pg_advisory_xact_lock(hashtext('hoptac load'))");
  const [loaded] = await query("select 1 as one from platform.data_file where plugin = $1 and file = $2", [plugin.id, name]);
  if (loaded) return undefined;
  const report = await importSheet({ dataSource, query }, sheet, csv);
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

/** `core` before those that name a version of it, every plugin after those it needs. A loop is refused when plugins are composed; here it just ends. */
function dependenciesFirst(plugins: readonly Plugin[]): readonly Plugin[] {
  const placed = new Set<Plugin>();
  const place = (plugin: Plugin, above: ReadonlySet<Plugin>): void => {
    if (placed.has(plugin) || above.has(plugin)) return;
    const needed = [...(plugin.core === undefined ? [] : ["core"]), ...Object.keys(plugin.needs ?? {})];
    for (const other of plugins) if (needed.includes(other.id)) place(other, new Set([...above, plugin]));
    placed.add(plugin);
  };
  for (const plugin of plugins) place(plugin, new Set());
  return [...placed];
}
