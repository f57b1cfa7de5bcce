import type { LogEntry, Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";
import { openScratch, settle, sql, type Village, village } from "./village.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";
let store: Store;
let where: Awaited<ReturnType<typeof openScratch>>["where"];
let close: () => Promise<void>;
let place: Village;

beforeAll(async () => {
  ({ store, where, close } = await openScratch());
  await store.migrate();
  place = await settle(store);
});
afterAll(() => close());

/** The other gateway on this database; embedded there is only one. */
const anotherGateway = (): Promise<Store> => (onPostgres ? openStore({ plugins: [village()], ...where }) : Promise.resolve(store));

const readAll = async (from: number): Promise<LogEntry[]> => {
  const all: LogEntry[] = [];
  for (let page = await store.log.read(from, 100); page.length > 0; page = await store.log.read(all.at(-1)?.position ?? from, 100)) all.push(...page);
  return all;
};

test("positions are dense from the first, and an empty inbox costs no position", async () => {
  expect(await store.log.head()).toMatchObject({ position: 0, floor: 0, epoch: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(await store.log.sequence()).toBe(6);
  expect(await store.log.sequence()).toBe(0);
  expect((await store.log.head()).position).toBe(6);
  expect((await store.log.read(0, 100)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect((await store.log.read(2, 3)).map(({ position }) => position)).toEqual([3, 4, 5]);
});

test("more than a batch gets its positions in one go", async () => {
  const { position } = await store.log.head();
  await sql(store, "insert into village.ward (name) select 'w' || n from generate_series(1, 2100) n");
  expect(await store.log.sequence()).toBe(2_100);
  const entries = await readAll(position);
  expect(entries.map((entry) => entry.changed.name?.[1])).toEqual(Array.from({ length: 2_100 }, (_, n) => `w${n + 1}`));
});

test("eight writers, every tenth of them taking back, two sequencers: nothing lost, nothing twice, each row's changes in order", async () => {
  const other = await anotherGateway();
  const { position } = await store.log.head();
  const rows = await sql<{ id: string }>(store, "insert into village.plot (coop_id) select $1 from generate_series(1, 5) returning id", [place.lowerCoop]);
  const committed: string[] = [];
  let writing = true;
  const writer = async (lane: number): Promise<void> => {
    for (let n = 0; n < 25; n += 1) {
      const id = rows[(lane * 7 + n * 3) % rows.length]?.id ?? "";
      const result = store.asPlatform(async (db) => {
        // Its place in the inbox is taken early, its end is late: what a reader by number would miss.
        const [ward] = await db.execute<{ id: string }>("insert into village.ward (name) values ($1) returning id", [`${lane}-${n}`]);
        if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 4));
        const [row] = await db.execute<{ version: number }>("update village.plot set version = version + 1, crop = $2 where id = $1 returning version", [
          id,
          `${lane}-${n}`,
        ]);
        if ((lane + n) % 10 === 0) throw new Error("taken back");
        return [`village.ward ${ward?.id} 1`, `village.plot ${id} ${row?.version}`];
      });
      committed.push(...(await result.catch(() => [])));
    }
  };
  const sequencer = async (gateway: Store): Promise<void> => {
    while (writing) {
      await gateway.log.sequence();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const sequencers = [sequencer(store), sequencer(other)];
  await Promise.all(Array.from({ length: 8 }, (_, lane) => writer(lane)));
  writing = false;
  await Promise.all(sequencers);
  await store.log.sequence();

  const entries = (await readAll(position)).filter(({ operation, table }) => operation === "UPDATE" || table === "village.ward");
  expect(entries.map(({ table, id, version }) => `${table} ${id} ${version}`).sort()).toEqual(committed.sort());
  expect(committed).toHaveLength(2 * (200 - 19));
  for (const { id } of rows) {
    const versions = entries.filter((entry) => entry.id === id).map(({ version }) => version ?? 0);
    expect(versions).toEqual(versions.map((_, n) => n + 2));
  }
  const everything = await readAll(position);
  expect(everything.map((entry) => entry.position)).toEqual(everything.map((_, n) => position + n + 1));
  if (other !== store) await other.close();
});

test("whoever listens is told when something was loaded, until it stops listening", async () => {
  let hints = 0;
  const stop = store.log.onHint(() => {
    hints += 1;
  });
  await store.load({ demonstration: false });
  stop();
  await store.load({ demonstration: false });
  expect(hints).toBe(1);
});

if (onPostgres) {
  test("a reader that trusts the inbox's numbers would miss what was committed late; the log does not", async () => {
    await store.log.sequence();
    const { position } = await store.log.head();
    const numbers = (after: number) =>
      sql<{ id: string; name: string }>(store, "select id, changed -> '' ->> 'name' as name from platform.inbox where id > $1 order by id", [after]);
    const seenByNumber: string[] = [];
    await store.asPlatform(async (db) => {
      await db.execute("insert into village.ward (name) values ('early number, late commit')");
      await sql(store, "insert into village.ward (name) values ('late number, early commit')");
      seenByNumber.push(...(await numbers(0)).map(({ name }) => name));
      await store.log.sequence();
    });
    const cursor = 1e12; // whatever it was, it is past the early number
    seenByNumber.push(...(await numbers(cursor)).map(({ name }) => name));
    await store.log.sequence();
    expect(seenByNumber).toEqual(["late number, early commit"]);
    expect((await store.log.read(position, 10)).map((entry) => entry.changed.name?.[1])).toEqual(["late number, early commit", "early number, late commit"]);
  });

  test("whoever listens is told of what another gateway sequenced", async () => {
    const other = await anotherGateway();
    let stop: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      stop = other.log.onHint(resolve);
    });
    // Again and again: the first may come before the other one listens.
    let listening = true;
    const writing = (async () => {
      while (listening) {
        await sql(store, "insert into village.ward (name) values ('told')");
        await store.log.sequence();
      }
    })();
    await told;
    listening = false;
    await writing;
    stop();
    await other.close();
  });

  test("the hint comes back by itself after the listening connection was cut", async () => {
    const other = await anotherGateway();
    const listening = async (): Promise<number[]> => {
      const found = await sql<{ pid: number }>(
        store,
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'hoptac listen'",
      );
      return found.map(({ pid }) => pid);
    };
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const before = await listening();
    let hints = 0;
    const stop = other.log.onHint(() => {
      hints += 1;
    });
    await until(async () => (await listening()).length > before.length);
    const [cut] = (await listening()).filter((pid) => !before.includes(pid));
    await sql(store, "select pg_terminate_backend($1)", [cut]);
    // Once for what may have been missed, then for what comes.
    await until(async () => hints === 1);
    expect(await listening()).not.toContain(cut);
    await sql(store, "insert into village.ward (name) values ('after the cut')");
    await store.log.sequence();
    await until(async () => hints === 2);
    stop();
    await other.close();
  });
}
