import { Owned, Personal, Versioned } from "@hoptac/kit";
import { Column, Entity } from "typeorm";
import type { LogEntry, Store } from "../src/contract.js";
import {
  Coop,
  CreateVillage1764000000000,
  Diary,
  Folder,
  Harvest,
  Memo,
  Notice,
  Offer,
  openScratch,
  Plot,
  settle,
  sql,
  type Village,
  village,
  Ward,
} from "./village.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";

@Owned("public")
@Entity({ schema: "village", name: "elder" })
class Elder extends Versioned {
  @Column("text") name!: string;
  @Personal() @Column("text", { name: "phone_number", nullable: true }) phone?: string;
}

class CreateElders1764000000001 extends CreateVillage1764000000000 {
  override readonly statements = [
    "create table village.elder (id uuid primary key default platform.uuidv7(), version integer not null default 1, name text not null, phone_number text)",
  ];
}

const withElders = village({
  entities: [Ward, Coop, Plot, Harvest, Notice, Folder, Offer, Diary, Memo, Elder],
  migrations: [CreateVillage1764000000000, CreateElders1764000000001],
  uncaptured: { folder: "a copy of what the department keeps elsewhere" },
});

let store: Store;
let close: () => Promise<void>;
let place: Village;

beforeAll(async () => {
  ({ store, close } = await openScratch({ plugins: [withElders], log: { partition: 10, keepEntries: 25, keepDays: 30 } }));
  await store.migrate();
  place = await settle(store);
});
afterAll(() => close());

const partitions = async (): Promise<string[]> =>
  (await sql<{ name: string }>(store, "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'platform.log'::regclass")).map(
    ({ name }) => name,
  );
const wards = async (count: number): Promise<void> => {
  await sql(store, "insert into village.ward (name) select 'w' || n from generate_series(1, $1) n", [count]);
  await store.log.sequence();
};

