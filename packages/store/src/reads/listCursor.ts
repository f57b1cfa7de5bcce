import { type ColumnClass, invalidInput, isDay } from "@hoptac/kit";
import type { Order } from "./keyset.js";

type Row = Readonly<Record<string, unknown>>;

/** A `Date` has lost the database's microseconds, so a page that is ordered by moments also reads them as text, under this name. */
const exactly = (property: string): string => `@${property}`;

/** What a page's select list needs beside the columns so that cursors can be made of its rows. */
export const cursorColumns = (order: Order): string =>
  order.columns
    .filter((column) => column.class === "moment")
    .map(({ column, property }) => `, t.${column}::text as "${exactly(property)}"`)
    .join("");

/** The cursor of a row in an order: opaque to clients. */
export function listCursor(order: Order, row: Row): string {
  const key = order.columns.map((column) => row[column.class === "moment" ? exactly(column.property) : column.property] ?? null);
  return Buffer.from(JSON.stringify([order.signature, ...key])).toString("base64url");
}

/** The key values that a cursor holds; one of another order, or garbage, is refused by the argument's name. */
export function readListCursor(order: Order, cursor: string, path: "after" | "before"): readonly unknown[] {
  const parsed = parse(cursor);
  if (Array.isArray(parsed)) {
    const [signature, ...key] = parsed as unknown[];
    const fits = order.columns.every((column, index) =>
      key[index] === null ? column.nullable : column.class !== undefined && LOOKS[column.class](key[index]),
    );
    if (signature === order.signature && key.length === order.columns.length && fits) return key;
  }
  throw invalidInput({
    path,
    text: { vi: "cần con trỏ do chính danh sách này, với cùng orderBy, cấp", en: "expected a cursor that this very list gave out, with the same orderBy" },
  });
}

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined; // not even JSON: garbage, which the caller names
  }
};

const matching =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && pattern.test(value);
const text = (value: unknown): boolean => typeof value === "string" && !value.includes("\0");
const exactNumber = matching(/^-?\d{1,40}(\.\d{1,40})?$/);

/** A forged cursor must not get as far as the database's casts. */
const LOOKS: Readonly<Record<ColumnClass, (value: unknown) => boolean>> = {
  id: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  text,
  enum: text,
  number: (value) => typeof value === "number",
  decimal: exactNumber,
  money: exactNumber,
  date: isDay,
  moment: matching(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/),
  boolean: (value) => typeof value === "boolean",
};
