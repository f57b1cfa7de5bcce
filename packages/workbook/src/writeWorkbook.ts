import { PassThrough, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type CellKind, isVersioned, VERSION_HEADER } from "@hoptac/kit";
import type { CellValue, Column, DataValidation, stream } from "exceljs";
import { type TableToWrite, writtenCell } from "./TableToWrite.js";
import { worksheetName } from "./worksheetName.js";

const FORMATS = { number: "General", day: "dd/mm/yyyy", text: "@" } as const;
/** Rows of a template that offer the lists. */
const ROWS_TO_FILL = 2_000;
const LISTS = "hoptac-lists";

/**
 * Writes tables as one .xlsx workbook, a worksheet for each, and ends the stream: headers with a note of what is expected, lists of what may be chosen, then
 * the rows. Reading finds each by its title. Tables that come one by one are held one at a time.
 */
export async function writeWorkbook(tables: Iterable<TableToWrite> | AsyncIterable<TableToWrite>, to: Writable): Promise<void> {
  const archive = new PassThrough();
  const sent = pipeline(archive, to);
  // Loaded at the first workbook: exceljs is large, and a gateway starts without it.
  const { TimelessWriter } = await import("./TimelessWriter.js");
  const writer = new TimelessWriter(archive);
  let count = 0;
  for await (const table of tables) {
    count += 1;
    // A slow reader is waited for, so that rows do not gather here.
    await writeWorksheet(writer, table, count === 1 ? LISTS : `${LISTS}-${count}`, async () => {
      if (archive.writableNeedDrain) await new Promise((resolve) => archive.once("drain", resolve));
    });
  }
  await writer.commit();
  await sent;
}

async function writeWorksheet(
  writer: stream.xlsx.WorkbookWriter,
  { sheet, language, rows }: TableToWrite,
  listsName: string,
  drained: () => Promise<void>,
): Promise<void> {
  const columns = Object.entries(sheet.columns);
  const versioned = isVersioned(sheet);
  const worksheet = writer.addWorksheet(worksheetName(sheet.title[language]), { views: [{ state: "frozen", ySplit: 1 }] });
  worksheet.columns = [
    ...columns.map(([, { cell }]) => ({ width: cell.format === undefined ? 24 : 16, style: { numFmt: FORMATS[cell.format ?? "text"] } })),
    ...(versioned ? [{ width: 10 }] : []),
  ] as Column[];
  const header = worksheet.addRow([...columns.map(([, { header: text }]) => text[language]), ...(versioned ? [VERSION_HEADER[language]] : [])]);
  header.font = { bold: true };
  columns.forEach(([, { cell, required }], index) => {
    header.getCell(index + 1).note = `${required ? REQUIRED[language] : ""}${cell.expected[language]}`;
  });
  if (versioned) header.getCell(columns.length + 1).note = VERSION_NOTE[language];
  header.commit();
  let last = 1;
  for (const { values, version } of rows) {
    last += 1;
    worksheet
      .addRow([
        ...columns.map(([property, { cell }]) => workbookCell(cell, writtenCell(cell, values[property], language))),
        ...(versioned ? [version ?? null] : []),
      ])
      .commit();
    if (last % 500 === 0) await drained();
  }
  const lists = writer.addWorksheet(listsName, { state: "veryHidden" });
  const chosen = columns.map(([, { cell, required }]) => ({ options: cell.options?.map((option) => option[language]), required: required === true }));
  const { dataValidations } = worksheet as unknown as { readonly dataValidations: { add(address: string, validation: DataValidation): void } };
  chosen.forEach(({ options, required }, index) => {
    if (!options) return;
    const column = letters(index + 1);
    dataValidations.add(`${column}2:${column}${Math.max(last, ROWS_TO_FILL)}`, {
      type: "list",
      allowBlank: !required,
      formulae: [`'${listsName}'!$${column}$1:$${column}$${options.length}`],
      showErrorMessage: true,
      error: sheet.columns[columns[index]?.[0] ?? ""]?.cell.expected[language].slice(0, 250) ?? "",
    });
  });
  const longest = Math.max(0, ...chosen.map(({ options }) => options?.length ?? 0));
  for (let at = 0; at < longest; at += 1) lists.addRow(chosen.map(({ options }) => options?.[at] ?? null)).commit();
  worksheet.commit();
  lists.commit();
}

const REQUIRED = { vi: "Bắt buộc. ", en: "Required. " } as const;
const VERSION_NOTE = {
  vi: "Do hệ thống ghi khi xuất; xin để nguyên. Dòng mới thì để trống.",
  en: "Written by the platform: leave it as it is. Empty for a new row.",
} as const;

const MOST_DIGITS = 15;

/** Numbers that a spreadsheet cannot hold exactly, and days before its calendar, stay text. */
function workbookCell({ format }: CellKind, text: string): CellValue {
  if (text === "") return null;
  if (format === "number" && text.replace(/\D/g, "").length <= MOST_DIGITS) return Number(text);
  if (format === "day" && text >= "1900-03-01") return new Date(`${text}T00:00:00Z`);
  return text;
}

/** 1 → A, 27 → AA. */
const letters = (column: number): string =>
  column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
