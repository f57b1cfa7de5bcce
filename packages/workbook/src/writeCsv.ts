import type { Writable } from "node:stream";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isVersioned, marked, VERSION_HEADER } from "@hoptac/kit";
import { stringify } from "csv-stringify";
import { type TableToWrite, writtenCell } from "./TableToWrite.js";

/** Writes a table as CSV (UTF-8 with a byte order mark, which Excel needs to read Vietnamese) and ends the stream. */
export async function writeCsv(table: TableToWrite, to: Writable): Promise<void> {
  await pipeline(Readable.from(lines(table)), stringify({ bom: true, record_delimiter: "windows" }), to);
}

function* lines({ sheet, language, rows }: TableToWrite): Generator<string[]> {
  const columns = Object.entries(sheet.columns);
  const versioned = isVersioned(sheet);
  yield [...columns.map(([, { header }]) => header[language]), ...(versioned ? [VERSION_HEADER[language]] : [])];
  for (const { values, version } of rows) {
    const cells = columns.map(([property, { cell }]) => {
      const text = writtenCell(cell, values[property], language);
      return cell.format === undefined ? marked(text) : text;
    });
    yield [...cells, ...(versioned ? [String(version ?? "")] : [])];
  }
}
