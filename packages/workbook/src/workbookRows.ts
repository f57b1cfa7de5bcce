import type { GivenCell, GivenRow, Text } from "@hoptac/kit";
import exceljs, { type Cell, type Workbook, type Worksheet } from "exceljs";
import { noSuchSheet, noSuchWorksheet } from "./refusals.js";
import { worksheetName } from "./worksheetName.js";

const FORMULA: Text = { vi: "một giá trị (công thức không có kết quả)", en: "a value (the formula has no result)" };
const MERGED: Text = { vi: "ô không gộp; hãy bỏ gộp và điền từng dòng", en: "a cell that is not merged: unmerge it and fill in every row" };

/** The rows of the worksheet that carries a sheet's title, or of the only one. Throws `INVALID_INPUT` when there are several others. */
export async function workbookRows(bytes: Buffer, title: Text): Promise<readonly GivenRow[]> {
  const workbook = await loaded(bytes);
  return rowsOf(chosen(workbook.worksheets, title), workbook);
}

/** The rows of every worksheet, at the place of its title; `undefined` for a title without one. Throws `INVALID_INPUT` when a worksheet carries no title, or two carry one. */
export async function everyWorksheet(bytes: Buffer, titles: readonly Text[]): Promise<readonly (readonly GivenRow[] | undefined)[]> {
  const workbook = await loaded(bytes);
  const sheets = titles.map((): Worksheet | undefined => undefined);
  const unknown: string[] = [];
  for (const worksheet of workbook.worksheets.filter(isFilled)) {
    const at = titles.findIndex((title) => isCalled(worksheet, title));
    if (at < 0 || sheets[at]) unknown.push(worksheet.name);
    else sheets[at] = worksheet;
  }
  if (unknown.length > 0) throw noSuchSheet(unknown, titles);
  return sheets.map((worksheet) => worksheet && rowsOf(worksheet, workbook));
}

async function loaded(bytes: Buffer): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

function rowsOf(worksheet: Worksheet, { properties: { date1904 } }: Workbook): readonly GivenRow[] {
  const rows: GivenRow[] = [];
  worksheet.eachRow((row, number) => {
    const cells: GivenCell[] = [];
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      cells.push(cell ? given(cell, date1904) : "");
    }
    rows.push({ row: number, cells });
  });
  return rows;
}

function chosen(all: readonly Worksheet[], title: Text): Worksheet {
  const visible = all.filter(isFilled);
  const found = visible.find((worksheet) => isCalled(worksheet, title)) ?? (visible.length === 1 ? visible[0] : undefined);
  if (found) return found;
  throw noSuchWorksheet(
    title,
    all.map(({ name }) => name),
  );
}

const isFilled = ({ state, rowCount }: Worksheet): boolean => state === "visible" && rowCount > 0;

const isCalled = ({ name }: Worksheet, title: Text): boolean => [title.vi, title.en].some((one) => plain(worksheetName(one)) === plain(name));

const plain = (name: string): string => name.normalize("NFC").trim().toLocaleLowerCase("vi");

/** What a cell says, formulas by their results. */
function given(cell: Cell, date1904: boolean): GivenCell {
  if (cell.isMerged) return cell.master === cell ? { shown: cell.text, expected: MERGED } : "";
  const value = cell.formula === undefined ? cell.value : (cell.result ?? { error: `=${cell.formula}` });
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return dayOf(value, date1904);
  if ("error" in value) return { shown: String(value.error), expected: FORMULA };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return cell.text;
}

const DAY_MS = 86_400_000;
const MARCH_1900 = Date.UTC(1900, 2, 1);

/**
 * A day as the workbook shows it, without any time zone; one with a time of day keeps it, and is then no day. Excel believes in 29 February 1900:
 * the days before are one further on than they count.
 */
function dayOf(date: Date, date1904: boolean): string {
  const at = date.getTime();
  if (Number.isNaN(at)) return "#DATE";
  const before = !date1904 && at < MARCH_1900;
  if (before && Math.floor(at / DAY_MS) === MARCH_1900 / DAY_MS - 1) return "1900-02-29";
  const [day = "", time = ""] = new Date(before ? at + DAY_MS : at).toISOString().split("T");
  return time.startsWith("00:00:00.000") ? day : `${day} ${time.slice(0, 5)}`;
}
