import type { Sheet } from "@hoptac/kit";
import type { Query } from "./importSession.js";
import type { ResolvedRow, Sibling } from "./references.js";
import type { SheetTable } from "./sheetTable.js";

/** A row with its uuid, and how it compares with what stands. */
export type PlacedRow = Sibling & {
  readonly standing: "absent" | "same" | "differs";
  readonly standingVersion?: number;
  readonly version?: number;
};

/** Gives every row its id: that of the row with the same key, or a new one. One query for the file. A row that the viewer may not see is absent. */
export async function placeRows(query: Query, table: SheetTable, sheet: Sheet, rows: readonly ResolvedRow[]): Promise<PlacedRow[]> {
  const same = sheet.key.map(
    (property) => `t.${table.column(property)} ${sheet.columns[property]?.required ? "=" : "is not distinct from"} g.${table.column(property)}`,
  );
  const found = await query<{ n: string; id: string | null; fresh: string }>(
    `select g.ordinality as n, t.id, platform.uuidv7() as fresh
     from jsonb_populate_recordset(null::${table.name}, $1::jsonb) with ordinality g left join ${table.name} t on ${same.join(" and ")} order by g.ordinality`,
    [JSON.stringify(rows.map(({ values }) => record(table, sheet.key, values)))],
  );
  const places = new Map(found.map(({ n, id, fresh }) => [Number(n), { id: id ?? fresh, standing: id === null ? ("absent" as const) : ("differs" as const) }]));
  return rows.map((row, index) => {
    const place = places.get(index + 1);
    if (!place) throw lost(sheet, row);
    return { ...row, ...place };
  });
}

/** Compares the stored columns of rows that stand with what stands, and tells its version. One query for the file. */
export async function compareRows(query: Query, table: SheetTable, sheet: Sheet, stored: readonly string[], rows: readonly PlacedRow[]): Promise<PlacedRow[]> {
  if (rows.length === 0) return [];
  const list = (alias: string): string => stored.map((property) => `${alias}.${table.column(property)}`).join(", ");
  const found = await query<{ id: string; differs: boolean; version: number | null }>(
    `select t.id, (${list("t")}) is distinct from (${list("g")}) as differs, ${table.versioned ? "t.version" : "null::integer"} as version
     from jsonb_populate_recordset(null::${table.name}, $1::jsonb) g join ${table.name} t on t.id = g.id`,
    [JSON.stringify(rows.map(({ id, values }) => ({ id, ...record(table, stored, values) })))],
  );
  const standing = new Map(found.map((row) => [row.id, row]));
  return rows.map((row) => {
    const stands = standing.get(row.id);
    if (!stands) throw lost(sheet, row);
    return { ...row, standing: stands.differs ? "differs" : "same", ...(stands.version === null ? {} : { standingVersion: stands.version }) };
  });
}

const lost = (sheet: Sheet, { row }: ResolvedRow): Error => new Error(`Sheet "${sheet.name}": row ${row} was lost while looking for what stands`);

/** A row's values under the names of their columns. */
export const record = (table: SheetTable, properties: readonly string[], values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(properties.map((property) => [table.plainColumn(property), values[property] ?? null]));
