import { columnClass, filterOperators } from "../src/filter.js";

test.each([
  ["uuid", "id"],
  ["text", "text"],
  ["character varying", "text"],
  [String, "text"],
  ["integer", "number"],
  [Number, "number"],
  ["bigint", "decimal"],
  ["numeric", "decimal"],
  ["date", "date"],
  ["timestamptz", "moment"],
  ["timestamp with time zone", "moment"],
  ["boolean", "boolean"],
  [Boolean, "boolean"],
  ["jsonb", undefined],
  [undefined, undefined],
])("a column of type %p is filtered as %p", (type, expected) => expect(columnClass(type)).toBe(expected));

test("ids and texts are not compared by size, moments not by lists, and everything can be asked whether it is empty", () => {
  expect(filterOperators("id")).not.toContain("lt");
  expect(filterOperators("text")).toEqual(expect.arrayContaining(["contains", "startsWith"]));
  expect(filterOperators("moment")).not.toContain("in");
  for (const kind of ["id", "text", "number", "decimal", "money", "date", "moment", "boolean", "enum"] as const)
    expect(filterOperators(kind)).toContain("isNull");
});