describe("what happened is kept", () => {
  test("each entry of the log has its twin among the audit entries, and one object's history is read from there", async () => {
    await sql(store, "update village.plot set crop = 'maize', version = version + 1 where id = $1", [place.upperPlot]);
    await store.log.sequence();
    const plot = (await store.log.read(0, 100)).filter(({ id }) => id === place.upperPlot);
    expect(plot).toHaveLength(2);
    expect(await store.log.history("village.plot", place.upperPlot)).toEqual(plot);
    expect(await store.log.history("village.plot", place.upperPlot, { after: plot[0]?.position ?? 0, limit: 1 })).toEqual([plot[1]]);
    expect(await store.log.history("village.ward", place.upperPlot)).toEqual([]);
  });

  test("nobody rewrites it: neither the application's role, nor the owner, nor a session that switches triggers off", async () => {
    for (const text of ["update platform.audit set actor = 'somebody else'", "delete from platform.audit", "truncate platform.audit"]) {
      await expect(sql(store, text)).rejects.toMatchObject({ code: "FORBIDDEN" });
      const quietly = store.asPlatform(async (db) => {
        await db.execute("set local session_replication_role = replica");
        await db.execute(text);
      });
      await expect(quietly).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const [{ may } = {}] = await sql<{ may: boolean }>(store, "select has_table_privilege('hoptac_app', 'platform.audit', 'insert, update, delete') as may");
    expect(may).toBe(false);
  });

  test("a personal column is recorded as changed, without what it was and is", async () => {
    const { position } = await store.log.head();
    await sql(store, "insert into village.elder (name, phone_number) values ('Bà Sáu', '0900 000 000')");
    await sql(store, "update village.elder set phone_number = '0900 000 001'");
    await store.log.sequence();
    const changed = (await store.log.read(position, 10)).map((entry) => entry.changed);
    expect(changed).toMatchObject([{ name: [null, "Bà Sáu"], phone_number: [] }, { phone_number: [] }]);
    expect(JSON.stringify(await sql(store, "select * from platform.audit"))).not.toContain("0900");
  });

  test("a table is left out by saying why; a reason without a table, or a table without a reason, does not migrate", async () => {
    const { position } = await store.log.head();
    await sql(store, "insert into village.folder (department_id) values ($1)", [place.upper]);
    await store.log.sequence();
    expect(await store.log.read(position, 10)).toEqual([]);
    for (const [uncaptured, complaint] of [
      [{ folders: "a slip of the pen" }, /village\.folders.*no entity/],
      [{ folder: " " }, /village\.folder.*reason/],
    ] as const) {
      const other = await openScratch({ plugins: [village({ uncaptured: uncaptured as Record<string, string> })] });
      await expect(other.store.migrate()).rejects.toThrow(complaint);
      await other.close();
    }
  });
});

describe("the log is dropped by the partition", () => {
  test("the next partition stands before it is needed", async () => {
    // One partition of the usual size was there from the first step.
    await sql(store, "update platform.head set position = 999990");
    await wards(25);
    const { position } = await store.log.head();
    expect(position).toBe(1_000_015);
    const [{ reach = 0 } = {}] = await sql<{ reach: number }>(store, "select reach::integer from platform.head");
    expect(reach).toBeGreaterThan(position);
    expect((await store.log.read(999_990, 100)).map((entry: LogEntry) => entry.position)).toEqual(Array.from({ length: 25 }, (_, n) => 999_991 + n));
  });

  test("what is beyond the number goes, in whole partitions, and the floor says so", async () => {
    expect(await store.log.retain()).toBe(0);
    await wards(30);
    const floor = await store.log.retain();
    const { position } = await store.log.head();
    expect(floor).toBeGreaterThan(999_990);
    expect(floor).toBeLessThanOrEqual(position - 25);
    expect((await store.log.head()).floor).toBe(floor);
    expect((await store.log.read(0, 1))[0]?.position).toBe(floor + 1);
    expect(await partitions()).not.toContain("platform.log_0");
    // The audit entries stay.
    const [{ kept = 0 } = {}] = await sql<{ kept: number }>(store, "select count(*)::integer as kept from platform.audit where position <= $1", [floor]);
    expect(kept).toBeGreaterThan(0);
    expect(await store.log.history("village.plot", place.upperPlot)).toHaveLength(2);
  });

  test("what is too old goes although there is little of it; the partition that is being filled never does", async () => {
    await sql(store, "update platform.log set at = now() - interval '31 days'");
    const floor = await store.log.retain();
    const { position } = await store.log.head();
    expect(position - floor).toBeLessThanOrEqual(10);
    await wards(3);
    expect((await store.log.read(position, 10)).map((entry) => entry.position)).toEqual([position + 1, position + 2, position + 3]);
  });

  if (onPostgres) {
    test("a backup that reads the log for long holds up neither readers nor writers; dropping waits for the next time", async () => {
      await wards(60);
      const { floor } = await store.log.head();
      await store.asPlatform(async (db) => {
        await db.execute("select 1 from platform.log limit 1");
        const retained = store.log.retain();
        expect((await store.log.read(floor, 5)).length).toBe(5);
        expect(await retained).toBe(floor);
        await wards(1);
      });
      expect(await store.log.retain()).toBeGreaterThan(floor);
    });
  }
});

test("a restored copy is another log: its epoch changes at the start, or with the next position at the latest, and stays then", async () => {
  const { epoch } = await store.log.head();
  await store.migrate();
  expect((await store.log.head()).epoch).toBe(epoch);
  await sql(store, "update platform.head set place = '1:00000001:1'");
  await store.migrate();
  const restored = (await store.log.head()).epoch;
  expect(restored).not.toBe(epoch);
  await sql(store, "update platform.head set place = '1:00000002:1'");
  await wards(1);
  const promoted = (await store.log.head()).epoch;
  expect(promoted).not.toBe(restored);
  await wards(1);
  expect((await store.log.head()).epoch).toBe(promoted);
});
