import type { Reference, Sheet } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { ExportedRow } from "../contract.js";
import type { Query } from "./importSession.js";
import { withinOf } from "./references.js";
import { sheetTable } from "./sheetTable.js";

interface Named {
  readonly id: string;
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly within: Readonly<Record<string, unknown>>;
}

/**
 * Puts the text that names another row where rows hold its uuid, and into columns that only help to find it what it goes by: a day on which that name is meant
 * (today where the other row is valid today, else its last or first day), and what else `within` names. One query for each such column.
 */
export async function nameReferences(
  dataSource: DataSource,
  query: Query,
  sheet: Sheet,
  rows: readonly Readonly<Record<string, unknown>>[],
  today: string,
): Promise<readonly ExportedRow[]> {
  const written = rows.map((row) => ({ ...row }) as Record<string, unknown>);
  // From the last column on: a column that only helps to find another row is filled by that one, which stands behind it, and may name a row itself.
  for (const [property, { cell }] of Object.entries(sheet.columns).reverse()) {
    const { reference } = cell;
    if (!reference) continue;
    const named = await namesOf(dataSource, query, sheet, reference, [
      ...new Set(written.flatMap((row) => row[property] ?? []).filter((id) => typeof id === "string")),
    ]);
    const dayColumn = dayColumnOf(sheet, reference);
    for (const row of written) {
      if (reference.list) {
        row[property] = ((row[property] ?? []) as readonly string[]).map((id) => named.get(id)?.name ?? id);
        continue;
      }
      const other = named.get(String(row[property]));
      // A row that the viewer may not see keeps its id, which nobody can import by mistake.
      if (other) row[property] = other.name ?? other.id;
      if (other && dayColumn !== undefined) row[dayColumn] = dayWithin(other, today);
      for (const [there, here] of Object.entries(reference.within ?? {})) if (other && sheet.columns[here]?.lookup) row[here] = other.within[there];
    }
  }
  return written.map((row) => ({
    values: Object.fromEntries(Object.keys(sheet.columns).map((property) => [property, row[property] ?? undefined])),
    ...(typeof row.version === "number" ? { version: row.version } : {}),
  }));
}

async function namesOf(dataSource: DataSource, query: Query, sheet: Sheet, reference: Reference, ids: readonly unknown[]): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map();
  const table = sheetTable(dataSource, sheet, reference.entity());
  const day = (property: string): string => (reference.validOn ? `${table.column(property)}::text` : "null");
  const rows = await query<Named>(
    `select id, ${table.column(reference.by)}::text as name, ${day("validFrom")} as "from", ${day("validTo")} as "to", ${withinOf(table, reference)} as within
     from ${table.name} where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const PROBE = "2017-07-20";

/** The column without a place in the table whose day a reference follows: found by asking, since a sheet says it as a function. */
const dayColumnOf = (sheet: Sheet, { validOn }: Reference): string | undefined =>
  Object.entries(sheet.columns).find(([property, { lookup }]) => lookup === true && validOn?.({ [property]: PROBE }) === PROBE)?.[0];

const dayWithin = ({ from, to }: Named, today: string): string | undefined =>
  (from === null || from <= today) && (to === null || to >= today) ? today : (to ?? from ?? undefined);
