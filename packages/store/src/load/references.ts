import type { BadCell, Reference, Sheet, SheetRow } from "@hoptac/kit";
import { both } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { Query } from "./importSession.js";
import { type SheetTable, sheetTable } from "./sheetTable.js";

/** A row that a cell may name. */
interface Candidate {
  readonly id: string;
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Its properties that `Reference.within` names. */
  readonly within: Readonly<Record<string, unknown>>;
}

/** A sheet's row whose cells hold ids where they named other rows. */
export type ResolvedRow = { readonly row: number; readonly values: Record<string, unknown>; readonly version?: number };

/** A row of the file itself, to be named by other rows of the same file. */
export type Sibling = ResolvedRow & { readonly id: string };

/**
 * Puts uuids where cells name other rows: one query for each such column, however many rows.
 * With `siblings`, only the columns that name rows of the sheet's own entity are resolved, among the file's rows first; without, only the others.
 */
export async function resolveReferences(
  dataSource: DataSource,
  query: Query,
  sheet: Sheet,
  rows: readonly (SheetRow | ResolvedRow)[],
  siblings?: readonly Sibling[],
): Promise<{ rows: ResolvedRow[]; badCells: BadCell[] }> {
  const resolved = rows.map((row) => ({ ...row, values: { ...row.values } }));
  const badCells: BadCell[] = [];
  for (const [property, column] of Object.entries(sheet.columns)) {
    const { reference } = column.cell;
    if (!reference || (reference.entity() === sheet.entity()) !== (siblings !== undefined)) continue;
    const names = [...new Set(rows.flatMap(({ values }) => values[property] ?? []).filter((name) => typeof name === "string"))];
    if (names.length === 0) continue;
    const standing = await candidates(dataSource, query, sheet, reference, names);
    const ofFile = siblings?.map((sibling) => asCandidate(sibling, reference)) ?? [];
    const replaced = new Set(ofFile.map((candidate) => candidate.id));
    const byName = new Map<string, Candidate[]>();
    for (const candidate of [...ofFile, ...standing.filter(({ id }) => !replaced.has(id))]) {
      byName.set(candidate.key, [...(byName.get(candidate.key) ?? []), candidate]);
    }
    resolved.forEach((target, index) => {
      const given = rows[index]?.values ?? {};
      const idOf = (name: unknown): string | undefined => {
        const found = validCandidates(byName.get(String(name)) ?? [], reference, given).filter((candidate) => isWithin(candidate, reference, target.values));
        if (found.length === 1) return found[0]?.id;
        const expected = found.length === 0 ? column.cell.expected : ambiguous(found.length);
        badCells.push({ row: target.row, column: both(column.header), value: String(name), expected });
        return undefined;
      };
      const value = given[property];
      if (Array.isArray(value)) target.values[property] = value.flatMap((name) => idOf(name) ?? []);
      else if (typeof value === "string") target.values[property] = idOf(value) ?? value;
    });
  }
  return { rows: resolved, badCells };
}

function candidates(dataSource: DataSource, query: Query, sheet: Sheet, reference: Reference, names: readonly string[]): Promise<Candidate[]> {
  const table = sheetTable(dataSource, sheet, reference.entity());
  const day = (property: string): string => (reference.validOn ? `${table.column(property)}::text` : "null");
  const by = table.column(reference.by);
  return query<Candidate>(
    `select id, ${by}::text as "key", ${day("validFrom")} as "from", ${day("validTo")} as "to", ${withinOf(table, reference)} as within
     from ${table.name} where ${by}::text = any($1::text[])`,
    [names],
  );
}

/** What else a reference goes by, as one JSON object of a row of the other table. */
export const withinOf = (table: SheetTable, { within = {} }: Reference): string =>
  `jsonb_build_object(${Object.keys(within)
    .flatMap((property) => [`'${property}'`, table.column(property)])
    .join(", ")})`;

const isWithin = ({ within: other }: Candidate, { within = {} }: Reference, own: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(within).every(([there, here]) => other[there] === own[here]);

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

const asCandidate = ({ id, values }: Sibling, { by }: Reference): Candidate => ({
  id,
  within: values,
  key: String(values[by] ?? ""),
  from: textOrNull(values.validFrom),
  to: textOrNull(values.validTo),
});

function validCandidates(named: readonly Candidate[], { validOn }: Reference, cells: Readonly<Record<string, unknown>>): readonly Candidate[] {
  if (!validOn) return named;
  const day = validOn(cells);
  if (day === undefined) return named.filter((candidate) => candidate.from === null);
  return named.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
}

const ambiguous = (count: number): BadCell["expected"] => ({
  vi: `tên gọi chỉ đúng một dòng (hiện ứng với ${count} dòng)`,
  en: `a name of exactly one row (${count} rows answer to it)`,
});
