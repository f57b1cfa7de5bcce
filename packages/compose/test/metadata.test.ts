import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import { assertShape, Metadata } from "../src/metadata.js";
import { CooperativeResolver, core, GrantLoanInput, Loan, LoanResolver, WeatherResolver } from "./toys.js";

const keysOf = (list: string): string[] => {
  const storage = getMetadataStorage() as unknown as Record<string, readonly object[]>;
  return [...new Set(storage[list]?.flatMap((record) => Object.keys(record)))].sort();
};

describe("what type-graphql and TypeORM keep of decorators", () => {
  test("has the shape that this package reads; after an upgrade look here first", () => {
    expect(() => assertShape(getMetadataStorage())).not.toThrow();
    for (const [list, keys] of Object.entries({
      queries: ["methodName", "schemaName", "target", "getReturnType"],
      mutations: ["methodName", "schemaName", "target", "getReturnType"],
      subscriptions: ["methodName", "schemaName", "target", "getReturnType"],
      fieldResolvers: ["methodName", "schemaName", "target", "kind", "getType"],
      objectTypes: ["name", "target", "interfaceClasses"],
      interfaceTypes: ["name", "target", "interfaceClasses"],
      inputTypes: ["name", "target"],
      enums: ["name", "enumObj"],
      fields: ["name", "schemaName", "target", "getType", "typeOptions"],
      params: ["kind", "methodName", "target", "name", "getType"],
      resolverClasses: ["target", "getObjectType"],
    })) {
      expect([list, keysOf(list)]).toEqual([list, expect.arrayContaining(keys)]);
    }
  });

  test("another shape is refused by name", () => {
    const { fields: _gone, ...others } = getMetadataStorage() as unknown as Record<string, unknown>;
    expect(() => assertShape({ ...others, clone: () => undefined })).toThrow("type-graphql keeps its records differently now (fields)");
  });

  test("a class's own fields, those of its base classes and of its interfaces are found, the nearest first", () => {
    const metadata = new Metadata();
    expect(
      metadata
        .fieldsOf(Loan)
        .map(({ schemaName }) => schemaName)
        .sort(),
    ).toEqual(["amount", "id", "rate", "version"]);
    expect(metadata.tableOf(Loan)).toEqual({ schema: "finance", name: "loan" });
    expect([...metadata.columnsOf(Loan).keys()].sort()).toEqual(["amount", "cooperativeId", "id", "rate", "version"]);
    expect(metadata.parentOf(LoanResolver)).toBe(core.entities[1]);
    expect(metadata.parentOf(WeatherResolver)).toBeUndefined();
    expect(metadata.handlersOf(LoanResolver)).toEqual([
      { root: "Mutation", member: "grantLoan", field: "grantLoan", type: expect.any(Function), args: [{ kind: "arg", name: "input", type: GrantLoanInput }] },
    ]);
    expect(metadata.fieldResolversOf(CooperativeResolver).map(({ field }) => field)).toEqual(["label"]);
  });

  test("a build leaves nothing behind in the records: the next one has only its own fields", () => {
    const metadata = new Metadata();
    const before = JSON.stringify(getMetadataStorage().objectTypes.map(({ name, fields }) => [name, fields?.length]));
    const fieldsOf = (resolvers: readonly object[]) =>
      Object.keys((metadata.buildTypes(resolvers, [core.entities[1] ?? {}]).typeOf(core.entities[1] ?? {}) as never as { getFields(): object }).getFields());
    expect(fieldsOf([CooperativeResolver])).toContain("label");
    expect(fieldsOf([LoanResolver])).not.toContain("label");
    expect(JSON.stringify(getMetadataStorage().objectTypes.map(({ name, fields }) => [name, fields?.length]))).toBe(before);
  });

  test("negative control: built by type-graphql alone, a field of one set of plugins stays for the next", () => {
    const build = (resolvers: readonly object[]) =>
      buildSchemaSync({ resolvers: resolvers as [() => void], orphanedTypes: core.entities as never, skipCheck: true, pubSub: {} as never }).getType(
        "Cooperative",
      ) as never as {
        getFields(): Record<string, unknown>;
      };
    expect(Object.keys(build([CooperativeResolver]).getFields())).toContain("label");
    expect(Object.keys(build([LoanResolver]).getFields())).toContain("label");
    // What is built here is right even then.
    const cooperative = core.entities[1] ?? {};
    const { typeOf } = new Metadata().buildTypes([LoanResolver], [cooperative]);
    expect(Object.keys((typeOf(cooperative) as never as { getFields(): object }).getFields())).not.toContain("label");
  });
});
