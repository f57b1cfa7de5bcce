import type { Store } from "@hoptac/store";
import { constraints } from "../src/constraints.js";
import { scratchStore } from "./scratchStore.js";

describe("what the tables of the shared model refuse", () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await scratchStore());
  });
  afterAll(() => close());
  const ask = async (sql: string): Promise<readonly string[]> =>
    (await store.asPlatform((db) => db.query<{ name: string }>(sql))).map(({ name }) => name).sort();

  test("every constraint and every refusal of a trigger has its words, and no words speak of what is not there", async () => {
    // What a column may be one of is an enum of the graph and a list of the sheet: there it is refused before.
    const declared = await ask(
      `select conname as name from pg_constraint where connamespace = 'core'::regnamespace and contype in ('c', 'x', 'u')
         and (contype <> 'c' or conname = 'activity_classification' or pg_get_constraintdef(oid) !~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY|^CHECK \\(\\("position" = ANY')
       union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'core'::regnamespace and i.indisunique
         and not exists (select from pg_constraint k where k.conindid = i.indexrelid) and c.relname !~ '^_migrations'`,
    );
    const raised = await ask(
      `select distinct coalesce(m[1], m[2]) as name from pg_proc p, regexp_matches(p.prosrc, 'refuse\\(''(\\w+)''|constraint = ''(\\w+)''', 'g') m
       where p.pronamespace = 'core'::regnamespace`,
    );
    expect(declared.length).toBeGreaterThan(50);
    expect(raised).toContain("contributions_within_capital");
    expect(Object.keys(constraints).sort()).toEqual([...new Set([...declared, ...raised])].sort());
  });
});
