import type { Store } from "@hoptac/store";
import { scratchStore } from "./scratchStore.js";

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await scratchStore());
});
afterAll(() => close());

const sql = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => store.asPlatform((db) => db.execute<R>(text, values));
const broken = (text: string, rule: string): Promise<void> => expect(sql(text)).rejects.toMatchObject({ cause: { constraint: rule } });

test("whoever reports while the window is being locked waits, and is then refused", async () => {
  await sql(
    "insert into core.reporting_window (code, kind, title, starts_on, ends_on, due_on, evidence, state) values ('2015-Y', 'YEAR', 'n', '2014-12-15', '2015-12-14', '2015-12-21', 'test', 'OPEN')",
  );
  const report =
    "insert into core.membership_stat (cooperative_id, window_id, official_start, joined, left_count, official_end, source) select c.id, w.id, 7, 0, 0, 7, 'SELF' from core.cooperative c, core.reporting_window w where c.code = '9900000001' and w.code = '2015-Y'";
  let late: Promise<void> | undefined;
  await store.asPlatform(async (db) => {
    await db.execute("update core.reporting_window set state = 'LOCKED' where code = '2015-Y'");
    late = broken(report, "window_locked");
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  await late;
});
