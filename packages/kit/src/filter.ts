/** What a filter may ask of a column, by what kind of thing the column holds. */
export type ColumnClass = "id" | "text" | "number" | "decimal" | "money" | "date" | "moment" | "boolean" | "enum";

export type Operator = "eq" | "ne" | "in" | "notIn" | "lt" | "lte" | "gt" | "gte" | "contains" | "startsWith" | "isNull";

const EQUALITY = ["eq", "ne", "in", "notIn", "isNull"] as const;
const RANGE = ["eq", "ne", "in", "lt", "lte", "gt", "gte", "isNull"] as const;

const OPERATORS: Readonly<Record<ColumnClass, readonly Operator[]>> = {
  id: ["eq", "in", "isNull"],
  text: ["eq", "ne", "in", "contains", "startsWith", "isNull"],
  number: RANGE,
  decimal: RANGE,
  money: RANGE,
  date: ["eq", "lt", "lte", "gt", "gte", "isNull"],
  moment: ["eq", "lt", "lte", "gt", "gte", "isNull"],
  boolean: ["eq", "isNull"],
  enum: EQUALITY,
};

/** The operators of the one filter grammar for a class of columns. */
export const filterOperators = (columnClass: ColumnClass): readonly Operator[] => OPERATORS[columnClass];
