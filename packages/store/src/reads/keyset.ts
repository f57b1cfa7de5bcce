import { createHash } from "node:crypto";
import type { OrderBy } from "@hoptac/kit";
import type { SqlValues } from "./sqlValues.js";
import { columnOf, type Table, type TableColumn } from "./tables.js";

/** One column of a total order. Empty values come last going up and first going down. */
export interface OrderColumn extends TableColumn {
  readonly up: boolean;
}

/** A total order: what was asked for, then the id. */
export interface Order {
  readonly columns: readonly OrderColumn[];
  /** Tells cursors of different orders apart. */
  readonly signature: string;
}

/** The order that a list of columns asks for; the first mention of a column counts. */
export function orderOf(table: Table, asked: readonly Readonly<Record<string, "ASC" | "DESC" | null | undefined>>[]): Order {
  const columns = new Map<string, OrderColumn>();
  asked.forEach((one, index) => {
    for (const [property, direction] of Object.entries(one)) {
      if (direction == null || columns.has(property)) continue;
      columns.set(property, { ...columnOf(table, property, `orderBy.${index}.${property}`), up: direction !== "DESC" });
    }
  });
  if (!columns.has("id")) columns.set("id", { ...columnOf(table, "id", "orderBy"), up: true });
  const text = [...columns.values()].map(({ property, up }) => `${property} ${up}`).join();
  return { columns: [...columns.values()], signature: createHash("sha256").update(`${table.label} ${text}`).digest("base64url").slice(0, 8) };
}

const declaredOrders = new WeakMap<OrderBy, Map<Table, Order>>();

/** The order that a declared list has by itself; worked out once. */
export function declaredOrder(table: Table, orderBy: OrderBy): Order {
  const ofTables = declaredOrders.get(orderBy) ?? new Map<Table, Order>();
  declaredOrders.set(orderBy, ofTables);
  const order = ofTables.get(table) ?? orderOf(table, [orderBy]);
  ofTables.set(table, order);
  return order;
}

/** `order by …`; backwards for pages that are read from their end. */
export const orderSql = ({ columns }: Order, backwards = false): string =>
  `order by ${columns.map(({ column, up }) => (up !== backwards ? `t.${column} asc nulls last` : `t.${column} desc nulls first`)).join(", ")}`;

/** The rows strictly after (or before) the cursor's row, whether or not that row still stands. */
export function beyondSql(order: Order, key: readonly unknown[], values: SqlValues, before: boolean): string {
  const places = order.columns.map(({ type }, index) => (key[index] === null ? undefined : values.add(key[index], type)));
  const alternatives: string[] = [];
  const equal: string[] = [];
  order.columns.forEach((column, index) => {
    const further = furtherSql(column, places[index], before);
    if (further) alternatives.push([...equal, further].join(" and "));
    equal.push(places[index] === undefined ? `t.${column.column} is null` : `t.${column.column} = ${places[index]}`);
  });
  const any = `(${alternatives.map((one) => `(${one})`).join(" or ")})`;
  const [first] = order.columns;
  const bound = first && boundSql(first, places[0], before);
  return bound ? `${bound} and ${any}` : any;
}

/** Strictly further along one column; nothing is further than the last. Empty values count as the greatest. */
function furtherSql({ column, nullable, up }: OrderColumn, place: string | undefined, before: boolean): string | undefined {
  const greater = up !== before;
  if (place === undefined) return greater ? undefined : `t.${column} is not null`;
  if (!greater) return `t.${column} < ${place}`;
  return nullable ? `(t.${column} > ${place} or t.${column} is null)` : `t.${column} > ${place}`;
}

/** Follows from the alternatives, and lets an index on the first column start at the right place, which it cannot from an `or`. */
function boundSql({ column, nullable, up }: OrderColumn, place: string | undefined, before: boolean): string | undefined {
  if (place === undefined) return undefined;
  if (up === before) return `t.${column} <= ${place}`;
  return nullable ? undefined : `t.${column} >= ${place}`;
}
