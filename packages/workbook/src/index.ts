export { readFile, readWorkbook } from "./readFile.js";
export type { TableToWrite, WrittenRow } from "./TableToWrite.js";
export { writeCsv } from "./writeCsv.js";
export { writeWorkbook } from "./writeWorkbook.js";
