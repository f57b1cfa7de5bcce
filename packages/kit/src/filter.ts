/** What a filter may ask of a column, by what kind of thing the column holds. */
export type ColumnClass = "id" | "text" | "number" | "decimal" | "money" | "date" | "moment" | "boolean" | "enum";

/**
 * One comparison of a filter. Of an empty value everything but `ne`, `notIn` and `isNull: true` is untrue: "not Ninh Phước" holds where nothing is filled in.
 * `contains` and `startsWith` do not tell capitals from small letters.
 */
export type Operator = "eq" | "ne" | "in" | "notIn" | "lt" | "lte" | "gt" | "gte" | "contains" | "startsWith" | "isNull";

const EQUALITY = ["eq", "ne", "in", "notIn", "isNull"] as const;
const RANGE = ["eq", "ne", "in", "lt", "lte", "gt", "gte", "isNull"] as const;
const TIME = ["eq", "lt", "lte", "gt", "gte", "isNull"] as const;

const OPERATORS: Readonly<Record<ColumnClass, readonly Operator[]>> = {
  id: ["eq", "in", "isNull"],
  text: ["eq", "ne", "in", "contains", "startsWith", "isNull"],
  number: RANGE,
  decimal: RANGE,
  money: RANGE,
  date: TIME,
  moment: TIME,
  boolean: ["eq", "isNull"],
  enum: EQUALITY,
};

/** The operators of the one filter grammar for a class of columns. */
export const filterOperators = (columnClass: ColumnClass): readonly Operator[] => OPERATORS[columnClass];

const CLASSES: Readonly<Record<string, ColumnClass>> = {
  uuid: "id",
  text: "text",
  varchar: "text",
  "character varying": "text",
  citext: "text",
  int: "number",
  int2: "number",
  int4: "number",
  integer: "number",
  smallint: "number",
  real: "number",
  float: "number",
  float4: "number",
  float8: "number",
  "double precision": "number",
  int8: "decimal",
  bigint: "decimal",
  decimal: "decimal",
  numeric: "decimal",
  date: "date",
  timestamptz: "moment",
  "timestamp with time zone": "moment",
  bool: "boolean",
  boolean: "boolean",
  enum: "enum",
};

/**
 * The class of a column by its type as TypeORM's metadata has it; `undefined`: it can be neither filtered nor ordered (jsonb, arrays).
 * Only the GraphQL type tells an enumeration from other text and đồng from other numbers, so `text` and `decimal` may be narrowed to `enum` and `money`.
 */
export function columnClass(columnType: unknown): ColumnClass | undefined {
  if (columnType === String) return "text";
  if (columnType === Number) return "number";
  if (columnType === Boolean) return "boolean";
  return typeof columnType === "string" ? CLASSES[columnType] : undefined;
}
