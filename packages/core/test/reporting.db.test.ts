import { readFileSync } from "node:fs";
import type { Store } from "@hoptac/store";
import fc from "fast-check";
import { memberShares } from "../src/people/memberShares.js";
import { completenessOf } from "../src/reporting/completenessOf.js";
import { scratchStore } from "./scratchStore.js";

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await scratchStore());
});
afterAll(() => close());

const sql = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => store.asPlatform((db) => db.execute<R>(text, values));
const broken = (text: string, rule: string): Promise<void> => expect(sql(text)).rejects.toMatchObject({ cause: { constraint: rule } });

test("a locked window changes only together with a correction, in the same transaction, and stays locked", async () => {
  await sql("update core.reporting_window set state = 'LOCKED' where code = '2016-Y'");
  const [row] = await sql<{ id: string; cooperative_id: string; window_id: string }>(
    "select m.id, m.cooperative_id, m.window_id from core.membership_stat m join core.reporting_window w on w.id = m.window_id where w.code = '2016-Y' limit 1",
  );
  if (!row) throw new Error("nobody reported for 2016-Y");
  const change = `update core.membership_stat set women = 1 where id = '${row.id}'`;
  const correct = `insert into core.correction (cooperative_id, window_id, subject_id, reason, corrected_on) values ('${row.cooperative_id}', '${row.window_id}', '${row.id}', 'nhầm số nữ thành viên', '2017-07-20')`;
  await broken(change, "window_locked");
  await sql(correct);
  await broken(change, "window_locked"); // a correction of another transaction opens nothing
  await store.asPlatform(async (db) => {
    await db.execute(correct);
    await db.execute(change);
  });
  await broken(`delete from core.membership_stat where id = '${row.id}'`, "window_locked");
  await broken(
    "update core.membership_stat set window_id = (select id from core.reporting_window where code = '2016-Y') where window_id in (select id from core.reporting_window where code = '2017-H1') and cooperative_id not in (select cooperative_id from core.membership_stat m join core.reporting_window w on w.id = m.window_id where w.code = '2016-Y')",
    "window_locked",
  );
  await broken("update core.reporting_window set state = 'OPEN' where code = '2016-Y'", "window_stays_locked");
  await broken("delete from core.reporting_window where code = '2016-Y'", "window_stays_locked");
});

test("an audited statement is closed too", async () => {
  const open = "from core.reporting_window w where w.id = s.window_id and w.code = '2017-H1'";
  await sql(`update core.financial_statement s set state = 'AUDITED' ${open}`);
  await broken(`update core.financial_statement s set wages = 1 ${open}`, "statement_audited");
});

test("shares sum to exactly one, whatever the contributions", () => {
  const contributions = fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(contributions, (amounts) => {
      const shares = [...memberShares(amounts.map((amount, index) => ({ id: String(index), contribution: String(amount) }))).values()];
      const millionths = shares.map((share) => Math.round(Number(share) * 1_000_000));
      expect(millionths.reduce((sum, part) => sum + part, 0)).toBe(amounts.some((amount) => amount > 0n) ? 1_000_000 : 0);
      expect(millionths.every((part) => part >= 0)).toBe(true);
    }),
  );
});

test("completeness: every cooperative is counted once, and what came later has not come yet", () => {
  const day = fc.option(
    fc.integer({ min: 1, max: 28 }).map((n) => `2017-06-${String(n).padStart(2, "0")}`),
    { nil: null },
  );
  const row = fc.record({ cooperative: fc.uuid(), area: fc.constantFrom("a", "b", "c"), membershipOn: day, statementOn: day });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      for (const asOf of ["2017-06-10", "2017-06-20", "2017-07-20"]) {
        for (const { area, expected, membership, statements, owing } of completenessOf(rows, "2017-06-15", asOf)) {
          const here = rows.filter((one) => one.area === area);
          expect(expected).toBe(here.length);
          for (const [count, key] of [
            [membership, "membershipOn"],
            [statements, "statementOn"],
          ] as const) {
            expect(count.onTime + count.late + count.missing).toBe(expected);
            expect(count.missing).toBe(here.filter((one) => (one[key] ?? "9") > asOf).length);
          }
          expect(owing).toEqual(here.filter((one) => (one.membershipOn ?? "9") > asOf || (one.statementOn ?? "9") > asOf).map((one) => one.cooperative));
        }
      }
    }),
  );
});

test("the demonstration's records are what the generator writes, byte for byte", async () => {
  const here = (path: string): URL => new URL(path, import.meta.url);
  const { records } = (await import(here("../demonstration/records.mjs").href)) as { records: () => Record<string, string> };
  for (const [name, text] of Object.entries(records())) expect(readFileSync(here(`../data/demonstration/${name}.csv`), "utf8")).toBe(text);
});
