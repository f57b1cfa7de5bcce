import { type Scope, STRANGER } from "@hoptac/kit";
import type { Store } from "../src/contract.js";
import { Coop, openScratch, Plot, seen, settle, sql, type Village, viewer } from "./village.js";

let store: Store;
let close: () => Promise<void>;
let place: Village;

beforeAll(async () => {
  ({ store, close } = await openScratch());
  await store.migrate();
  place = await settle(store);
});
afterAll(() => close());

const plots = async (scope: Partial<Scope>): Promise<string[]> =>
  (await seen<{ id: string }>(store, viewer(scope), "select id from village.plot order by id")).map(({ id }) => id);
const write = (scope: Partial<Scope>, text: string, values: readonly unknown[]): Promise<object[]> => {
  const work = store.begin({ viewer: viewer(scope), requestId: "r-2", operation: "mutation" });
  return work.mutation(() => work.db.write((tx) => tx.query(text, values))).finally(() => work.end());
};

test("an officer sees the rows of the cooperatives of the officer's district and no other, whatever the SQL", async () => {
  expect(await plots({ areas: [place.upper] })).toEqual([place.upperPlot]);
  expect(await plots({ areas: [place.lower] })).toEqual([place.lowerPlot]);
  expect(await plots({ areas: [place.upper, place.lower] })).toHaveLength(2);
  const joined = await seen(
    store,
    viewer({ areas: [place.upper] }),
    "with p as (select * from village.plot) select c.name from village.coop c left join p on p.coop_id = c.id or true",
  );
  expect(joined).toEqual([{ name: "upper coop" }]);
});

test("a cooperative sees its own rows, the whole province all, nobody none", async () => {
  expect(await plots({ cooperatives: [place.lowerCoop] })).toEqual([place.lowerPlot]);
  expect(await plots({ all: true })).toHaveLength(2);
  expect(await plots({})).toEqual([]);
  expect(await plots({ departments: [place.lower], enterprises: [place.lowerCoop], person: place.lowerCoop })).toEqual([]);
});

test("who may see the whole province pays nothing for the guard: its plans hold no condition", async () => {
  const planAs = (role: string): Promise<string> =>
    store.asPlatform(async (db) => {
      await db.execute(`set local role ${role}`);
      const lines = await db.execute<{ "QUERY PLAN": string }>("explain select count(*) from village.plot");
      return lines.map((line) => line["QUERY PLAN"]).join("\n");
    });
  expect(await planAs("hoptac_province")).not.toContain("Filter");
  expect(await planAs("hoptac_app")).toContain("Filter");
});

test("without sign-in there is the public register and nothing else", async () => {
  expect(await seen(store, STRANGER, "select name from village.coop")).toHaveLength(2);
  expect(await seen(store, STRANGER, "select name from village.ward")).toHaveLength(2);
  expect(await seen(store, STRANGER, "select 1 from village.plot")).toEqual([]);
  const outside = { ...STRANGER, scope: { ...STRANGER.scope, register: false } };
  expect(await seen(store, outside, "select name from village.coop")).toEqual([]);
  expect(await seen(store, outside, "select name from village.ward")).toHaveLength(2);
});

test("rows of areas, departments, enterprises, persons and accounts are seen by their owners; a person's and an account's by nobody else, also not by the whole province", async () => {
  const owned = [
    ["notice", "ward_id", "areas", true],
    ["folder", "department_id", "departments", true],
    ["offer", "enterprise_id", "enterprises", true],
    ["diary", "person_id", "person", false],
    ["memo", "account", "account", false],
  ] as const;
  for (const [table, column, scope, province] of owned) {
    const [row] = await sql<{ owner: string }>(store, `insert into village.${table} (${column}) values (platform.uuidv7()) returning ${column} as owner`);
    const owner = row?.owner ?? "";
    const count = async (given: Partial<Scope>): Promise<number> => (await seen(store, viewer(given), `select 1 from village.${table}`)).length;
    expect([table, await count({ [scope]: scope === "person" || scope === "account" ? owner : [owner] })]).toEqual([table, 1]);
    expect([table, await count({ cooperatives: [owner], register: true })]).toEqual([table, 0]);
    expect([table, await count({ all: true })]).toEqual([table, province ? 1 : 0]);
  }
});

