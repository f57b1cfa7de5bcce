// Unpacks workbooks in a thread of its own.
import { PlatformError } from "@hoptac/kit";
import { checkArchive } from "./checkArchive.js";
import type { ThreadAnswer, ThreadQuestion } from "./inThread.js";
import { broken } from "./refusals.js";
import { everyWorksheet, workbookRows } from "./workbookRows.js";

/** What is in one workbook. */
export default async function answer({ bytes, titles }: ThreadQuestion): Promise<ThreadAnswer> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    await checkArchive(content);
    return { tables: "vi" in titles ? [await workbookRows(content, titles)] : await everyWorksheet(content, titles) };
  } catch (error) {
    // Whatever else exceljs stumbles over lies in the file.
    return { refused: (error instanceof PlatformError ? error : broken((error as Error).message)).text };
  }
}
