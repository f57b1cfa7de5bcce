import { readFileSync } from "node:fs";
import { PlatformError, type Plugin, type Sheet } from "@hoptac/kit";
import type { LoadReport } from "@hoptac/store";
import { withDatabase } from "./database.js";
import type { Settings } from "./settings.js";

/** The sheets that the plugins know, by name. */
export const sheetsOf = (plugins: readonly Plugin[]): ReadonlyMap<string, Sheet> =>
  new Map(plugins.flatMap((plugin) => (plugin.data ?? []).map(({ sheet }) => [sheet.name, sheet] as const)));

/** Imports one table from a CSV file: all of its rows, or none and every bad cell. */
export async function importFile(plugins: readonly Plugin[], settings: Settings, name: string, file: string, dryRun: boolean): Promise<LoadReport> {
  const sheets = sheetsOf(plugins);
  const sheet = sheets.get(name);
  if (!sheet) {
    const known = [...sheets.keys()].join(", ");
    throw new PlatformError("INVALID_INPUT", {
      vi: `Không có bảng "${name}"; các bảng: ${known}`,
      en: `There is no sheet "${name}"; the sheets are: ${known}`,
    });
  }
  const csv = readFileSync(file, "utf8");
  return withDatabase(settings, async (store) => {
    await store.migrate();
    return store.importCsv(sheet, csv, { dryRun });
  });
}
