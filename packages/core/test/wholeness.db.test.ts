import type { Store } from "@hoptac/store";
import { areaSheet } from "../src/area/areaSheet.js";
import { area, unit } from "./breaks.js";
import { scratchStore } from "./scratchStore.js";

describe("what the tables refuse, whoever writes", () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await scratchStore());
  });
  afterAll(() => close());

  const write = (statement: string): Promise<unknown> => store.asPlatform((db) => db.execute(statement));

  test("a whole reform fits in one transaction, whichever half is written first", async () => {
    const day = "2030-01-01";
    await write(
      `with gone as (update core.area set valid_to = '2029-12-31' where code in ('22909', '22900') and valid_to is null returning id),
        made as (${unit("29998", "COMMUNE", area("56", "2026-01-01"), `'${day}'`)} returning id)
        insert into core.area_change (from_id, to_id, kind, effective_on, partial) select gone.id, made.id, 'MERGED', '${day}', false from gone, made`,
    );
    const [row] = await store.asPlatform((db) =>
      db.query<{ parts: number }>(
        "select count(*)::int as parts from core.area n cross join lateral core.area_on(n.id, '2029-12-31') o where n.code = '29998' and o.partial",
      ),
    );
    expect(row?.parts).toBe(2);
  });

  test("two writers cannot pass each other: who ends a district and who adds a commune to it do not both succeed", async () => {
    await write(unit("599", "DISTRICT", area("58"), "'2010-01-01'", "'2025-06-30'"));
    const slowly = (statement: string): Promise<unknown> =>
      store.asPlatform(async (db) => {
        await db.execute(statement);
        await db.query("select pg_sleep(0.2)::text");
      });
    const outcomes = await Promise.allSettled([
      slowly(unit("29996", "COMMUNE", area("599"), "'2010-01-01'", "'2025-06-30'")),
      slowly("update core.area set valid_to = '2020-12-31' where code = '599'"),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a dry run of a sheet hears of it too, and nothing is written", async () => {
    const csv = "Code,Name,Full name,Name without marks,Tier,Kind,Code above,Valid from\n29997,Thử,Xã Thử,Thu,COMMUNE,COMMUNE,56,2025-07-01\n";
    expect(await store.importCsv(areaSheet, csv, { dryRun: true })).toMatchObject({ inserted: 1 });
    const orphan = csv.replace(",56,", ",,");
    expect((await store.importCsv(areaSheet, orphan, { dryRun: true })).badCells).toMatchObject([{ row: 1, rule: "area_parent_tier" }]);
  });
});
