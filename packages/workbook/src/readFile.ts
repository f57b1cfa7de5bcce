import { csvRows, type GivenRow, PlatformError, readingTable, type Sheet, type SheetReading } from "@hoptac/kit";
import { inThread } from "./inThread.js";
import { notATable, notAWorkbook } from "./refusals.js";

type OnProgress = (done: number, total: number) => void;

/**
 * Reads an office's table from a file's content: an .xlsx workbook or CSV in UTF-8, told apart by the content. Workbooks are unpacked in a thread of
 * their own, and long tables are read in turns: a gateway goes on serving. Throws `INVALID_INPUT` when it is neither.
 */
export async function readFile(sheet: Sheet, bytes: Uint8Array, onProgress?: OnProgress): Promise<SheetReading> {
  if (isZip(bytes)) {
    const [rows = []] = await inThread({ bytes, titles: sheet.title });
    return readInTurns(sheet, rows, onProgress);
  }
  const rows = csvRows(utf8(bytes));
  return "expected" in rows ? { properties: [], rows: [], badCells: [rows] } : readInTurns(sheet, rows, onProgress);
}

/** Reads every table of an .xlsx workbook, in the order of the sheets. Throws `INVALID_INPUT` when it is none, or has a worksheet that is none of the sheets. */
export async function readWorkbook(
  sheets: readonly Sheet[],
  bytes: Uint8Array,
  onProgress?: OnProgress,
): Promise<readonly { readonly sheet: Sheet; readonly reading: SheetReading }[]> {
  if (!isZip(bytes)) throw notAWorkbook();
  const given = await inThread({ bytes, titles: sheets.map(({ title }) => title) });
  const tables: { readonly sheet: Sheet; readonly reading: SheetReading }[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const rows = given[index];
    if (rows) tables.push({ sheet, reading: await readInTurns(sheet, rows, onProgress) });
  }
  return tables;
}

async function readInTurns(sheet: Sheet, rows: readonly GivenRow[], onProgress?: OnProgress): Promise<SheetReading> {
  const steps = readingTable(sheet, rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value, rows.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function utf8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw notATable();
    return text;
  } catch (error) {
    throw error instanceof PlatformError ? error : notATable();
  }
}
