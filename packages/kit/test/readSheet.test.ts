import fc from "fast-check";
import { cells, readSheet, type Sheet } from "../src/index.js";

class Field {}

const sheet: Sheet = {
  name: "fields",
  title: { vi: "Cánh đồng", en: "Fields" },
  entity: () => Field,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(10), required: true },
    area: { header: { vi: "Diện tích", en: "Area" }, cell: cells.decimal },
    startedOn: { header: { vi: "Ngày bắt đầu", en: "Started on" }, cell: cells.day, required: true },
  },
};

describe("an office's table", () => {
  test("reads with Vietnamese headers, in any order, from a spreadsheet's CSV with semicolons and a byte order mark", () => {
    const reading = readSheet(sheet, "\uFEFFNgày bắt đầu;Mã;Diện tích\r\n20/07/2017;A1;12,5\r\n2017-07-21;A2;\r\n");
    expect(reading.badCells).toEqual([]);
    expect(reading.rows).toEqual([
      { row: 2, values: { startedOn: "2017-07-20", code: "A1", area: "12.5" } },
      { row: 3, values: { startedOn: "2017-07-21", code: "A2" } },
    ]);
    expect(reading.properties).toEqual(["startedOn", "code", "area"]);
  });

  test("a column that the file lacks is none of its properties, so that nothing of it is cleared", () => {
    expect(readSheet(sheet, "code,started on\nA1,2017-07-20\n").properties).toEqual(["code", "startedOn"]);
  });

  test("every bad cell is reported at once, with row, column, value and what was expected", () => {
    const { badCells } = readSheet(sheet, 'Mã,Diện tích,Ngày bắt đầu\nA1,"1.234",20/07/2017\n\n,5,31/02/2017\n');
    expect(badCells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, "Diện tích · Area", "1.234"],
      [4, "Mã · Code", ""],
      [4, "Ngày bắt đầu · Started on", "31/02/2017"],
    ]);
    for (const { expected } of badCells) expect([expected.vi, expected.en].every((text) => text.length > 5)).toBe(true);
  });

  test("unknown, doubled and missing headers are bad cells of row 1", () => {
    const { badCells } = readSheet(sheet, "Code,Mã,Diện tich\nA1,A1,5\n");
    expect(badCells.filter(({ row }) => row === 1).map(({ column }) => column)).toEqual(["Mã", "Diện tich", "Ngày bắt đầu · Started on"]);
  });

  test("a cell after the last column is reported, an empty one is not", () => {
    const { badCells } = readSheet(sheet, "Mã,Ngày bắt đầu\nA1,20/07/2017,\nA2,20/07/2017,x\n");
    expect(badCells).toMatchObject([{ row: 3, value: "x" }]);
  });

  test("a file that is no CSV is one bad cell, not a crash", () => {
    const { rows, badCells } = readSheet(sheet, 'Mã,Ngày bắt đầu\n"A1,20/07/2017\n');
    expect(rows).toEqual([]);
    expect(badCells).toHaveLength(1);
  });

  test("an empty file lacks its required columns", () => {
    expect(readSheet(sheet, "").badCells.map(({ row }) => row)).toEqual([1, 1]);
  });

  test("whatever the order of columns and the delimiter, the same rows come out", () => {
    const texts = fc.stringMatching(/^[A-Za-z0-9ăâđêôơư;,"\n ]{0,8}[a-z]$/);
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, fc.integer({ min: 0, max: 9999 })), { minLength: 1 }),
        fc.boolean(),
        fc.constantFrom(",", ";", "\t"),
        (data, swapped, delimiter) => {
          const order = (cellsOfRow: string[]): string => (swapped ? cellsOfRow.reverse() : cellsOfRow).map(quote).join(delimiter);
          const csv = [order(["Mã", "Diện tích", "Started on"]), ...data.map(([code, area]) => order([code, String(area), "1/2/2017"]))].join("\n");
          const { rows, badCells } = readSheet(sheet, csv);
          expect(badCells).toEqual([]);
          expect(rows.map(({ values }) => values)).toEqual(data.map(([code, area]) => ({ code: code.trim(), area: String(area), startedOn: "2017-02-01" })));
        },
      ),
    );
  });
});
