import { definePlugin, Migration, Node, Owned } from "@hoptac/kit";
import { scratchDatabase } from "@hoptac/testing/scratch";
import { Column, Entity } from "typeorm";
import type { Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";
import { CreateVillage1764000000000, openScratch, seen, settle, sql, viewer, village } from "./village.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";

class AddStreet1764000000001 extends Migration {
  override readonly statements = ["create table village.street (id uuid primary key default platform.uuidv7(), name text not null)"];
}

@Owned("public")
@Entity({ schema: "village", name: "street" })
class Street extends Node {
  @Column("text") name!: string;
}

const step = (name: string, ...statements: string[]) =>
  ({
    [name]: class extends Migration {
      override readonly statements = statements;
    },
  })[name] as new () => Migration;

/** A store with these plugins on an empty database, and how to reopen that database with others (embedded: from a dump would be slow, so the same one migrates again). */
async function withStore<T>(plugins: Parameters<typeof openStore>[0]["plugins"], work: (store: Store) => Promise<T>): Promise<T> {
  const { store, close } = await openScratch({ plugins });
  try {
    return await work(store);
  } finally {
    await close();
  }
}

test("two gateways that start at once migrate once", async () => {
  const { where, drop } = await scratchDatabase("nothing");
  const options = { plugins: [village()], ...where };
  const first = await openStore(options);
  const second = onPostgres ? await openStore(options) : first;
  const reports = await Promise.all([first.migrate(), second.migrate()]);
  const names = reports.flatMap(({ applied }) => applied.map(({ name }) => name));
  expect(names.filter((name) => name === "CreateVillage1764000000000")).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
  await Promise.all([first.close(), second.close()]);
  await drop();
});

test("plugins migrate after those they need, whatever the order they are given in", async () => {
  const plugin = (id: string, rest: object) =>
    definePlugin({
      id,
      title: { vi: id, en: id },
      version: "1.0.0",
      entities: [],
      resolvers: [],
      migrations: [step(`Create${id}1764000000000`, `create schema if not exists ${id}`)],
      ...rest,
    });
  const given = [plugin("finance", { core: "^1.0", needs: { planning: "^1.0" } }), plugin("planning", { core: "^1.0" }), plugin("core", {})];
  await withStore(given, async (store) => {
    const { applied } = await store.migrate();
    expect(applied.map(({ plugin: id }) => id).filter((id) => id !== "platform")).toEqual(["core", "planning", "finance"]);
  });
});

test("a step that ran and was edited since stops the start by name; white space alone does not", async () => {
  await withStore([village()], async (store) => {
    await store.migrate();
    await sql(store, "update village._migrations set checksum = 'other'");
    await expect(store.migrate()).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/CreateVillage1764000000000 .*village .*write a new step/),
    });
  });
  await withStore([definePlugin({ ...village(), entities: [], bareTables: {}, migrations: [step("A1764000000000", "select   1,\n 2")] })], async (store) => {
    await store.migrate();
    const [kept] = await sql(store, "select checksum from village._migrations");
    await withStore([definePlugin({ ...village(), entities: [], migrations: [step("A1764000000000", "select 1, 2")] })], async (other) => {
      await other.migrate();
      expect(await sql(other, "select checksum from village._migrations")).toEqual([kept]);
    });
  });
});

test("a database that knows more steps than the program is told to be newer", async () => {
  await withStore([village()], async (store) => {
    await store.migrate();
    await sql(store, "insert into village._migrations (name, checksum) values ('FromTheFuture1900000000000', '')");
    await expect(store.migrate()).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/newer .*village .*FromTheFuture1900000000000/) });
  });
});

test("a step that fails is named, and nothing of any plugin has happened", async () => {
  await withStore(
    [village({ migrations: [CreateVillage1764000000000, step("Broken1764000000009", "create table village.well (id uuid)", "select * from nowhere")] })],
    async (store) => {
      await expect(store.migrate()).rejects.toMatchObject({ message: expect.stringMatching(/Broken1764000000009 .*village .*nowhere/) });
      expect(await sql(store, "select nspname from pg_namespace where nspname in ('village', 'platform')")).toEqual([]);
    },
  );
});

test("a table without a declared owner does not migrate, and the message says how it would", async () => {
  await withStore([village({ migrations: [CreateVillage1764000000000, AddStreet1764000000001] })], async (store) => {
    await expect(store.migrate()).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/^village\.street: .*@Owned.*bareTables/) });
    expect(await sql(store, "select 1 from pg_namespace where nspname = 'village'")).toEqual([]);
  });
  await withStore([village({ migrations: [CreateVillage1764000000000, AddStreet1764000000001], entities: [...village().entities, Street] })], (store) =>
    store.migrate(),
  );
  await withStore(
    [village({ migrations: [CreateVillage1764000000000, AddStreet1764000000001], bareTables: { street: "names only, kept by nobody" } })],
    async (store) => {
      await store.migrate();
      // Not guarded, so out of reach.
      await expect(seen(store, viewer({ all: true }), "select * from village.street")).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );
});

