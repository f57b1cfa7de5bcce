import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { openStore, type Store } from "@hoptac/store";
import { scratchDatabase } from "@hoptac/testing/scratch";
import { Files } from "../src/files/Files.js";

const DAY_MS = 86_400_000;

describe("files that people send in", () => {
  const directory = mkdtempSync(join(tmpdir(), "files-"));
  const limits = { fileBytes: 1_000, unusedFiles: 3, unusedFileMs: DAY_MS };
  let store: Store;
  let drop: () => Promise<void>;
  let files: Files;
  beforeAll(async () => {
    const scratch = await scratchDatabase("nothing");
    ({ drop } = scratch);
    store = await openStore({ plugins: [], ...scratch.where });
    await store.migrate();
    files = new Files({ store, directory, limits });
  });
  afterAll(async () => {
    await store.close();
    await drop();
    rmSync(directory, { recursive: true, force: true });
  });
  const there = (): readonly string[] => readdirSync(directory).sort();
  const late = (id: string): Promise<unknown> =>
    store.asPlatform((db) => db.execute("update platform.file set uploaded_at = now() - interval '2 days' where id = $1::uuid", [id]));

  test("are kept by content under a name of ours, for who sent them alone", async () => {
    const file = await files.receive(Readable.from([Buffer.from("Mã,"), Buffer.from("Tên\n")]), "an");
    expect(file).toMatchObject({ size: 9, mediaType: "text/csv" });
    expect(there()).toEqual([file.id]);
    expect(await files.of("an", file.id)).toEqual(file);
    expect((await files.content(file)).toString()).toBe("Mã,Tên\n");
    for (const [login, id] of [
      ["binh", file.id],
      ["an", "../../etc/passwd"],
      ["an", "nothing"],
    ] as const)
      await expect(files.of(login, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    writeFileSync(join(directory, file.id), "Mã,Nhà\n");
    await expect(files.content(file)).rejects.toThrow("has changed on disk");
    await expect(files.checked(file)).rejects.toThrow("has changed on disk");
  });

  test("leave as they came, for the row that took them alone, and not for a row that only names them", async () => {
    const file = await files.receive(Readable.from([Buffer.from("a".repeat(500)), Buffer.from("b")]), "giang");
    await expect(files.takenBy("core.attachment/1", file.id)).rejects.toThrow("never took");
    await files.use(file.id, "core.attachment/1");
    await expect(files.takenBy("core.attachment/2", file.id)).rejects.toThrow("never took");
    const taken = await files.takenBy("core.attachment/1", file.id);
    expect(Buffer.concat(await (await files.checked(taken)).toArray()).toString()).toBe(`${"a".repeat(500)}b`);
  });

  test("are known by their content", async () => {
    const kind = async (content: Buffer): Promise<string> => (await files.receive(Readable.from([content]), `kind ${Math.random()}`)).mediaType;
    expect(await kind(Buffer.from("BM,Tên\n"))).toBe("text/csv");
    expect(await kind(Buffer.from("%PDF-1.7\n"))).toBe("application/pdf");
    expect(await kind(Buffer.from([0x00, 0x01, 0xff]))).toBe("application/octet-stream");
  });

  test("that are too large, break off, or are one too many leave nothing behind", async () => {
    const before = there();
    await expect(files.receive(Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), "chi")).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("Mã,");
        throw new Error("the line went dead");
      })(),
    );
    await expect(files.receive(broken, "chi")).rejects.toThrow("the line went dead");
    for (let n = 0; n < limits.unusedFiles; n += 1) await files.receive(Readable.from([Buffer.from("x")]), "dung");
    await expect(files.receive(Readable.from([Buffer.from("x")]), "dung")).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(there()).toHaveLength(before.length + limits.unusedFiles);
  });

  test("go after a day unless something uses them; what a dead process left goes too, and nothing else that lies there", async () => {
    const [unused, used, fresh] = [
      await files.receive(Readable.from(["a"]).map(Buffer.from), "em"),
      await files.receive(Readable.from(["b"]).map(Buffer.from), "em"),
      await files.receive(Readable.from(["c"]).map(Buffer.from), "em"),
    ];
    await files.use(used.id, "import 1");
    await Promise.all([late(unused.id), late(used.id)]);
    const left = ["incoming-00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000000", "notes.txt"];
    for (const name of left) {
      writeFileSync(join(directory, name), "x");
      utimesSync(join(directory, name), new Date(Date.now() - DAY_MS), new Date(Date.now() - DAY_MS));
    }
    await files.sweep();
    expect(there()).toEqual(expect.arrayContaining([used.id, fresh.id, "notes.txt"]));
    for (const name of [unused.id, ...left.slice(0, 2)]) expect(existsSync(join(directory, name))).toBe(false);
    await expect(files.of("em", unused.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
