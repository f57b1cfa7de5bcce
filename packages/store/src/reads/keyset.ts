import { createHash } from "node:crypto";
import { invalidInput, type OrderBy } from "@hoptac/kit";
import type { Values } from "./filterSql.js";
import { columnOf, type Table } from "./tables.js";

/** One column of a total order. Empty values come last going up and first going down. */
export interface OrderColumn {
  readonly property: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly up: boolean;
}

/** A total order: what was asked for, then the id. */
export interface Order {
  readonly columns: readonly OrderColumn[];
  /** Tells cursors of different orders apart. */
  readonly signature: string;
}

export function orderOf(table: Table, asked: readonly OrderBy[]): Order {
  const entries = asked.flatMap((one) => Object.entries(one)).filter(([, direction]) => direction !== undefined && direction !== null);
  const columns: OrderColumn[] = [];
  for (const [property, direction] of [...entries, ["id", "ASC"] as const]) {
    if (columns.some((column) => column.property === property)) continue;
    const { column, type, nullable } = columnOf(table, property, "orderBy");
    columns.push({ property, column: `t.${column}`, type, nullable, up: direction !== "DESC" });
  }
  const text = columns.map(({ property, up }) => `${property} ${up}`).join();
  return { columns, signature: createHash("sha256").update(`${table.name} ${text}`).digest("base64url").slice(0, 8) };
}

/** `order by …`; backwards for pages that are read from their end. */
export const orderSql = ({ columns }: Order, backwards = false): string =>
  `order by ${columns.map(({ column, up }) => (up !== backwards ? `${column} asc nulls last` : `${column} desc nulls first`)).join(", ")}`;

/** The rows strictly after (or before) the cursor's row, whether or not that row still stands. */
export function beyondSql(order: Order, key: readonly unknown[], values: Values, before: boolean): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  order.columns.forEach((column, index) => {
    const value = key[index] ?? null;
    const further = furtherSql(column, value, values, before);
    if (further) alternatives.push([...equal, further].join(" and "));
    equal.push(value === null ? `${column.column} is null` : `${column.column} = ${values.add(value)}::${column.type}`);
  });
  return `(${alternatives.map((one) => `(${one})`).join(" or ")})`;
}

/** Strictly further along one column; nothing is further than the last. Empty values are the greatest. */
function furtherSql({ column, type, nullable, up }: OrderColumn, value: unknown, values: Values, before: boolean): string | undefined {
  const greater = up !== before;
  if (value === null) return greater ? undefined : `${column} is not null`;
  const place = `${values.add(value)}::${type}`;
  if (!greater) return `${column} < ${place}`;
  return nullable ? `(${column} > ${place} or ${column} is null)` : `${column} > ${place}`;
}

/** The cursor of a row in an order: opaque to clients. */
export function cursorOf(order: Order, row: Readonly<Record<string, unknown>>): string {
  const key = order.columns.map(({ property }) => {
    const value = row[property];
    return value instanceof Date ? value.toISOString() : (value ?? null);
  });
  return Buffer.from(JSON.stringify([order.signature, ...key])).toString("base64url");
}

/** What a cursor says; one of another order, or garbage, is refused by the argument's name. */
export function readCursor(order: Order, cursor: string, path: "after" | "before"): readonly unknown[] {
  const parsed = parse(cursor);
  const plain = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
  if (!Array.isArray(parsed) || parsed.length !== order.columns.length + 1 || parsed[0] !== order.signature || !parsed.every(plain)) {
    throw invalidInput({
      path,
      text: { vi: "cần con trỏ do chính danh sách này, với cùng orderBy, cấp", en: "expected a cursor that this very list gave out, with the same orderBy" },
    });
  }
  return parsed.slice(1);
}

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
};
