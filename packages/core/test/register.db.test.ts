import type { Store } from "@hoptac/store";
import fc from "fast-check";
import { scratchStore } from "./scratchStore.js";

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await scratchStore());
});
afterAll(() => close());

type Facts = Readonly<Record<string, string | null>>;
interface Change {
  readonly day: string;
  readonly facts: Facts;
}
const sql = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => store.asPlatform((db) => db.execute<R>(text, values));
const idOf = async (code: string): Promise<string> => (await sql<{ id: string }>("select id from core.cooperative where code = $1", [code]))[0]?.id ?? "";
const change = (id: string, { day, facts }: Change): Promise<object[]> => {
  const names = Object.keys(facts);
  return sql(`update core.cooperative set effective_on = $2, ${names.map((name, at) => `${name} = $${at + 3}`).join(", ")} where id = $1`, [
    id,
    day,
    ...Object.values(facts),
  ]);
};
const on = async (id: string, day: string): Promise<Facts | undefined> =>
  (
    await sql<Record<string, string | null>>(
      `select legal_status, address, purpose from core.register_entry
       where cooperative_id = $1 and (valid_from is null or valid_from <= $2::date) and (valid_to is null or valid_to >= $2::date)`,
      [id, day],
    )
  )[0];

test("the register is what a plain replay of the changes says, on every day and in whatever order they were entered", async () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2016, 0, 1 + n * 9)).toISOString().slice(0, 10));
  const facts = fc
    .record(
      {
        legal_status: fc.constantFrom("ACTIVE", "SUSPENDED", "NOT_AT_ADDRESS"),
        address: fc.constantFrom("thôn Một", "thôn Hai", "thôn Ba", null),
        purpose: fc.constantFrom("MIXED", "CONSUMPTION", null),
      },
      { requiredKeys: [] },
    )
    .filter((given) => Object.keys(given).length > 0);
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ day, facts }), { minLength: 1, maxLength: 6 }), async (changes) => {
      number += 1;
      const [{ id = "" } = {}] = await sql<{ id: string }>(
        `insert into core.cooperative (legacy_registration_no, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on)
         select $1, 'Hợp tác xã Thử ' || $1, 'COOPERATIVE', 'LAW_2012', 'ACTIVE', 'TRADE_SERVICES', id, '2015-12-01' from core.area where code = '22741' and valid_from is null returning id`,
        [`R${number}`],
      );
      const told: Change[] = [{ day: "2015-12-01", facts: { legal_status: "ACTIVE", address: null, purpose: null } }];
      const last = (name: string): string =>
        told
          .flatMap((one) => (name in one.facts ? [one.day] : []))
          .sort()
          .at(-1) ?? "";
      const now: Record<string, string | null> = { legal_status: "ACTIVE", address: null, purpose: null };
      for (const one of changes) {
        const real = Object.entries(one.facts).filter(([name, value]) => now[name] !== value);
        const overtaken = real.some(([name]) => last(name) > one.day);
        const entering = change(id, one);
        if (overtaken) {
          await expect(entering).rejects.toMatchObject({ details: { rule: "register_changed_later" } });
          continue;
        }
        await entering;
        if (real.length > 0) told.push({ day: one.day, facts: Object.fromEntries(real) });
        Object.assign(now, one.facts);
      }
      const ordered = told.map((one, at) => ({ ...one, at })).sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1));
      for (const asked of ["2015-12-01", ...told.map((one) => one.day), "2016-05-05", "2017-01-01"]) {
        const replayed = Object.assign({}, ...ordered.filter((one) => one.day <= asked).map((one) => one.facts));
        expect(await on(id, asked)).toEqual(replayed);
      }
      expect(await on(id, "2015-11-30")).toBeUndefined();
      await sql("delete from core.cooperative where id = $1", [id]);
    }),
    { numRuns: 25, seed: 2017 },
  );
});

test("a change without its day is refused; the same change twice is one change", async () => {
  const id = await idOf("9900000001");
  for (const undated of ["legal_status = 'SUSPENDED'", "purpose = null", "address = 'x', effective_on = null"])
    await expect(sql(`update core.cooperative set ${undated} where id = $1`, [id])).rejects.toMatchObject({
      details: { rule: "register_effective_on" },
    });
  const status = { day: "2017-03-01", facts: { legal_status: "SUSPENDED" } };
  await change(id, status);
  await change(id, status);
  const days = await sql<{ day: string }>("select effective_on::text as day from core.register_change where cooperative_id = $1 order by 1", [id]);
  expect(days.map(({ day }) => day).at(-1)).toBe("2017-03-01");
  expect(days).toHaveLength(2);
  // What is no part of the register needs no day.
  await sql("update core.cooperative set phone = '0259 000 1234' where id = $1", [id]);
});

test("nobody writes the history itself, not even who may change every cooperative", async () => {
  for (const text of [
    "update core.register_entry set legal_status = 'ACTIVE'",
    "delete from core.register_change",
    "update core.register_change set facts = '{}'",
  ]) {
    const tried = store.asPlatform(async (db) => {
      await db.execute("set local role hoptac_province");
      await db.execute(text);
    });
    await expect(tried).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
