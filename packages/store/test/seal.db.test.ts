import type { Store } from "../src/contract.js";
import { openScratch, settle, sql, type Village } from "./village.js";

let store: Store;
let close: () => Promise<void>;
let place: Village;
beforeAll(async () => {
  ({ store, close } = await openScratch());
  await store.migrate();
  place = await settle(store);
  await sql(store, "update village.plot set crop = crop || n from generate_series(1, 1) n");
  await store.log.sequence();
  await sql(store, "insert into village.ward (name) select 'w' || n from generate_series(1, 20) n");
  await sql(store, "update village.ward set name = name || ' ''\"(),\\ ấp'");
  await store.log.sequence();
});
afterAll(() => close());
beforeEach(() => sql(store, "create table public.before as select a.*, h.seal as head from platform.audit a, platform.head h"));
afterEach(async () => {
  await tamper("delete from platform.audit");
  const columns = "position, table_name, entity_id, operation, version, actor, request, owner_before, owner_after, changed, at, roles, field, seal";
  await tamper(`insert into platform.audit (${columns}) select ${columns} from public.before`);
  await sql(store, "update platform.head set seal = (select head from public.before limit 1), position = (select max(position) from public.before)");
  await sql(store, "drop table public.before");
});

/** As somebody who has the database's password, and time. */
const tamper = (statement: string): Promise<unknown> =>
  store.asPlatform(async (db) => {
    await db.execute("alter table platform.audit disable trigger audit_kept");
    await db.execute(statement);
    await db.execute("alter table platform.audit enable always trigger audit_kept");
  });

describe("the seals of the kept entries", () => {
  test("hold over any number of batches, and tell which seal to note", async () => {
    const { position } = await store.log.head();
    const check = await store.log.verify();
    expect(check).toMatchObject({ entries: position, edited: [], missing: [], end: { position } });
    await sql(store, "update village.plot set crop = 'rice' where id = $1", [place.upperPlot]);
    await store.log.sequence();
    expect(await store.log.verify(check.end)).toMatchObject({ entries: 1, edited: [], missing: [], end: { position: position + 1 } });
  });

  test.each([
    ["an actor", "update platform.audit set actor = 'somebody else' where position = 9"],
    ["a moment, by a microsecond", "update platform.audit set at = at + interval '1 microsecond' where position = 9"],
    ["a value", `update platform.audit set changed = jsonb_set(changed, '{"",name}', '"x"') where position = 9`],
    ["a seal", "update platform.audit set seal = sha256(seal) where position = 8"],
  ])("find one entry in which somebody has edited %s", async (_what, statement) => {
    await tamper(statement);
    const { edited, missing } = await store.log.verify();
    expect(edited).toContain(9);
    expect(edited.every((one) => one === 8 || one === 9)).toBe(true);
    expect(missing).toEqual([]);
  });

  test("find one entry that somebody has taken away, also the last ones", async () => {
    const { position } = await store.log.head();
    await tamper(`delete from platform.audit where position in (5, ${position - 1}, ${position})`);
    expect(await store.log.verify()).toMatchObject({
      edited: [],
      missing: [
        [5, 5],
        [position - 1, position],
      ],
    });
  });

  test("find nothing when somebody makes all of them anew; a seal that was noted does", async () => {
    const { end } = await store.log.verify();
    await tamper("update platform.audit set actor = 'somebody else' where position = 3");
    const line = "a.position, table_name, entity_id, operation, version, actor, request, roles, field, owner_before, owner_after, changed, at";
    await tamper(`update platform.audit a set seal = c.seal from (
      select a.position, platform.chain('', platform.entry_line(${line})) over (order by a.position) as seal from platform.audit a) c where c.position = a.position`);
    await sql(store, "update platform.head set seal = (select seal from platform.audit order by position desc limit 1)");
    expect(await store.log.verify()).toMatchObject({ edited: [], missing: [] });
    expect(await store.log.verify(end)).toMatchObject({ edited: [end.position] });
  });

  test("do not depend on the time zone or the date style of whoever checks", async () => {
    const there = await store.asPlatform(async (db) => {
      await db.execute("set local timezone = 'Asia/Ho_Chi_Minh'");
      await db.execute("set local datestyle = 'German'");
      return db.execute("select * from platform.check_record(0, '', 1000) where fault is not null");
    });
    expect(there).toEqual([]);
  });
});
