import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definePlugin, type Plugin, STRANGER } from "@hoptac/kit";
// As it is built: a worker starts from a file of JavaScript.
import { openStore, type Store } from "@hoptac/store";
import { jest } from "@jest/globals";
import pg from "pg";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "hoptac-worker-"));
const directory = join(folder, "db");
const nothing: Plugin = definePlugin({ id: "nothing", title: { vi: "Không", en: "Nothing" }, version: "1.0.0", entities: [], resolvers: [], migrations: [] });
const options = { plugins: [nothing], directory, worker: true, maxHoldMs: 3_000 };
const RUNAWAY = "select count(*) from generate_series(1, 100000000000) a, generate_series(1, 100000000000) b";
let store: Store;

const sql = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => store.asPlatform((db) => db.execute<R>(text, values));
const keep = (key: string): Promise<object[]> => sql("insert into platform.setting values ($1, '')", [key]);
const kept = async (): Promise<string[]> =>
  (await sql<{ key: string }>("select key from platform.setting where key like 'kept%' order by key")).map(({ key }) => key);

beforeAll(async () => {
  store = await openStore({ ...options, maxHoldMs: 60_000 });
  await store.migrate();
  await store.close();
  store = await openStore(options);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a statement that fails in the worker is told by the database's own error", async () => {
  const failure = await sql("select * from nowhere").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(pg.DatabaseError);
  expect(failure).toMatchObject({ code: "42P01", message: expect.stringContaining("nowhere") });
  await expect(sql("insert into platform.setting values ('kept-0', ''), ('kept-0', '')")).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await kept()).toEqual([]);
});

test("a large text goes there and back whole", async () => {
  const text = "Hợp tác xã nho Thái An. ".repeat(200_000);
  expect(await sql("select $1::text as text, length($1) as length", [text])).toEqual([{ text, length: text.length }]);
});

test("twenty who raise one number at once raise it by twenty", async () => {
  await sql("insert into platform.setting values ('count', '0')");
  await Promise.all(
    Array.from({ length: 20 }, () =>
      store.asPlatform(async (db) => {
        const [row] = await db.execute<{ value: string }>("select value from platform.setting where key = 'count'");
        await db.execute("update platform.setting set value = $1 where key = 'count'", [String(Number(row?.value) + 1)]);
      }),
    ),
  );
  expect(await sql("select value from platform.setting where key = 'count'")).toEqual([{ value: "20" }]);
});

test("a runaway is ended, the event loop goes on meanwhile, and what was committed before is there after", async () => {
  await keep("kept-1");
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const request = store.begin({ viewer: STRANGER, requestId: "r", operation: "query" });
  const runaway = request.db.query(RUNAWAY);
  const behind = keep("kept-2");
  await expect(runaway).rejects.toMatchObject({ code: "UNAVAILABLE" });
  await request.end();
  await behind;
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(20);
  expect(await kept()).toEqual(["kept-1", "kept-2"]);
});

test("ended in the middle of a write, nothing of it stays, and everything acknowledged does", async () => {
  const acknowledged = await kept();
  for (let round = 0; round < 2; round += 1) {
    const write = store.asPlatform(async (db) => {
      await db.execute("insert into platform.setting values ($1, '')", [`kept-half-${round}`]);
      await db.execute(RUNAWAY);
    });
    await expect(write).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await keep(`kept-whole-${round}`);
    acknowledged.push(`kept-whole-${round}`);
  }
  expect(await kept()).toEqual(acknowledged);
});

test("a second opening of the directory is refused while the first is open, and fine after", async () => {
  await expect(openStore(options)).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining(`in use by process ${process.pid}`) });
  await store.close();
  store = await openStore(options);
  expect(await kept()).toContain("kept-1");
});

test("a first start that was cut off is begun anew; a directory with something else in it is left alone", async () => {
  const cut = join(folder, "cut");
  mkdirSync(cut);
  writeFileSync(join(cut, "PG_VERSION"), "18");
  writeFileSync(`${cut}.unfinished`, "");
  const anew = await openStore({ plugins: [], directory: cut });
  expect(await anew.asPlatform((db) => db.execute("select 1 as one"))).toEqual([{ one: 1 }]);
  await anew.close();
  expect(existsSync(`${cut}.unfinished`)).toBe(false);

  const photos = join(folder, "photos");
  mkdirSync(photos);
  writeFileSync(join(photos, "meeting.jpg"), "");
  await expect(openStore({ plugins: [], directory: photos })).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining(photos) });
  expect(existsSync(join(photos, "meeting.jpg"))).toBe(true);
  expect(existsSync(`${photos}.lock`)).toBe(false);
});
