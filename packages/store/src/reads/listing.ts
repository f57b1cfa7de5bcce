import { invalidInput, type ListingField, type Page, type PageArgs } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import { filterSql, newValues } from "./filterSql.js";
import { beyondSql, cursorOf, type Order, orderOf, orderSql, readCursor } from "./keyset.js";
import { columnOf, type Table, tableOf } from "./tables.js";

/** Rows of a page when nothing is said, and at most. */
const DEFAULT = 50;
const MOST = 100;

/** Runs one statement and answers its rows. */
export type Run = <R extends object>(sql: string, values: readonly unknown[]) => Promise<R[]>;

/** One listing with its arguments checked: what all parents of a tick share. */
export interface Listing {
  readonly table: Table;
  readonly order: Order;
  readonly args: PageArgs;
  readonly size: number;
  readonly backwards: boolean;
  /** Quoted column that names the parent. */
  readonly key?: string;
}

export function listingOf(dataSource: DataSource, field: ListingField, args: PageArgs): Listing {
  const table = tableOf(dataSource, field.entity());
  const backwards = args.last != null || (args.before != null && args.first == null);
  if (backwards && (args.first != null || args.after != null)) {
    throw invalidInput({ path: args.first != null ? "first" : "after", text: { vi: "dùng first/after hoặc last/before, không dùng cả hai", en: "use first/after or last/before, not both" } });
  }
  const size = (backwards ? args.last : args.first) ?? DEFAULT;
  if (size < 0 || size > MOST) {
    throw invalidInput({ path: backwards ? "last" : "first", text: { vi: `cần số từ 0 đến ${MOST}`, en: `expected a number from 0 to ${MOST}` } });
  }
  const asked = (args.orderBy ?? []).filter((one) => Object.keys(one).length > 0);
  const order = orderOf(table, asked.length > 0 ? asked : [field.orderBy]);
  return { table, order, args, size, backwards, ...(field.key === undefined ? {} : { key: columnOf(table, field.key, "key").column }) };
}

type ListedRow = Record<string, unknown>;

/** The pages of a listing for all its parents, with one statement; without a key there is one page and no parent. */
export async function readPages(run: Run, listing: Listing, parents: readonly string[]): Promise<Page[]> {
  const { table, order, args, size, backwards, key } = listing;
  const values = newValues(...(key ? [parents] : []));
  const conditions: string[] = [];
  if (key) conditions.push(`t.${key} = p.id`);
  if (args.filter) conditions.push(filterSql(table, args.filter, values));
  const cursor = backwards ? args.before : args.after;
  if (cursor != null) conditions.push(beyondSql(order, readCursor(order, cursor, backwards ? "before" : "after"), values, backwards));
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  // One row more than asked for tells whether there is another page.
  const page = `${where} ${orderSql(order, backwards)} limit ${values.add(size + 1)}`;
  const sql = key
    ? `select p.id as "parent id", r.* from unnest($1::uuid[]) p(id) cross join lateral (select ${table.list} from ${table.name} t ${page}) r`
    : `select ${table.list} from ${table.name} t ${page}`;
  const rows = await run<ListedRow>(sql, values.all);
  const counts = lazyCounts(run, listing, parents);
  const byParent = new Map<string, ListedRow[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(key ? String(row["parent id"]) : "")?.push(row);
  return parents.map((parent) => {
    const found = byParent.get(parent) ?? [];
    const more = found.length > size;
    const shown = found.slice(0, size);
    if (backwards) shown.reverse();
    return {
      rows: shown,
      cursorOf: (row) => cursorOf(order, row as ListedRow),
      hasNextPage: backwards ? cursor != null : more,
      hasPreviousPage: backwards ? more : cursor != null,
      totalCount: () => counts(parent),
    };
  });
}

/** How many rows the filter finds, whatever the page: counted once for all parents, when the first asks. */
function lazyCounts(run: Run, { table, args, key }: Listing, parents: readonly string[]): (parent: string) => Promise<number> {
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const count = async (): Promise<ReadonlyMap<string, number>> => {
    const values = newValues(...(key ? [parents] : []));
    const conditions = [...(key ? [`t.${key} = any($1::uuid[])`] : []), ...(args.filter ? [filterSql(table, args.filter, values)] : [])];
    const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
    const rows = await run<{ parent: string; n: string }>(`select ${key ? `t.${key}` : "''"} as parent, count(*) as n from ${table.name} t ${where} ${key ? "group by 1" : ""}`, values.all);
    return new Map(rows.map(({ parent, n }) => [parent, Number(n)]));
  };
  return async (parent) => {
    counting ??= count();
    return (await counting).get(parent) ?? 0;
  };
}