test("everything that is wrong with the tables is said at once", async () => {
  @Entity({ schema: "village", name: "a" })
  class WithoutOwner extends Node {
    @Column("text") word!: string;
  }
  @Owned("area", { by: "wardId" })
  @Entity({ schema: "village", name: "b" })
  class MaybeOwned extends Node {
    @Column("uuid", { name: "ward_id" }) wardId!: string;
  }
  @Owned("public")
  @Entity({ schema: "village", name: "c" })
  class WithoutTable extends Node {}
  @Owned("public")
  @Entity({ schema: "elsewhere", name: "d" })
  class Stray extends Node {}
  @Owned("cooperative", { by: "coopId" })
  @Entity({ schema: "village", name: "e" })
  class WithoutRoot extends Node {
    @Column("uuid", { name: "coop_id" }) coopId!: string;
  }
  const plugin = definePlugin({
    ...village(),
    entities: [WithoutOwner, MaybeOwned, WithoutTable, Stray, WithoutRoot],
    migrations: [
      step(
        "Create1764000000000",
        "create table village.a (id uuid primary key)",
        "create table village.b (id uuid not null, ward_id uuid)",
        "create table village.e (id uuid primary key, coop_id uuid not null)",
        "create table village.f (id uuid primary key)",
      ),
    ],
  });
  await withStore([plugin], async (store) => {
    const { message } = await store.migrate().then(
      () => ({ message: "it migrated" }),
      (error: Error) => error,
    );
    expect(message.split("\n")).toEqual([
      expect.stringMatching(/^village\.a: WithoutOwner declares no owner/),
      expect.stringMatching(/^village\.a: it lacks the column word/),
      expect.stringMatching(/^village\.b: it needs a primary key id/),
      expect.stringMatching(/^village\.b: the owner column ward_id has to be uuid not null/),
      expect.stringMatching(/^village\.c: there is no such table/),
      expect.stringMatching(/^elsewhere\.d: Stray has to lie in its plugin's own schema/),
      expect.stringMatching(/^village\.f: the table has no declared owner/),
      expect.stringMatching(/^village\.e is owned by a cooperative, but no entity is declared @OwnerOf/),
    ]);
  });
});

test("a second start installs nothing; a guard that somebody took away comes back", async () => {
  await withStore([village()], async (store) => {
    await store.migrate();
    const { upper } = await settle(store);
    const policy = () => sql<{ oid: number }>(store, "select oid from pg_policy where polname = 'hoptac_read' and polrelid = 'village.plot'::regclass");
    const [installed] = await policy();
    expect(await store.migrate()).toEqual({ applied: [] });
    expect(await policy()).toEqual([installed]);

    await sql(store, "alter table village.plot disable row level security");
    const plots = () => seen(store, viewer({ areas: [upper] }), "select 1 from village.plot");
    expect(await plots()).toHaveLength(2);
    await store.migrate();
    expect(await plots()).toHaveLength(1);

    await sql(store, "alter table village.plot disable trigger aa_hoptac_capture");
    await store.migrate();
    expect(await sql(store, "select tgenabled::text as how from pg_trigger where tgname = 'aa_hoptac_capture' and tgrelid = 'village.plot'::regclass")).toEqual(
      [{ how: "A" }],
    );
  });
});

test("rows that stand before their table is guarded get their area, and nobody is recorded as having changed them", async () => {
  const old = step(
    "Old1764000000001",
    "insert into village.ward (name) values ('old')",
    "insert into village.coop (name, ward_id) select 'old', id from village.ward",
    "insert into village.plot (coop_id) select id from village.coop",
  );
  await withStore([village({ migrations: [CreateVillage1764000000000, old] })], async (store) => {
    await store.migrate();
    const [found] = await sql<{ ward: string; area: string }>(store, "select w.id as ward, p.owner_area_id as area from village.plot p, village.ward w");
    expect(found?.area).toBe(found?.ward);
    expect(await sql(store, "select 1 from platform.inbox")).toEqual([]);
  });
});

if (onPostgres) {
  test("a login that is no superuser is told what an administrator has to run once, and then migrates and is guarded", async () => {
    const {
      where: { url = "" },
      drop,
    } = await scratchDatabase("nothing");
    const admin = await openStore({ plugins: [], url });
    const login = `store_login_${process.pid}`;
    await sql(admin, `create role ${login} login password 'once'`);
    await sql(admin, "do $$ begin create role hoptac_app nologin; exception when duplicate_object or unique_violation then null; end $$");
    await sql(admin, `grant create on database ${new URL(url).pathname.slice(1)} to ${login}`);
    const store = await openStore({ plugins: [village()], url: Object.assign(new URL(url), { username: login, password: "once" }).toString() });
    try {
      for (const way of [`grant hoptac_app, hoptac_province to ${login}`, "revoke execute on function pg_catalog.set_config"]) {
        const told = await store.migrate().catch((error: Error) => error);
        expect(told).toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining(way) });
        for (const statement of (told as Error).message.split(/this database: /)[1]?.split("; ") ?? []) await sql(admin, statement);
      }
      await store.migrate();
      const { upper, upperPlot } = await settle(store);
      expect(await seen(store, viewer({ areas: [upper] }), "select id from village.plot")).toEqual([{ id: upperPlot }]);
    } finally {
      await store.close();
      await sql(admin, `drop owned by ${login} cascade`);
      await sql(admin, `drop role ${login}`);
      await admin.close();
      await drop();
    }
  });
}
