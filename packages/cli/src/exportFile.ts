import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { extname } from "node:path";
import type { Writable } from "node:stream";
import { ALL_SHEETS, type Language, PlatformError, type Plugin, type Sheet } from "@hoptac/kit";
import type { ExportedRow } from "@hoptac/store";
import { type TableToWrite, writeCsv, writeWorkbook } from "@hoptac/workbook";
import { withDatabase } from "./database.js";
import { sheetOf, sheetsOf } from "./importFile.js";
import type { Settings } from "./settings.js";

const WRITERS = {
  ".xlsx": (tables: readonly TableToWrite[], to: Writable) => writeWorkbook(tables, to),
  ".csv": ([table]: readonly TableToWrite[], to: Writable) => writeCsv(table as TableToWrite, to),
} as const;

/** Writes one table, or (`workbook`) every table of the installation as one workbook, or blank templates, as the kind of file that the name says; answers how many rows. The file is there whole or not at all. */
export async function exportFile(
  plugins: readonly Plugin[],
  settings: Settings,
  name: string,
  file: string,
  { blank, today }: { readonly blank: boolean; readonly today: string },
): Promise<number> {
  const all = name === ALL_SHEETS;
  const sheets = all ? [...sheetsOf(plugins).values()] : [sheetOf(plugins, name)];
  const write = WRITERS[extname(file).toLowerCase() as keyof typeof WRITERS];
  if (!write || (all && write === WRITERS[".csv"])) {
    throw new PlatformError("INVALID_INPUT", {
      vi: `--out ${file}: tên tệp phải kết thúc bằng .xlsx${all ? "" : " hoặc .csv"}`,
      en: `--out ${file}: the name must end in .xlsx${all ? "" : " or .csv"}`,
    });
  }
  const { language } = settings;
  const tables = blank
    ? sheets.map((sheet) => ({ sheet, language, rows: [] }))
    : await withDatabase(settings, async (store) => {
        await store.migrate();
        const filled: { sheet: Sheet; language: Language; rows: readonly ExportedRow[] }[] = [];
        for (const sheet of sheets) filled.push({ sheet, language, rows: await store.exportRows(sheet, { today }) });
        return filled;
      });
  const unfinished = `${file}.${process.pid}`;
  try {
    await write(tables, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}
