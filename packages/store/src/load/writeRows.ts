import type { BadCell, Sheet } from "@hoptac/kit";
import type { ImportSession } from "./importSession.js";
import { type PlacedRow, record } from "./placeRows.js";
import type { SheetTable } from "./sheetTable.js";
import { isOfRow, outsideOfScope, violation } from "./violation.js";

const ROWS_AT_ONCE = 1_000;
/** Rows at fault that are looked for one by one; a file with more is at fault as a whole. */
const MOST_BAD_ROWS = 200;

type Doing = Pick<ImportSession, "query" | "attempt">;

export interface Written {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly badCells: readonly BadCell[];
}

/**
 * Writes rows, a thousand with each statement: those that differ are updated (one version more), those that are absent inserted. A statement that
 * breaks a rule is taken back and halved until the rows at fault are alone. What failed is tried once more after all others, since a row may name
 * one further down. A row that the viewer's guard does not let be written is at fault like any other.
 */
export async function writeRows(
  { query, attempt }: Doing,
  table: SheetTable,
  sheet: Sheet,
  properties: readonly string[],
  rows: readonly PlacedRow[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Written> {
  const statements = statementsOf(table, properties);
  const badCells: BadCell[] = [];
  const counts = { inserted: 0, updated: 0 };
  let failed: { readonly row: PlacedRow; readonly error: unknown }[] = [];

  const write = async (some: readonly PlacedRow[], what: "inserted" | "updated"): Promise<void> => {
    if (some.length === 0 || failed.length >= MOST_BAD_ROWS) return;
    try {
      const given = JSON.stringify(some.map(({ id, values }) => ({ id, ...record(table, properties, values) })));
      const done = new Set((await attempt<{ id: string }>(statements[what], [given])).map(({ id }) => id));
      counts[what] += done.size;
      for (const row of some) if (!done.has(row.id)) badCells.push(outsideOfScope(sheet, row));
    } catch (error) {
      if (!isOfRow(error)) throw error;
      const [only] = some;
      if (some.length === 1 && only) {
        failed.push({ row: only, error });
        return;
      }
      const half = Math.ceil(some.length / 2);
      await write(some.slice(0, half), what);
      await write(some.slice(half), what);
    }
  };

  const unchanged = rows.filter(({ standing }) => standing === "same").length;
  let done = unchanged;
  const all = [
    ["updated", rows.filter(({ standing }) => standing === "differs")],
    ["inserted", rows.filter(({ standing }) => standing === "absent")],
  ] as const;
  onProgress(done, rows.length);
  for (const [what, some] of all) {
    for (let from = 0; from < some.length; from += ROWS_AT_ONCE) {
      const part = some.slice(from, from + ROWS_AT_ONCE);
      await write(part, what);
      done += part.length;
      onProgress(done, rows.length);
    }
  }
  const again = failed.length < MOST_BAD_ROWS ? failed : [];
  if (again.length > 0) {
    failed = [];
    for (const { row } of again) await write([row], row.standing === "absent" ? "inserted" : "updated");
  }
  for (const { row, error } of failed) badCells.push(await violation(query, table, sheet, row, error));
  return { ...counts, unchanged, badCells };
}

function statementsOf(table: SheetTable, properties: readonly string[]) {
  const columns = properties.map(table.column);
  const list = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(", ");
  const set = [...columns.map((column) => `${column} = g.${column}`), ...(table.versioned ? ["version = t.version + 1"] : [])];
  const given = `jsonb_populate_recordset(null::${table.name}, $1::jsonb) g`;
  return {
    updated: `update ${table.name} t set ${set.join(", ")} from ${given} where t.id = g.id returning t.id`,
    inserted: `insert into ${table.name} (id, ${columns.join(", ")}) select g.id, ${list("g")} from ${given} returning id`,
  };
}
