import { Writable } from "node:stream";
import { cells, enumeration, type Sheet, Versioned } from "@hoptac/kit";
import { readFile, type TableToWrite, type WrittenRow, writeCsv, writeWorkbook } from "@hoptac/workbook";
import exceljs, { type Workbook, type Worksheet } from "exceljs";
import { checkArchive } from "../src/checkArchive.js";

class Field extends Versioned {}
const Crop = enumeration("WorkbookCrop", { vi: "Cây", en: "Crop" }, { RICE: { vi: "Lúa", en: "Rice" }, GRAPE: { vi: "Nho", en: "Grape" } });
const sheet: Sheet = {
  name: "fields",
  title: { vi: "Cánh đồng: mẫu lớn", en: "Large fields" },
  entity: () => Field,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(20), required: true },
    area: { header: { vi: "Diện tích", en: "Area" }, cell: cells.decimal },
    rent: { header: { vi: "Tiền thuê", en: "Rent" }, cell: cells.money },
    sownOn: { header: { vi: "Ngày sạ", en: "Sown on" }, cell: cells.day },
    crop: { header: { vi: "Cây", en: "Crop" }, cell: cells.oneOf(Crop) },
    owned: { header: { vi: "Chính chủ", en: "Owned" }, cell: cells.yesNo },
  },
};

const bytesOf = async (write: (to: Writable) => Promise<void>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  await write(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk);
        done();
      },
    }),
  );
  return Buffer.concat(chunks);
};
const office = async (fill: (worksheet: Worksheet, workbook: Workbook) => void, name = "Sheet1"): Promise<Buffer> => {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet(name), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

describe("an office's workbook", () => {
  test("real numbers, days, formulas and rich text become what the columns expect, below a merged title, with empty rows between", async () => {
    const { rows, badCells, properties } = await readFile(
      sheet,
      await office((worksheet) => {
        worksheet.addRow(["DANH SÁCH CÁNH ĐỒNG NĂM 2017"]);
        worksheet.mergeCells("A1:F1");
        worksheet.addRow([]);
        worksheet.addRow(["Code", "Diện tích", "Rent", "Ngày sạ", "Crop", "Owned"]);
        worksheet.addRow(["A1", 1.234, 1_200_000, day("2017-07-20"), "lúa", true]);
        worksheet.addRow([]);
        worksheet.addRow([{ richText: [{ text: "A" }, { text: "2" }] }, { formula: "0.1+0.2", result: 0.1 + 0.2 }, "1,2 tỷ", "1/8/2017", "Grape", "không"]);
        worksheet.addRow([9900000001, "1.234,5", 0, day("1900-01-31"), null, null]);
      }),
    );
    expect(badCells).toEqual([]);
    expect(properties).toEqual(["code", "area", "rent", "sownOn", "crop", "owned"]);
    expect(rows).toEqual([
      { row: 4, values: { code: "A1", area: "1.234", rent: "1200000", sownOn: "2017-07-20", crop: "RICE", owned: true } },
      { row: 6, values: { code: "A2", area: "0.3", rent: "1200000000", sownOn: "2017-08-01", crop: "GRAPE", owned: false } },
      // Serial 31 of the 1900 system is shown as 31 January; exceljs counts from a calendar without 29 February 1900, so that it wrote serial 32.
      { row: 7, values: { code: "9900000001", area: "1234.5", rent: "0", sownOn: "1900-02-01" } },
    ]);
  });

  test("the other calendar of workbooks, from 1904, gives the same days", async () => {
    const bytes = await office((worksheet, workbook) => {
      workbook.properties.date1904 = true;
      worksheet.addRow(["Mã", "Ngày sạ"]);
      worksheet.addRow(["A1", day("2017-07-20")]);
    });
    expect((await readFile(sheet, bytes)).rows[0]?.values.sownOn).toBe("2017-07-20");
  });

  test("what cannot be meant is a bad cell: a time of day, a fraction of a đồng, an ambiguous text, a broken formula, merged rows, a bare serial", async () => {
    const { badCells } = await readFile(
      sheet,
      await office((worksheet) => {
        worksheet.addRow(["Mã", "Diện tích", "Tiền thuê", "Ngày sạ"]);
        worksheet.addRow(["A1", "1.234", 1200.5, new Date("2017-07-20T07:30:00Z")]);
        worksheet.addRow(["A2", { error: "#REF!" }, { formula: "B2*2" }, 42936]);
        worksheet.addRow(["A3", 5]);
        worksheet.addRow(["A4"]);
        worksheet.mergeCells("B4:B5");
      }),
    );
    expect(badCells.map(({ row, column, value }) => [row, column.split(" ·")[0], value])).toEqual([
      [2, "Diện tích", "1.234"],
      [2, "Tiền thuê", "1200.5"],
      [2, "Ngày sạ", "2017-07-20 07:30"],
      [3, "Diện tích", "#REF!"],
      [3, "Tiền thuê", "=B2*2"],
      [3, "Ngày sạ", "42936"],
      [4, "Diện tích", "5"],
    ]);
  });

  test("the worksheet is found by its title in either language, else it must be the only one", async () => {
    const two = (name: string) =>
      office((worksheet, workbook) => {
        worksheet.addRow(["ghi chú"]);
        const other = workbook.addWorksheet(name);
        other.addRow(["Mã"]);
        other.addRow(["A1"]);
      }, "Notes");
    for (const name of ["Cánh đồng  mẫu lớn", "LARGE FIELDS"]) expect((await readFile(sheet, await two(name))).rows).toHaveLength(1);
    await expect(readFile(sheet, await two("Trang 2"))).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining('"Trang 2"') });
  });

  test("a file that is not what it says is refused", async () => {
    const workbook = await office((worksheet) => worksheet.addRow(["Mã"]));
    const latin = Buffer.from([0x4d, 0xe3, 0x0a]);
    const files = [latin, Buffer.from("\0\x01binary"), Buffer.from("PK\x03\x04 no archive"), workbook.subarray(0, workbook.length - 40)];
    for (const file of files) await expect(readFile(sheet, file)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("an archive", () => {
  test("that becomes too large is not unpacked, also when it says another size of itself", async () => {
    const bytes = await office((worksheet) => worksheet.addRow(["x".repeat(20_000)]));
    await expect(checkArchive(bytes)).resolves.toBeUndefined();
    await expect(checkArchive(bytes, 10_000)).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("unpacked") });
    for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) bytes.writeUInt32LE(10, at + 24);
    await expect(checkArchive(bytes, 10_000)).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("cannot be read") });
  });
});

