import type { LogEntry, Store } from "../src/contract.js";
import { openScratch, Plot, settle, sql, type Village, viewer } from "./village.js";

let store: Store;
let close: () => Promise<void>;
let place: Village;

beforeAll(async () => {
  ({ store, close } = await openScratch());
  await store.migrate();
  place = await settle(store);
});
afterAll(() => close());

/** What the work left in the log. */
async function recorded(work: () => Promise<unknown>): Promise<LogEntry[]> {
  await store.log.sequence();
  const { position } = await store.log.head();
  await work();
  await store.log.sequence();
  return store.log.read(position, 1_000);
}

test("what an officer does is recorded with who, in which request, whose row, and each column before and after", async () => {
  const officer = viewer({ areas: [place.upper] }, "nong-nghiep");
  const work = store.begin({ viewer: officer, requestId: "request-7", operation: "mutation" });
  const entries = await recorded(() =>
    work.mutation(() => work.db.write((tx) => tx.update(Plot, place.upperPlot, 1, { crop: "grapes", rent: "999999999999999999" }))),
  );
  await work.end();
  const owner = { kind: "cooperative", id: place.upperCoop, area: place.upper };
  expect(entries).toEqual([
    {
      position: expect.any(Number),
      table: "village.plot",
      id: place.upperPlot,
      operation: "UPDATE",
      version: 2,
      actor: "nong-nghiep",
      requestId: "request-7",
      at: expect.any(Date),
      before: owner,
      after: owner,
      changed: { crop: ["rice", "grapes"], rent: [null, "999999999999999999"] },
    },
  ]);
});

test("nobody slips past it: what psql writes is recorded under the database's login", async () => {
  const [login] = await sql<{ name: string }>(store, "select session_user::text as name");
  const entries = await recorded(() => sql(store, "insert into village.ward (name) values ('by hand')"));
  expect(entries).toMatchObject([
    { table: "village.ward", operation: "INSERT", actor: `db:${login?.name}`, after: { kind: "public" }, changed: { name: [null, "by hand"] } },
  ]);
  expect(entries[0]).not.toHaveProperty("before");
  expect(entries[0]).not.toHaveProperty("requestId");

  // Replication and restoring switch triggers off this way.
  const switchedOff = await recorded(() =>
    store.asPlatform(async (db) => {
      await db.execute("set local session_replication_role = replica");
      await db.execute("update village.ward set name = 'by replica' where name = 'by hand'");
      await db.execute("insert into village.plot (coop_id, crop) values ($1, 'replica')", [place.lowerCoop]);
    }),
  );
  expect(switchedOff).toMatchObject([{ changed: { name: ["by hand", "by replica"] } }, { after: { area: place.lower } }]);
});

test("what goes with its parent is recorded too", async () => {
  await sql(store, "insert into village.harvest (coop_id, plot_id) select coop_id, id from village.plot where crop = 'replica'");
  const entries = await recorded(() => sql(store, "delete from village.plot where crop = 'replica'"));
  expect(entries.map(({ table, operation }) => `${operation} ${table}`).sort()).toEqual(["DELETE village.harvest", "DELETE village.plot"]);
  expect(entries).toEqual(entries.map(() => expect.objectContaining({ before: { kind: "cooperative", id: place.lowerCoop, area: place.lower } })));
});

test("TRUNCATE is refused, also by way of another table", async () => {
  for (const text of ["truncate village.harvest", "truncate village.ward cascade"]) await expect(sql(store, text)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await sql(store, "select 1 from village.plot")).not.toEqual([]);
});

test("a change that changes nothing is none; a new version alone is one", async () => {
  expect(await recorded(() => sql(store, "update village.ward set name = name"))).toEqual([]);
  const entries = await recorded(() => sql(store, "update village.ward set version = version + 1 where id = $1", [place.upper]));
  expect(entries).toMatchObject([{ id: place.upper, version: 2, changed: {} }]);
});

test("work that is taken back leaves no record", async () => {
  const entries = await recorded(() =>
    store
      .asPlatform(async (db) => {
        await db.execute("insert into village.ward (name) values ('never')");
        throw new Error("back");
      })
      .catch(() => undefined),
  );
  expect(entries).toEqual([]);
});

test("moments are recorded in UTC, whatever the time zone of whoever wrote them", async () => {
  const entries = await recorded(() =>
    store.asPlatform(async (db) => {
      await db.execute("set local time zone 'Asia/Ho_Chi_Minh'");
      await db.execute("update village.plot set sown_at = '2017-07-20 07:00' where id = $1", [place.lowerPlot]);
    }),
  );
  expect(entries).toMatchObject([{ changed: { sown_at: [null, "2017-07-20T00:00:00+00:00"] } }]);
});

test("when a cooperative moves, it is recorded of each of its rows that they left one district and came to another", async () => {
  const entries = await recorded(() => sql(store, "update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.lower]));
  expect(entries.map(({ table, before, after, changed }) => ({ table, from: before?.area, to: after?.area, columns: Object.keys(changed) }))).toEqual([
    { table: "village.coop", from: place.upper, to: place.lower, columns: ["ward_id"] },
    { table: "village.plot", from: place.upper, to: place.lower, columns: [] },
  ]);
  expect(entries[0]?.after).toEqual({ kind: "cooperative", id: place.upperCoop, area: place.lower, register: true });
});

test("a row that comes or goes is told with each value as it is, also numbers that a double does not hold and what lies within JSON", async () => {
  await sql(store, "alter table village.plot add sketch jsonb");
  await store.migrate();
  const sketch = { corners: [1, null], note: null };
  const entries = await recorded(async () => {
    await sql(store, "insert into village.plot (coop_id, crop, rent, sketch) values ($1, 'rice', 999999999999999999, $2)", [place.upperCoop, sketch]);
    await sql(store, "delete from village.plot where sketch is not null");
  });
  const values = { coop_id: place.upperCoop, crop: "rice", rent: "999999999999999999", sketch };
  const told = (pair: (value: unknown) => readonly [unknown, unknown]) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, pair(value)]));
  expect(entries.map(({ operation, changed }) => [operation, changed])).toEqual([
    ["INSERT", { id: [null, entries[0]?.id], ...told((value) => [null, value]) }],
    ["DELETE", { id: [entries[0]?.id, null], ...told((value) => [value, null]) }],
  ]);
});

test("a rehearsal leaves no record, and nobody can slip past the record by calling a transaction one", async () => {
  const write = "insert into village.ward (name) values ('rehearsed')";
  const rehearse = (claimed: boolean) =>
    recorded(() =>
      store.asPlatform(async (db) => {
        await db.execute("select set_config('hoptac.rehearsal', 'on', true)");
        if (claimed) await db.execute("insert into platform.rehearsal default values");
        await db.execute(write);
        expect(await db.query("select 1 from platform.inbox")).toHaveLength(claimed ? 0 : 1);
      }),
    );
  expect(await rehearse(false)).toMatchObject([{ operation: "INSERT", changed: { name: [null, "rehearsed"] } }]);
  await expect(rehearse(true)).rejects.toThrow();
  await expect(
    store.asPlatform((db) => db.execute("insert into platform.rehearsal default values").then(() => db.execute("set constraints all immediate"))),
  ).rejects.toThrow();
  expect(await sql(store, "select name from village.ward where name = 'rehearsed'")).toHaveLength(1);
});
