import { type ColumnClass, filterOperators, invalidInput, type Operator, type Text } from "@hoptac/kit";
import type { SqlValues } from "./sqlValues.js";
import { columnOf, type Table, type TableColumn } from "./tables.js";

/** A filter as one SQL condition over alias t; every value is a parameter. `path` names the argument in errors. */
export function filterSql(table: Table, filter: object, values: SqlValues, path = "filter"): string {
  const parts = Object.entries(filter).flatMap(([name, given]) => {
    if (given === undefined || given === null) return [];
    const here = `${path}.${name}`;
    if (name === "and" || name === "or") {
      const inner = (given as readonly object[]).map((one, index) => filterSql(table, one, values, `${here}.${index}`));
      return inner.length === 0 ? [name === "and" ? "true" : "false"] : [`(${inner.join(` ${name} `)})`];
    }
    // An empty column makes a comparison null; to a person it is simply untrue, and its contrary true.
    if (name === "not") return [`not coalesce(${filterSql(table, given, values, here)}, false)`];
    const column = columnOf(table, name, here);
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([operator, value]) => condition(column, operator as Operator, value, values, `${here}.${operator}`));
  });
  return parts.length === 0 ? "true" : `(${parts.join(" and ")})`;
}

/** What the database can tell of a column: it does not know enumerations from texts. */
const operatorsOf = (column: ColumnClass): readonly Operator[] =>
  column === "text" ? [...filterOperators("text"), ...filterOperators("enum")] : filterOperators(column);

function condition(given: TableColumn & { readonly class: ColumnClass }, operator: Operator, value: unknown, values: SqlValues, path: string): string {
  if (!operatorsOf(given.class).includes(operator)) {
    throw wrong(path, { vi: `không có phép so sánh "${operator}"`, en: `there is no comparison "${operator}"` });
  }
  if (value === null) {
    throw wrong(path, { vi: "cần một giá trị; dùng isNull để tìm ô trống", en: "expected a value; use isNull to look for empty ones" });
  }
  const { type } = given;
  const column = `t.${given.column}`;
  if (given.class === "moment" && operator !== "isNull") return momentCondition(column, operator, value, values);
  switch (operator) {
    case "isNull":
      return value === false ? `${column} is not null` : `${column} is null`;
    case "eq":
      return `${column} = ${values.add(value, type)}`;
    case "ne":
      return `${column} is distinct from ${values.add(value, type)}`;
    case "in":
      return `${column} = any(${values.add(value, `${type}[]`)})`;
    case "notIn":
      return `not coalesce(${column} = any(${values.add(value, `${type}[]`)}), false)`;
    case "contains":
      return like(column, `%${escapeLike(value)}%`, values);
    case "startsWith":
      return like(column, `${escapeLike(value)}%`, values);
    default:
      return `${column} ${COMPARE[operator]} ${values.add(value, type)}`;
  }
}

const COMPARE = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/** Clients see moments in milliseconds, the database keeps microseconds: a moment that a client read is equal to itself, not just before it. */
function momentCondition(column: string, operator: Operator, value: unknown, values: SqlValues): string {
  const from = values.add(value, "timestamptz");
  const next = `${from} + interval '1 millisecond'`;
  switch (operator) {
    case "lt":
      return `${column} < ${from}`;
    case "lte":
      return `${column} < ${next}`;
    case "gt":
      return `${column} >= ${next}`;
    case "gte":
      return `${column} >= ${from}`;
    default:
      return `(${column} >= ${from} and ${column} < ${next})`;
  }
}

/** By the Vietnamese collation, because a database of the C locale does not know that Đ is a capital đ. */
const like = (column: string, pattern: string, values: SqlValues): string =>
  `lower(${column} collate platform.vi) like lower(${values.add(pattern, "text")} collate platform.vi)`;

const escapeLike = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .replace(/[\\%_]/g, (character) => `\\${character}`);

const wrong = (path: string, text: Text) => invalidInput({ path, text });