describe("written tables", () => {
  const rows: readonly WrittenRow[] = [
    { values: { code: "=1+1", area: "11.612000", rent: "999999999999999999", sownOn: "2017-07-20", crop: "GRAPE", owned: false }, version: 3 },
    { values: { code: "'-x", area: "0.1", sownOn: "1899-12-31" }, version: 1 },
  ];
  const writers = { csv: writeCsv, xlsx: (table: TableToWrite, to: Writable) => writeWorkbook([table], to) };

  test.each(["csv", "xlsx"] as const)("%s: read again it is the same, in both languages, and the same rows give the same bytes", async (kind) => {
    for (const language of ["vi", "en"] as const) {
      const bytes = await bytesOf((to) => writers[kind]({ sheet, language, rows }, to));
      expect(await readFile(sheet, bytes)).toEqual({
        properties: Object.keys(sheet.columns),
        badCells: [],
        rows: [
          { row: 2, version: 3, values: { code: "=1+1", area: "11.612", rent: "999999999999999999", sownOn: "2017-07-20", crop: "GRAPE", owned: false } },
          { row: 3, version: 1, values: { code: "'-x", area: "0.1", sownOn: "1899-12-31" } },
        ],
      });
      await new Promise((resolve) => setTimeout(resolve, 2_010)); // archives keep times by two seconds
      expect((await bytesOf((to) => writers[kind]({ sheet, language, rows }, to))).equals(bytes)).toBe(true);
    }
  });

  test("several tables make one workbook, in which each is found by its title", async () => {
    const other: Sheet = { ...sheet, name: "gardens", title: { vi: "Vườn", en: "Gardens" } };
    const tables = async function* (): AsyncGenerator<TableToWrite> {
      yield { sheet, language: "vi", rows };
      yield { sheet: other, language: "vi", rows: rows.slice(0, 1) };
    };
    const bytes = await bytesOf((to) => writeWorkbook(tables(), to));
    expect((await readFile(sheet, bytes)).rows).toHaveLength(2);
    expect(await readFile(other, bytes)).toMatchObject({ badCells: [], rows: [{ row: 2, version: 3, values: { crop: "GRAPE" } }] });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as never);
    expect(workbook.getWorksheet("Vườn")?.getCell("E2").dataValidation).toMatchObject({ formulae: ["'hoptac-lists-2'!$E$1:$E$2"] });
    await expect(readFile({ ...sheet, title: { vi: "Nhà", en: "Houses" } }, bytes)).rejects.toThrow("Vườn");
  });

  test("a blank template carries headers, notes and lists, and reads as no rows", async () => {
    const bytes = await bytesOf((to) => writeWorkbook([{ sheet, language: "vi", rows: [] }], to));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as never);
    const worksheet = workbook.worksheets[0];
    expect(worksheet?.getRow(1).values).toEqual([undefined, "Mã", "Diện tích", "Tiền thuê", "Ngày sạ", "Cây", "Chính chủ", "Phiên bản"]);
    expect(JSON.stringify(worksheet?.getCell("D1").note)).toContain("20/07/2017");
    expect(worksheet?.getCell("E2").dataValidation).toMatchObject({ type: "list", formulae: ["'hoptac-lists'!$E$1:$E$2"] });
    expect(workbook.worksheets[1]?.getColumn(5).values).toEqual([undefined, "Lúa", "Nho"]);
    expect(await readFile(sheet, bytes)).toMatchObject({ rows: [], badCells: [] });
  });
});
