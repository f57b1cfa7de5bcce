import { PlatformError } from "@hoptac/kit";
import { checkStatement } from "../src/unitOfWork/checkStatement.js";
import { translated } from "../src/unitOfWork/databaseErrors.js";
import { readAnswer, writeAnswer } from "../src/unitOfWork/keptAnswer.js";
import { statementName } from "../src/unitOfWork/statementName.js";

describe("the raw SQL door", () => {
  test.each([
    "select 1",
    "  (select 1) union (select 2)",
    "/* why */ with x as (select 1) select * from x",
    "-- why\nvalues (1)",
    "/* a /* b */ c */ SELECT 1",
  ])("lets a read through: %s", (sql) => expect(() => checkStatement(sql, false)).not.toThrow());

  test.each([
    "commit",
    "rollback",
    "reset role",
    "set role postgres",
    "update yard.crate set pieces = 1",
    "call anything()",
    "do $$ begin end $$",
    "copy yard.crate to stdout",
    "selection",
    "",
    "; select 1",
    // PostgreSQL nests block comments and ends a line comment at a carriage return: a naive reader sees "select" in these.
    "/* /* */ select 1 */ commit",
    "-- a\rcommit /*\nselect */",
    "/* select 1",
  ])("refuses what does not read: %j", (sql) => expect(() => checkStatement(sql, false)).toThrow(PlatformError));

  test("a write may also insert, update, delete and merge, and nothing else", () => {
    for (const verb of ["insert into t", "UPDATE t", "delete from t", "merge into t", "select 1"]) expect(() => checkStatement(verb, true)).not.toThrow();
    for (const verb of ["truncate t", "commit", "savepoint x", "lock t"]) expect(() => checkStatement(verb, true)).toThrow(/is not allowed in a write/);
  });
});

test("a statement is prepared from its second use on, under one name", () => {
  const sql = `select ${Math.random()}`;
  expect(statementName(sql)).toBeUndefined();
  const name = statementName(sql);
  expect(name).toMatch(/^hoptac_\d+$/);
  expect(statementName(sql)).toBe(name);
});

test("a kept answer comes back as it was, moments included", () => {
  const answer = {
    task: { id: "1", at: new Date("2017-07-20T01:02:03.004Z"), none: null, list: [new Date(0), "1970-01-01T00:00:00.000Z"], extra: { $moment: "x", y: 1 } },
  };
  expect(readAnswer(writeAnswer(answer) ?? "")).toEqual(answer);
});

describe("what the database refuses", () => {
  const refused = (code: string, more: object = {}) => translated(Object.assign(new Error("secret"), { code, ...more }));
  test.each([
    ["23505", "CONFLICT"],
    ["23P01", "CONFLICT"],
    ["23503", "INVALID_INPUT"],
    ["23502", "INVALID_INPUT"],
    ["22P02", "INVALID_INPUT"],
    ["23514", "RULE_VIOLATED"],
    ["42501", "FORBIDDEN"],
    ["40001", "UNAVAILABLE"],
    ["40P01", "UNAVAILABLE"],
    ["57014", "UNAVAILABLE"],
    ["08006", "UNAVAILABLE"],
  ])("SQLSTATE %s is %s to a client", (state, code) => {
    const error = refused(state, { constraint: "crate_weight" }) as PlatformError;
    expect(error).toMatchObject({ name: "PlatformError", code });
    expect(error.message).not.toContain("secret");
  });

  test("a broken rule is named, a busy database says when to come back", () => {
    expect(refused("23514", { constraint: "crate_weight" })).toMatchObject({
      details: { rule: "crate_weight" },
      text: { en: expect.stringContaining("crate_weight") },
    });
    expect(refused("40001")).toMatchObject({ details: { retryAfter: 1 } });
  });

  test("anything unforeseen stays what it is", () => {
    const error = Object.assign(new Error("secret"), { code: "42703" });
    expect(translated(error)).toBe(error);
  });
});
