import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../src/run.js";

describe("hoptac admin create", () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "hoptac-admin-"));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const said = async (...argv: string[]): Promise<readonly [number, string]> => {
    const lines: string[] = [];
    const code = await run(["admin", ...argv], { HOPTAC_DIRECTORY: join(home, "db"), HOPTAC_CLOCK: "2017-07-20", LANG: "en_US.UTF-8" }, home, (line) =>
      lines.push(line),
    );
    return [code, lines.join("\n")];
  };

  test("makes the first administrator on a new database, says so, and the second time that there is nothing to do", async () => {
    expect(await said("create", "alice@id.example")).toEqual([0, "alice@id.example is an administrator from 2017-07-20 on"]);
    expect(await said("create", "alice@id.example")).toEqual([0, "alice@id.example is an administrator already"]);
    await expect(said("create", " ")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("anything else is answered with what there is", async () => {
    expect((await said("create"))[0]).toBe(1);
    expect((await said("delete", "alice"))[1]).toContain("hoptac admin create <account>");
  });
});