test("nobody writes outside the own scope: not by inserting, not by changing, not by giving away", async () => {
  const upper = { areas: [place.upper], register: true };
  const refused = { code: "FORBIDDEN" };
  await expect(write(upper, "insert into village.plot (coop_id) values ($1)", [place.lowerCoop])).rejects.toMatchObject(refused);
  await expect(write(upper, "update village.plot set coop_id = $2 where id = $1", [place.upperPlot, place.lowerCoop])).rejects.toMatchObject(refused);
  // The platform's own column follows the cooperative, whatever is written into it.
  await expect(write(upper, "insert into village.plot (coop_id, owner_area_id) values ($1, $2)", [place.lowerCoop, place.upper])).rejects.toMatchObject(
    refused,
  );
  await write(upper, "update village.plot set owner_area_id = $2 where id = $1", [place.upperPlot, place.lower]);
  expect(await plots({ areas: [place.lower] })).toEqual([place.lowerPlot]);
  // The register shows the row and does not let it be written.
  expect(await write(upper, "update village.coop set name = 'mine' where id = $1 returning 1", [place.lowerCoop])).toEqual([]);
  expect(await write(upper, "delete from village.plot where id = $1 returning 1", [place.lowerPlot])).toEqual([]);
  await expect(write(upper, "update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.lower])).rejects.toMatchObject(refused);
  const [added] = await write(upper, "insert into village.plot (coop_id) values ($1) returning id", [place.upperCoop]);
  expect(await plots(upper)).toContain((added as { id: string }).id);
  expect(await write(upper, "delete from village.plot where id = $1 returning 1", [(added as { id: string }).id])).toHaveLength(1);
});

test("a public table is written by whoever is signed in, and by nobody else", async () => {
  await write({}, "insert into village.ward (name) values ('third')", []);
  const work = store.begin({ viewer: STRANGER, requestId: "r", operation: "mutation" });
  await expect(work.mutation(() => work.db.write((tx) => tx.query("insert into village.ward (name) values ('fourth')")))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await work.end();
});

test("the scope cannot be widened from within", async () => {
  const district = viewer({ areas: [place.upper] });
  const denied = { code: "FORBIDDEN" };
  for (const text of [
    "select set_config('hoptac.register', 'on', true)",
    "select pg_catalog.set_config('role', 'none', true)",
    "with s as (select set_config('role', 'hoptac_province', true)) select 1 from s, village.plot",
    "select * from platform.log",
    "select * from platform.setting",
    "select * from platform.idempotency",
    "select * from village._migrations",
    "select platform.sequence(1, 10)",
    "select platform.retain_log(0, interval '0')",
    "select platform.claim_key('somebody else', 'k', 'f', 'h')",
  ]) {
    await expect(seen(store, district, text)).rejects.toMatchObject(denied);
  }
  // Of what was recorded it shows what is in the viewer's charge, as the rows themselves do; that the register shows a row to everybody opens nothing here.
  await store.log.sequence();
  for (const table of ["audit", "inbox"]) {
    const owners = `select distinct coalesce(r.owner_after, r.owner_before) ->> 'kind' as kind, coalesce(r.owner_after, r.owner_before) ->> 'area' as area from platform.${table} r`;
    const kept = await seen(store, district, owners);
    expect(kept.filter((row) => (row as { kind: string }).kind !== "public" && (row as { area: string | null }).area !== place.upper)).toEqual([]);
    expect(await seen(store, viewer({ register: true, areas: [] }), owners)).toEqual(kept.filter((row) => (row as { kind: string }).kind === "public"));
    expect(await seen(store, STRANGER, owners)).toEqual([]);
  }
  for (const text of ["reset role", "set local role hoptac_province", "set hoptac.register = 'on'", "commit", "select 1; reset role"])
    await expect(seen(store, district, text)).rejects.toThrow();
  await expect(
    write({ areas: [place.upper] }, "update pg_settings set setting = 'hoptac_province' where name = 'role' or name = 'work_mem'", []),
  ).rejects.toMatchObject(denied);
  expect(await plots({ areas: [place.upper] })).toEqual([place.upperPlot]);
});

test("quotes and backslashes in a login change nothing but the login", async () => {
  const login = `o'; reset role; --\\' \0x`;
  const who = viewer({ areas: [place.upper] }, login);
  expect(await seen(store, who, "select current_user as role, current_setting('hoptac.actor') as actor")).toEqual([
    { role: "hoptac_app", actor: login.replace("\0", "") },
  ]);
});

test("when a cooperative moves to another district, its rows move with it, old and new", async () => {
  await sql(store, "update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.lower]);
  expect(await plots({ areas: [place.upper] })).toEqual([]);
  expect(await plots({ areas: [place.lower] })).toHaveLength(2);
  await sql(store, "insert into village.plot (coop_id) values ($1)", [place.upperCoop]);
  expect(await plots({ areas: [place.lower] })).toHaveLength(3);
  await sql(store, "delete from village.plot where coop_id = $1 and crop is null", [place.upperCoop]);
  await sql(store, "update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.upper]);
  expect(await plots({ areas: [place.upper] })).toEqual([place.upperPlot]);
  // A row given to another cooperative lies where that one lies.
  await sql(store, "update village.plot set coop_id = $2 where id = $1", [place.upperPlot, place.lowerCoop]);
  expect(await plots({ areas: [place.lower] })).toHaveLength(2);
  await sql(store, "update village.plot set coop_id = $2 where id = $1", [place.upperPlot, place.upperCoop]);
});

test("entities are read and written through the same fence", async () => {
  const work = store.begin({ viewer: viewer({ areas: [place.lower] }), requestId: "r", operation: "query" });
  expect(await work.db.byId(Coop, place.upperCoop)).toBeUndefined();
  expect(await work.db.byId(Plot, place.lowerPlot)).toMatchObject({ coopId: place.lowerCoop });
  await work.end();
});

// Embedded there is one session: nothing ever happens "while".
if ((globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres") {
  test("a row added while its cooperative is being moved does not stay behind in the old district", async () => {
    let arrived: Promise<unknown> = Promise.resolve();
    await store.asPlatform(async (db) => {
      await db.execute("update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.lower]);
      arrived = sql(store, "insert into village.plot (coop_id, crop) values ($1, 'late')", [place.upperCoop]);
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await arrived;
    const areas = () => sql(store, "select crop, owner_area_id as area from village.plot where coop_id = $1 order by crop", [place.upperCoop]);
    expect(await areas()).toEqual(["late", "rice"].map((crop) => ({ crop, area: place.lower })));
    // And the other way round: the move waits for a row that is being added.
    let moved: Promise<unknown> = Promise.resolve();
    await store.asPlatform(async (db) => {
      await db.execute("insert into village.plot (coop_id, crop) values ($1, 'early')", [place.upperCoop]);
      moved = sql(store, "update village.coop set ward_id = $2 where id = $1", [place.upperCoop, place.upper]);
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await moved;
    expect(await areas()).toEqual(["early", "late", "rice"].map((crop) => ({ crop, area: place.upper })));
  });

  test("an ordinary change of a cooperative makes nobody wait who adds a row to it", async () => {
    await store.asPlatform(async (db) => {
      await db.execute("update village.coop set name = 'renamed' where id = $1", [place.upperCoop]);
      await sql(store, "insert into village.plot (coop_id) values ($1)", [place.upperCoop]);
    });
  });
}
