import { readFile } from "node:fs/promises";
import { ALL_SHEETS, PlatformError, type Plugin, type Sheet } from "@hoptac/kit";
import type { LoadReport } from "@hoptac/store";
import { readFile as readTable, readWorkbook } from "@hoptac/workbook";
import { withDatabase } from "./database.js";
import type { Settings } from "./settings.js";

/** The sheets that the plugins know, by name. */
export const sheetsOf = (plugins: readonly Plugin[]): ReadonlyMap<string, Sheet> =>
  new Map(plugins.flatMap(({ data = [], sheets = [] }) => [...data, ...sheets].map(({ sheet }) => [sheet.name, sheet] as const)));

/** The sheet of a name; another name is refused with those there are. */
export function sheetOf(plugins: readonly Plugin[], name: string): Sheet {
  const sheets = sheetsOf(plugins);
  const sheet = sheets.get(name);
  if (sheet) return sheet;
  const known = [...sheets.keys()].join(", ");
  throw new PlatformError("INVALID_INPUT", {
    vi: `Không có bảng "${name}"; các bảng: ${known}`,
    en: `There is no sheet "${name}"; the sheets are: ${known}`,
  });
}

export interface ImportFileOptions {
  readonly dryRun: boolean;
  readonly leaveStaleOut: boolean;
  /** The platform's day. */
  readonly today: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Imports one table from an .xlsx workbook or a CSV file, or (`workbook`) every table of a workbook, with the platform's own rights: all rows, or none and
 * everything that stands in the way. One report for each table.
 */
export async function importFile(
  plugins: readonly Plugin[],
  settings: Settings,
  name: string,
  file: string,
  options: ImportFileOptions,
): Promise<readonly LoadReport[]> {
  const sheet = name === ALL_SHEETS ? undefined : sheetOf(plugins, name);
  const content = await readFile(file);
  const tables = sheet ? [{ sheet, reading: await readTable(sheet, content) }] : await readWorkbook([...sheetsOf(plugins).values()], content);
  return withDatabase(settings, async (store) => {
    await store.migrate();
    return store.importTables(tables, options);
  });
}
