import type { Store } from "@hoptac/store";
import core from "../src/plugin.js";
import { scratchStore } from "./scratchStore.js";

describe("what was entered stays", () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await scratchStore());
  });
  afterAll(() => close());
  const sql = <R extends object>(text: string): Promise<R[]> => store.asPlatform((db) => db.execute<R>(text));
  const asProvince = (text: string): Promise<unknown> =>
    store.asPlatform(async (db) => {
      await db.execute(
        "select set_config('hoptac.actor', 'somebody', true), set_config('hoptac.administration', 'WRITE', true), set_config('hoptac.departments', (select array_agg(id)::text from core.department), true)",
      );
      await db.execute("set local role hoptac_province");
      return db.execute(text);
    });

  test("no request deletes a row of the shared model, also not in raw SQL, so that a code is never free again", async () => {
    const tables = await sql<{ name: string; rows: number }>(
      `select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from core.%I', c.relname), false, true, '')))[1]::text::int as rows
       from pg_class c where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and c.relname <> '_migrations'`,
    );
    expect(tables).toHaveLength(core.entities.length + Object.keys(core.bareTables ?? {}).length);
    for (const { name, rows } of tables) {
      if (rows === 0) continue;
      // Grants are kept by a trigger of their own, the register's history by nobody writing it.
      const rule = name === "role_grant" ? "role_grant_kept" : "rows_are_kept";
      const refused = name.startsWith("register_") ? { code: "FORBIDDEN" } : { details: { rule } };
      await expect(asProvince(`delete from core.${name}`)).rejects.toMatchObject(refused);
    }
    const guarded = await sql<{ count: number }>("select count(*)::int as count from pg_trigger where tgname = 'refuse_delete'");
    expect(guarded[0]?.count).toBe(core.entities.length - 3);
    await expect(sql("update core.cooperative set code = '9900000002' where code = '9900000001'")).rejects.toMatchObject({
      details: { rule: "cooperative_code" },
    });
  });

  test("names stand in the Vietnamese order, and Thanh Hải is not Thành Hải", async () => {
    const [found] = await sql<{ names: string[]; same: boolean }>(
      `select array_agg(n order by n collate platform.vi) as names, bool_or(core.search_key('Thanh Hải') = core.search_key('Thành Hải')) as same
       from unnest(array['Đông', 'Thành Hải', 'Dũng', 'Em', 'Thanh Hải', 'Ân', 'An', 'Ăn']) n`,
    );
    expect(found?.names).toEqual(["An", "Ăn", "Ân", "Dũng", "Đông", "Em", "Thanh Hải", "Thành Hải"]);
    expect(found?.same).toBe(true);
    const two = await sql<{ code: string }>("select code from core.area where name_vi in ('Thanh Hải', 'Thành Hải') and valid_from is null order by name_vi");
    expect(two.map(({ code }) => code)).toEqual(["22868", "22774"]);
  });
});
