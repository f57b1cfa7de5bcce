import { PlatformError } from "@hoptac/kit";
import { columnOf, type Table } from "./tables.js";

/** Collects a statement's values and names their places. */
export interface Values {
  readonly all: unknown[];
  add(value: unknown): string;
}
export const newValues = (...first: readonly unknown[]): Values => {
  const all = [...first];
  return {
    all,
    add: (value) => {
      all.push(value);
      return `$${all.length}`;
    },
  };
};

const COMPARE: Readonly<Record<string, string>> = { eq: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

/** A filter as one SQL condition over alias t; every value is a parameter. */
export function filterSql(table: Table, filter: object, values: Values, path = "filter"): string {
  const parts = Object.entries(filter).flatMap(([name, given]) => {
    if (given === undefined || given === null) return [];
    if (name === "and" || name === "or") {
      const inner = (given as readonly object[]).map((one, index) => filterSql(table, one, values, `${path}.${name}.${index}`));
      return [inner.length === 0 ? (name === "and" ? "true" : "false") : `(${inner.join(` ${name} `)})`];
    }
    if (name === "not") return [`not coalesce(${filterSql(table, given as object, values, `${path}.not`)}, false)`];
    const { column, type } = columnOf(table, name, path);
    return Object.entries(given as object).map(([operator, value]) => condition(`t.${column}`, type, operator, value, values, `${path}.${name}`));
  });
  return parts.length === 0 ? "true" : `(${parts.join(" and ")})`;
}

function condition(column: string, type: string, operator: string, value: unknown, values: Values, path: string): string {
  if (operator === "isNull") return value === false ? `${column} is not null` : `${column} is null`;
  if (value === null || value === undefined) {
    throw new PlatformError("INVALID_INPUT", {
      vi: `${path}.${operator}: cần một giá trị; dùng isNull để tìm ô trống`,
      en: `${path}.${operator}: expected a value; use isNull to look for empty ones`,
    });
  }
  switch (operator) {
    case "in":
      return `${column} = any(${values.add(value)}::${type}[])`;
    case "notIn":
      return `${column} <> all(${values.add(value)}::${type}[])`;
    case "ne":
      return `${column} <> ${values.add(value)}::${type}`;
    case "contains":
      return `${column} ilike ${values.add(`%${escapeLike(String(value))}%`)}`;
    case "startsWith":
      return `${column} ilike ${values.add(`${escapeLike(String(value))}%`)}`;
    default: {
      const sign = COMPARE[operator];
      if (!sign) throw new PlatformError("INVALID_INPUT", { vi: `${path}: không có phép "${operator}"`, en: `${path}: there is no operator "${operator}"` });
      return `${column} ${sign} ${values.add(value)}::${type}`;
    }
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
