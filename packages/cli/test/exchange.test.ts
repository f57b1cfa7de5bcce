import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { progressBar } from "../src/progressBar.js";
import { run } from "../src/run.js";

describe("an office's workbook on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { HOPTAC_DIRECTORY: join(folder, "db"), HOPTAC_CLOCK: "2017-07-20", LANG: "vi_VN.UTF-8" };
  const hoptac = async (...argv: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = [];
    return { code: await run(argv, env, folder, (line) => said.push(line)), said: said.join("\n") };
  };
  const register = join(import.meta.dirname, "../../core/data");

  test.each(["xlsx", "csv"])("export → import → export is equal byte for byte for the 60 demonstration cooperatives: %s", async (kind) => {
    const [first, second] = [join(folder, `first.${kind}`), join(folder, `second.${kind}`)];
    for (const [sheet, file] of [
      ["areas", "provinces"],
      ["areas", "districts"],
      ["areas", "communes"],
      ["cooperatives", "demonstration/cooperatives"],
    ] as const)
      expect(await hoptac("import", sheet, join(register, `${file}.csv`))).toMatchObject({ code: 0 });
    expect(await hoptac("export", "cooperatives", "--out", first)).toEqual({ code: 0, said: `${first}: 60 dòng` });
    expect(await hoptac("import", "cooperatives", first)).toEqual({ code: 0, said: "0 thêm, 0 sửa, 60 giữ nguyên" });
    await hoptac("export", "cooperatives", "--out", second);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  test("the whole workbook goes back by one command: into the same installation without a change, into a new one with everything", async () => {
    const book = join(folder, "whole.xlsx");
    expect(await hoptac("export", "workbook", "--out", book)).toMatchObject({ code: 0 });
    const same = await hoptac("import", "workbook", book, "--dry-run");
    expect(same.code).toBe(0);
    expect(same.said).toMatch(/^cooperatives: 0 thêm, 0 sửa, 60 giữ nguyên \(thử, chưa ghi\)$/m);
    expect(same.said).not.toMatch(/: [1-9]\d* thêm| [1-9]\d* sửa/);
    const elsewhere = { ...env, HOPTAC_DIRECTORY: join(folder, "other") };
    const said: string[] = [];
    expect(await run(["import", "workbook", book], elsewhere, folder, (line) => said.push(line))).toBe(0);
    expect(said.join("\n")).toMatch(/^cooperatives: 60 thêm, 0 sửa, 0 giữ nguyên$/m);
    const bad = join(folder, "bad.xlsx");
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(book);
    const register = workbook.getWorksheet("Danh bạ hợp tác xã") ?? workbook.getWorksheet("Register of cooperatives");
    if (!register) throw new Error("no register in the workbook");
    register.getCell(2, 11).value = "một tỷ";
    await workbook.xlsx.writeFile(bad);
    const refused = await hoptac("import", "workbook", bad);
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/cooperatives:[\s\S]*một tỷ[\s\S]*chưa ghi dòng nào/) });
  });

  test("a name that says no kind of file, and a sheet that nobody knows, are refused with the way out", async () => {
    await expect(hoptac("export", "cooperatives", "--out", join(folder, "x.pdf"))).rejects.toThrow(".xlsx");
    await expect(hoptac("export", "workbook", "--out", join(folder, "all.csv"))).rejects.toThrow(".xlsx");
    await expect(hoptac("export", "coops", "--out", join(folder, "x.csv"))).rejects.toThrow("cooperatives");
    expect(await hoptac("export", "workbook", "--blank", "--out", join(folder, "all.xlsx"))).toMatchObject({ code: 0 });
    expect(await hoptac("export", "cooperatives", "--blank", "--out", join(folder, "blank.xlsx"))).toMatchObject({ code: 0 });
  });

  test("the bar moves on a terminal and is silent elsewhere", () => {
    const written: string[] = [];
    const bar = (isTTY: boolean) => progressBar({ isTTY, write: (text: string) => written.push(text) > 0 });
    bar(false).show(1, 2);
    expect(written).toEqual([]);
    const moving = bar(true);
    moving.show(1, 2);
    moving.show(1, 2);
    moving.clear();
    expect(written).toEqual([expect.stringContaining("50% 1/2"), "\r\u001b[K"]);
  });
});
