import type { Sheet } from "@hoptac/kit";
import type { ResolvedRow, Sibling } from "./references.js";
import type { Query, SheetTable } from "./sheetTable.js";

/** A row with its uuid, and whether it stands already. */
export type PlacedRow = Sibling & { readonly stands: boolean };

/** Gives every row its id: that of the row with the same key, or a new one. One query for the file. */
export async function placeRows(query: Query, table: SheetTable, sheet: Sheet, rows: readonly ResolvedRow[]): Promise<PlacedRow[]> {
  const same = sheet.key.map(
    (property) => `t.${table.column(property)} ${sheet.columns[property]?.required ? "=" : "is not distinct from"} g.${table.column(property)}`,
  );
  const found = await query<{ n: string; id: string | null; fresh: string }>(
    `select g.ordinality as n, t.id, platform.uuidv7() as fresh
     from jsonb_populate_recordset(null::${table.name}, $1::jsonb) with ordinality g left join ${table.name} t on ${same.join(" and ")} order by g.ordinality`,
    [JSON.stringify(rows.map(({ values }) => record(table, sheet.key, values)))],
  );
  const placed = new Map(found.map(({ n, id, fresh }) => [Number(n), { id: id ?? fresh, stands: id !== null }]));
  return rows.map((row, index) => {
    const place = placed.get(index + 1);
    if (!place) throw new Error(`Sheet "${sheet.name}": row ${row.row} was lost while looking for its key`);
    return { ...row, ...place };
  });
}

/** Writes all rows with two statements: those that stand are updated where they differ (one version more), the others inserted. */
export async function writeRows(
  query: Query,
  table: SheetTable,
  properties: readonly string[],
  rows: readonly PlacedRow[],
): Promise<{ inserted: number; updated: number; unchanged: number }> {
  const columns = properties.map(table.column);
  const given = (some: readonly PlacedRow[]): readonly unknown[] => [
    JSON.stringify(some.map(({ id, values }) => ({ id, ...record(table, properties, values) }))),
  ];
  const list = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(", ");
  const fresh = rows.filter((row) => !row.stands);
  const standing = rows.filter((row) => row.stands);
  const updated = await query<{ id: string }>(
    `update ${table.name} t set ${[...columns.map((column) => `${column} = g.${column}`), ...(table.versioned ? ["version = t.version + 1"] : [])].join(", ")}
     from jsonb_populate_recordset(null::${table.name}, $1::jsonb) g where t.id = g.id and (${list("t")}) is distinct from (${list("g")}) returning t.id`,
    given(standing),
  );
  const inserted = await query<{ id: string }>(
    `insert into ${table.name} (id, ${columns.join(", ")}) select g.id, ${list("g")} from jsonb_populate_recordset(null::${table.name}, $1::jsonb) g returning id`,
    given(fresh),
  );
  return { inserted: inserted.length, updated: updated.length, unchanged: standing.length - updated.length };
}

const record = (table: SheetTable, properties: readonly string[], values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(properties.map((property) => [table.plainColumn(property), values[property] ?? null]));
