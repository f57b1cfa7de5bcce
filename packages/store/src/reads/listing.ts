import { invalidInput, type ListingField, type PageArgs, type PageRows, type Wanted } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import { filterSql } from "./filterSql.js";
import { beyondSql, declaredOrder, type Order, orderOf, orderSql } from "./keyset.js";
import { cursorColumns, listCursor, readListCursor } from "./listCursor.js";
import { SqlValues } from "./sqlValues.js";
import { columnOf, listOf, type Table, type TableColumn, tableOf } from "./tables.js";

/** Rows of a page when nothing is said, and at most. */
const DEFAULT = 50;
const MOST = 100;

/** Runs one statement over one table (`schema.table`) and answers its rows. */
export type Run = <R extends object>(sql: string, values: readonly unknown[], table: string) => Promise<R[]>;

/** One listing with its arguments checked: what all parents of a tick share. */
export interface Listing {
  readonly table: Table;
  readonly order: Order;
  readonly filter: object | undefined;
  /** Only rows that are valid on this day. */
  readonly asOf: string | undefined;
  readonly size: number;
  readonly backwards: boolean;
  /** Key values of the row that the page lies beyond. */
  readonly from: readonly unknown[] | undefined;
  /** The column that names the parent. */
  readonly key: TableColumn | undefined;
  readonly wanted: Wanted | undefined;
}

/** Checks a page's arguments: errors name the argument. */
export function listingOf(dataSource: DataSource, field: ListingField, args: PageArgs, wanted?: Wanted): Listing {
  const table = tableOf(dataSource, field.entity());
  const given = (["first", "after", "last", "before"] as const).filter((name) => args[name] != null);
  const backwards = given.includes("last") || given.includes("before");
  const stray = backwards ? given.find((name) => name === "first" || name === "after") : undefined;
  if (stray)
    throw invalidInput({ path: stray, text: { vi: "dùng first/after hoặc last/before, không dùng cả hai", en: "use first/after or last/before, not both" } });
  const size = (backwards ? args.last : args.first) ?? DEFAULT;
  if (!Number.isInteger(size) || size < 0 || size > MOST) {
    throw invalidInput({ path: backwards ? "last" : "first", text: { vi: `cần số từ 0 đến ${MOST}`, en: `expected a number from 0 to ${MOST}` } });
  }
  const asked = (args.orderBy ?? []).filter((one) => Object.keys(one).length > 0);
  const order = asked.length > 0 ? orderOf(table, asked) : declaredOrder(table, field.orderBy);
  const cursor = backwards ? args.before : args.after;
  return {
    table,
    order,
    size,
    backwards,
    filter: args.filter ?? undefined,
    asOf: args.asOf,
    from: cursor == null ? undefined : readListCursor(order, cursor, backwards ? "before" : "after"),
    key: field.key === undefined ? undefined : columnOf(table, field.key, field.name),
    wanted,
  };
}

type ListedRow = Record<string, unknown>;

/** The pages of a listing for all its parents, with one statement; without a key there is one page, and the parent is any text. */
export async function readPages(run: Run, listing: Listing, parents: readonly string[]): Promise<PageRows[]> {
  const { order, size, backwards, from, key } = listing;
  const rows = await readRows(run, listing, parents);
  const [only] = parents;
  const byParent = new Map<unknown, ListedRow[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(key ? row[key.property] : only)?.push(row);
  return parents.map((parent) => {
    const found = byParent.get(parent) ?? [];
    const more = found.length > size;
    const shown = found.slice(0, size);
    if (backwards) shown.reverse();
    return {
      rows: shown,
      cursorOf: (row) => listCursor(order, row as ListedRow),
      hasNextPage: backwards ? from !== undefined : more,
      hasPreviousPage: backwards ? more : from !== undefined,
    };
  });
}

function readRows(run: Run, { table, order, size, backwards, from, filter, asOf, key, wanted }: Listing, parents: readonly string[]): Promise<ListedRow[]> {
  const values = new SqlValues(...(key ? [parents] : []));
  const conditions = [
    ...(key ? [`t.${key.column} = p.id`] : []),
    ...(filter ? [filterSql(table, filter, values)] : []),
    ...(asOf === undefined ? [] : [validSql(table, values.add(asOf))]),
    ...(from ? [beyondSql(order, from, values, backwards)] : []),
  ];
  // One row more than asked for tells whether there is another page.
  const page = `select ${listOf(table, wanted, ...(key ? [key.property] : []))}${cursorColumns(order)} from ${table.name} t ${where(conditions)} ${orderSql(order, backwards)} limit ${values.add(size + 1)}`;
  // A lateral join with a limit can only be a nested loop, so that each parent's rows arrive in their order.
  const sql = key ? `select r.* from unnest($1::uuid[]) p(id) cross join lateral (${page}) r` : page;
  return run<ListedRow>(sql, values.all, table.label);
}

/** How many rows the filter finds for each parent, whatever the page: one statement. */
export async function readCounts(run: Run, { table, filter, asOf, key }: Listing, parents: readonly string[]): Promise<number[]> {
  const values = new SqlValues(...(key ? [parents] : []));
  const conditions = [
    ...(key ? [`t.${key.column} = any($1::uuid[])`] : []),
    ...(filter ? [filterSql(table, filter, values)] : []),
    ...(asOf === undefined ? [] : [validSql(table, values.add(asOf))]),
  ];
  const sql = key
    ? `select t.${key.column} as parent, count(*) as rows from ${table.name} t ${where(conditions)} group by 1`
    : `select '' as parent, count(*) as rows from ${table.name} t ${where(conditions)}`;
  const counts = await run<{ parent: string; rows: string }>(sql, values.all, table.label);
  const byParent = new Map(counts.map(({ parent, rows }) => [parent, Number(rows)]));
  return parents.map((parent) => byParent.get(key ? parent : "") ?? 0);
}

/** Both ends of a validity are inclusive; an empty end is open. */
function validSql(table: Table, day: string): string {
  const end = (property: string, comparison: string): string => {
    const column = table.properties.get(property)?.column;
    if (column === undefined) throw new Error(`${table.title} has no "${property}": a listing with asOf needs validFrom and validTo`);
    return `(t.${column} is null or t.${column} ${comparison} ${day}::date)`;
  };
  return `${end("validFrom", "<=")} and ${end("validTo", ">=")}`;
}

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? `where ${conditions.join(" and ")}` : "");
