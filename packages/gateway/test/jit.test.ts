import { type ExecutionResult, execute, type GraphQLError, parse, validate } from "graphql";
import { compiledOf, mayCompile } from "../src/documents/jit.js";
import { describe as describeDocument } from "../src/documents/prepare.js";
import { toyCompose, toySchema } from "./toy/toyComposition.js";

const world = { value: "first", writes: 0, ticks: { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: undefined, done: true as const }) }) } };
const composition = { ...toyCompose(world)([], { disabled: new Set() }), schema: toySchema(world) };
const context = { viewer: { login: "head" }, db: { query: async () => [] } };

const operationOf = (text: string) => {
  const document = parse(text);
  expect(validate(composition.schema, document)).toEqual([]);
  const operation = describeDocument(composition, text, document).operations[0];
  if (!operation) throw new Error("no operation");
  return operation;
};

/** What a client can tell: data, and of each error the message, the path and the place. */
const told = ({ data, errors }: ExecutionResult) => ({
  data,
  errors: errors
    ?.map(({ message, path, locations }: GraphQLError) => ({ message, path, locations }))
    .sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1)),
});

async function both(text: string, variables: Record<string, unknown>) {
  const operation = operationOf(text);
  const { document, name } = operation;
  expect(mayCompile(operation)).toBe(true);
  expect(compiledOf(operation)).toBeUndefined(); // its first run is not worth compiling
  const compiled = compiledOf(operation);
  if (!compiled) throw new Error(`not compiled: ${text}`);
  const slow = await execute({
    schema: composition.schema,
    document: document.document,
    contextValue: context,
    variableValues: variables,
    operationName: name,
  });
  return { slow: told(JSON.parse(JSON.stringify(slow), undefined) && slow), fast: told(await compiled(undefined, context, variables)) };
}

const questions: readonly (readonly [story: string, text: string, variables?: Record<string, unknown>])[] = [
  ["a field", "{ hello }"],
  ["a literal", '{ hello(name: "x") }'],
  ["a variable given", "query($n: String) { hello(name: $n) }", { n: "x" }],
  ["a variable absent", "query($n: String) { hello(name: $n) }"],
  ["a variable null", "query($n: String) { hello(name: $n) }", { n: null }],
  ["a variable with a default", 'query($n: String = "d") { hello(name: $n) }'],
  ["an enum in a variable", "query($k: Kind) { echo(kind: $k) }", { k: "SMALL" }],
  ["an argument's default", "{ echo }"],
  ["an enum variable absent, the argument has a default", "query($k: Kind) { echo(kind: $k) }"],
  ["an input object as a literal", '{ echo(input: { size: 3 }) b: echo(input: { name: "n", size: null }) }'],
  ["an id from a number", "query($id: ID!) { thing(id: $id) { id } }", { id: 5 }],
  ["aliases", '{ a: thing(id: "1") { x: id y: name } b: thing(id: "2") { id } }'],
  ["fragments", '{ thing(id: "1") { ...F } } fragment F on Thing { id ...G } fragment G on Thing { name later }'],
  ["the same field twice, merged", '{ thing(id: "1") { id self { id } } thing(id: "1") { name self { name } } }'],
  ["skip by a variable, true", "query($s: Boolean!) { hello @skip(if: $s) a: hello }", { s: true }],
  ["skip by a variable, false", "query($s: Boolean!) { hello @skip(if: $s) a: hello }", { s: false }],
  ["include by a variable", "query($s: Boolean!) { thing(id: 1) { id @include(if: $s) name } }", { s: false }],
  ["include on a fragment", 'query($s: Boolean!) { thing(id: "1") { ...F @include(if: $s) name } } fragment F on Thing { id }', { s: true }],
  ["include on an inline fragment, false", 'query($s: Boolean!) { thing(id: "1") { ... @include(if: $s) { id } name } }', { s: false }],
  ["skip and include together", "query($s: Boolean!, $i: Boolean!) { hello @skip(if: $s) @include(if: $i) a: hello }", { s: false, i: true }],
  ["the same field, once skipped", "query($s: Boolean!) { hello @skip(if: $s) hello }", { s: true }],
  [
    "nested fragments with conditions",
    "query($s: Boolean!) { ...Q @skip(if: $s) hello } fragment Q on Query { plain: hello ... on Query @include(if: $s) { deep: hello } }",
    { s: false },
  ],
  ["a list with rows", "{ things(first: 4) { totalCount nodes { id things(first: 2) { id later } } } }"],
  ["a size in a variable", "query($n: Int) { things(first: $n) { nodes { id } } }", { n: 2 }],
  ["an interface", "{ named { __typename name ... on Thing { id kind } ... on Other { only } } }"],
  ["a union", "{ either { __typename ... on Thing { id ratio } ... on Named { name } } }"],
  ["null where it may be", '{ thing(id: "none") { id } hello }'],
  ["an error in the middle", '{ thing(id: "1") { id broken name } hello }'],
  ["an error thrown at once", '{ thing(id: "1") { id brokenAtOnce name } hello }'],
  ["errors in a list", "{ things(first: 2) { nodes { id broken } } }"],
  ["null where it must not be", '{ thing(id: "1") { id must } hello }'],
  ["null that takes the list with it", "{ things(first: 2) { nodes { must } } hello }"],
  ["null inside of a list of numbers", "{ plainList hello }"],
  ["an error of the platform", '{ a: thing(id: "1") { refused } }'],
  ["introspection of the name", "{ __typename thing(id: 1) { __typename } }"],
  ["introspection of a type", '{ __type(name: "Thing") { name kind fields { name type { name kind ofType { name } } } } }'],
  ["a named operation", "query A { hello }"],
];

