import type { TestPlatform } from "@hoptac/testing";

/** Something that the platform declares, taken away or bent: while it is planted, what rests on it no longer holds. */
export interface Fault {
  plant(house: TestPlatform): Promise<void>;
  /** Puts back what was there. */
  mend(house: TestPlatform): Promise<void>;
}

/** Statements before the fault is mended, where rows stand that could not be. */
interface Cleaning {
  readonly first?: readonly string[];
}

const run = async (house: TestPlatform, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await house.sql(statement);
};

/** A trigger that keeps a table is silent. */
export const silent = (table: string, trigger: string): Fault => ({
  plant: (house) => run(house, [`alter table ${table} disable trigger ${trigger}`]),
  mend: (house) => run(house, [`alter table ${table} enable always trigger ${trigger}`]),
});

/** A constraint is gone. */
export function gone(table: string, constraint: string, { first = [] }: Cleaning = {}): Fault {
  let definition = "";
  return {
    plant: async (house) => {
      const [row] = await house.sql<{ definition: string }>(
        "select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::text::regclass and conname = $2",
        [table, constraint],
      );
      if (!row) throw new Error(`${table} has no constraint ${constraint}`);
      definition = row.definition;
      await run(house, [`alter table ${table} drop constraint ${constraint}`]);
    },
    mend: (house) => run(house, [...first, `alter table ${table} add constraint ${constraint} ${definition}`]),
  };
}

/** Whatever is written to a table is bent by these statements in PL/pgSQL, which see `new` and `old`. */
export const bent = (table: string, when: "before insert" | "before update" | "before insert or update" | "after update", statements: string): Fault => ({
  plant: (house) =>
    run(house, [
      `create function core.fault() returns trigger language plpgsql security definer as $$ begin ${statements}; return new; end $$`,
      `create trigger a_fault ${when} on ${table} for each row execute function core.fault()`,
    ]),
  mend: (house) => run(house, [`drop trigger a_fault on ${table}`, "drop function core.fault()"]),
});

/** Several at once, mended in reverse. */
export const all = (...faults: readonly Fault[]): Fault => ({
  plant: async (house) => {
    for (const fault of faults) await fault.plant(house);
  },
  mend: async (house) => {
    for (const fault of [...faults].reverse()) await fault.mend(house);
  },
});
