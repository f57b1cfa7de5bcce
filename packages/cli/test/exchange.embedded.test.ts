import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Scratch, scratchDatabase } from "@hoptac/testing/scratch";
import exceljs from "exceljs";
import { progressBar } from "../src/progressBar.js";
import { run } from "../src/run.js";

describe("an office's workbook on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  const scratch: Scratch[] = [];
  /** The command in an installation of its own. */
  const installation = async (...filling: Parameters<typeof scratchDatabase>): Promise<(...argv: string[]) => Promise<{ code: number; said: string }>> => {
    const made = await scratchDatabase(...filling);
    scratch.push(made);
    const directory = made.where.directory ?? join(folder, `db${scratch.length}`);
    const env = { HOPTAC_DIRECTORY: directory, HOPTAC_CLOCK: "2017-07-20", LANG: "vi_VN.UTF-8" };
    return async (...argv) => {
      const said: string[] = [];
      return { code: await run(argv, env, folder, (line) => said.push(line)), said: said.join("\n") };
    };
  };
  let hoptac: Awaited<ReturnType<typeof installation>>;
  beforeAll(async () => {
    hoptac = await installation("everything", "embedded");
  });
  afterAll(async () => {
    for (const { drop } of scratch) await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(["xlsx", "csv"])("export → import → export is equal byte for byte for the 60 demonstration cooperatives: %s", async (kind) => {
    const [first, second] = [join(folder, `first.${kind}`), join(folder, `second.${kind}`)];
    expect(await hoptac("export", "cooperatives", "--out", first)).toEqual({ code: 0, said: `${first}: 60 dòng` });
    expect(await hoptac("import", "cooperatives", first)).toEqual({ code: 0, said: "0 thêm, 0 sửa, 60 giữ nguyên" });
    await hoptac("export", "cooperatives", "--out", second);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  test("the whole workbook goes back by one command: into the same installation without a change, into a new one with everything", async () => {
    const book = join(folder, "whole.xlsx");
    expect(await hoptac("export", "workbook", "--out", book)).toMatchObject({ code: 0 });
    const same = await hoptac("import", "workbook", book, "--dry-run");
    expect([same.code, same.code === 0 ? "" : same.said]).toEqual([0, ""]);
    expect(same.said).toMatch(/^cooperatives: 0 thêm, 0 sửa, 60 giữ nguyên \(thử, chưa ghi\)$/m);
    expect(same.said).not.toMatch(/: [1-9]\d* thêm| [1-9]\d* sửa/);
    const elsewhere = await installation("nothing", "embedded");
    const moved = await elsewhere("import", "workbook", book);
    expect(moved.code).toBe(0);
    expect(moved.said).toMatch(/^cooperatives: 60 thêm, 0 sửa, 0 giữ nguyên$/m);
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