describe("compiled queries answer as graphql-js does", () => {
  test.each(questions)("%s", async (_, text, variables = {}) => {
    const { slow, fast } = await both(text as string, variables as Record<string, unknown>);
    expect(fast).toEqual(slow);
  });

  test("errors keep what the resolver threw, for masking", async () => {
    const operation = operationOf('{ thing(id: "1") { refused } }');
    compiledOf(operation);
    const result = await compiledOf(operation)?.(undefined, context, {});
    expect((result?.errors?.[0]?.originalError as { code?: string } | undefined)?.code).toBe("FORBIDDEN");
  });

  test.each([
    ["a mutation", 'mutation { setValue(value: "x") }'],
    ["an input object in a variable", "query($i: ThingInput) { echo(input: $i) }"],
    ["a list in a variable", "query($l: [Int]) { echo(list: $l) }"],
    ["a variable inside of an object", "query($n: Int) { echo(input: { size: $n }) }"],
    ["a variable inside of a list", "query($n: Int) { echo(list: [$n]) }"],
    ["a variable inside of an object in a fragment", "query($n: Int) { ...F } fragment F on Query { echo(input: { size: $n }) }"],
  ])("%s is left to graphql-js", (_, text) => expect(mayCompile(operationOf(text))).toBe(false));

  test("control: there is a difference to be guarded against, an absent variable inside of an object arrives as something else", async () => {
    const { compileQuery, isCompiledQuery } = await import("graphql-jit");
    const document = parse("query($n: String!, $s: Int) { echo(input: { name: $n, size: $s }) }");
    const compiled = compileQuery(composition.schema, document);
    if (!isCompiledQuery(compiled)) throw new Error("not compiled");
    const fast = (await compiled.query(undefined, context, { n: "x" })) as ExecutionResult;
    const slow = await execute({ schema: composition.schema, document, contextValue: context, variableValues: { n: "x" } });
    expect(fast.data).not.toEqual(slow.data);
  });

  test("HOPTAC_JIT=off switches it off", () => {
    process.env.HOPTAC_JIT = "off";
    try {
      const operation = operationOf("{ hello }");
      for (let run = 0; run < 5; run++) expect(compiledOf(operation)).toBeUndefined();
    } finally {
      delete process.env.HOPTAC_JIT;
    }
  });
});
