import { DateTime } from "@hoptac/kit";
import { GraphQLBoolean, GraphQLFloat, type GraphQLNamedType, GraphQLScalarType, type GraphQLSchema, GraphQLString, getNamedType, isObjectType } from "graphql";
import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";

/**
 * The one file that reads type-graphql's and TypeORM's own records. Everything it relies on is named in the interfaces below;
 * `assertShape` and the test of this file say so at once when an upgrade changes it.
 */

/** What a GraphQL type is made from: a class, the object of an enum, the symbol of a union, or a scalar. */
export type Source = object | symbol;

type Class = abstract new (...args: never[]) => unknown;

/** One `@Field`. */
export interface FieldRecord {
  readonly target: object;
  readonly name: string;
  readonly schemaName: string;
  readonly getType: () => unknown;
  readonly typeOptions: { readonly nullable?: boolean | string; readonly array?: boolean };
}

/** One argument of a method: a single one (`arg`) or a class of them (`args`). */
export interface ArgumentRecord {
  readonly kind: "arg" | "args";
  readonly name: string;
  readonly type: unknown;
}

/** One `@Query`, `@Mutation`, `@Subscription` or `@FieldResolver` method. */
export interface MethodRecord {
  readonly member: string;
  readonly field: string;
  readonly type: unknown;
  readonly args: readonly ArgumentRecord[];
}

export type RootName = "Query" | "Mutation" | "Subscription";

interface RawMethod {
  readonly target: object;
  readonly methodName: string;
  readonly schemaName: string;
  readonly kind?: "internal" | "external";
  readonly getReturnType?: () => unknown;
  readonly getType?: () => unknown;
}
interface RawParam {
  readonly target: object;
  readonly methodName: string;
  readonly kind: string;
  readonly name?: string;
  readonly getType?: () => unknown;
  readonly options?: { readonly arg?: { readonly name: string; readonly getType: () => unknown } };
}
interface RawClass {
  readonly target: object;
  readonly name: string;
  readonly interfaceClasses?: readonly object[];
}
interface RawStorage {
  queries: RawMethod[];
  mutations: RawMethod[];
  subscriptions: RawMethod[];
  fieldResolvers: RawMethod[];
  objectTypes: RawClass[];
  interfaceTypes: RawClass[];
  readonly inputTypes: RawClass[];
  readonly argumentTypes: RawClass[];
  readonly enums: readonly { readonly enumObj: object; readonly name: string }[];
  readonly unions: readonly { readonly symbol: symbol; readonly name: string; readonly getClassTypes: () => readonly object[] }[];
  fields: FieldRecord[];
  readonly params: readonly RawParam[];
  readonly resolverClasses: readonly { readonly target: object; readonly getObjectType: () => object }[];
  clone(): RawStorage;
}

const LISTS = [
  ...["queries", "mutations", "subscriptions", "fieldResolvers", "objectTypes", "interfaceTypes", "inputTypes"],
  ...["argumentTypes", "enums", "unions", "fields", "params", "resolverClasses"],
] as const;

/** Refuses to go on with records of another shape, so that an upgrade fails at the first composition and not in a query. */
export function assertShape(storage: unknown): asserts storage is RawStorage {
  const given = storage as Record<string, unknown>;
  const missing = LISTS.filter((list) => !Array.isArray(given[list]));
  if (missing.length > 0 || typeof given.clone !== "function") {
    throw new Error(`type-graphql keeps its records differently now (${missing.join(", ") || "clone"}): packages/compose/src/metadata.ts must follow`);
  }
}

/** A class and its base classes, nearest first. */
export function chainOf(target: object): readonly object[] {
  const chain: object[] = [];
  for (let c: object | null = target; c && c !== Function.prototype; c = Object.getPrototypeOf(c)) chain.push(c);
  return chain;
}

export type SourceKind = "object" | "interface" | "input" | "arguments" | "enum" | "union" | "scalar";

/** What decorators have said so far, in the words of this package. */
export class Metadata {
  readonly #storage: RawStorage;
  readonly #named = new Map<Source, { readonly kind: SourceKind; readonly name: string; readonly interfaces: readonly object[] }>();
  readonly #fields = new Map<object, FieldRecord[]>();
  readonly #computed = new Map<object, Set<string>>();

  constructor() {
    const storage: unknown = getMetadataStorage();
    assertShape(storage);
    this.#storage = storage;
    const classes = { object: storage.objectTypes, interface: storage.interfaceTypes, input: storage.inputTypes, arguments: storage.argumentTypes };
    for (const [kind, records] of Object.entries(classes) as [SourceKind, RawClass[]][]) {
      for (const { target, name, interfaceClasses } of records) this.#named.set(target, { kind, name, interfaces: interfaceClasses ?? [] });
    }
    for (const { enumObj, name } of storage.enums) this.#named.set(enumObj, { kind: "enum", name, interfaces: [] });
    for (const { symbol, name } of storage.unions) this.#named.set(symbol, { kind: "union", name, interfaces: [] });
    for (const field of storage.fields) this.#fields.set(field.target, [...(this.#fields.get(field.target) ?? []), field]);
    for (const { kind, target, schemaName } of storage.fieldResolvers) {
      if (kind === "internal") this.#computed.set(target, (this.#computed.get(target) ?? new Set()).add(schemaName));
    }
  }

  kindOf(source: Source): SourceKind | undefined {
    return source instanceof GraphQLScalarType ? "scalar" : this.#named.get(source)?.kind;
  }

  /** The GraphQL name; `undefined` for what carries no decorator. */
  nameOf(source: Source): string | undefined {
    return source instanceof GraphQLScalarType ? source.name : this.#named.get(source)?.name;
  }

  /** Interfaces of a class, those of its base classes included. */
  interfacesOf(target: object): readonly object[] {
    return [...new Set(chainOf(target).flatMap((c) => this.#named.get(c)?.interfaces ?? []))];
  }

  /** Fields of a type or input: its interfaces', its base classes' and its own; the nearest wins. */
  fieldsOf(target: object): readonly FieldRecord[] {
    const lines = [...this.interfacesOf(target).toReversed(), ...chainOf(target).toReversed()];
    return [...new Map(lines.flatMap((c) => this.#fields.get(c) ?? []).map((field) => [field.schemaName, field])).values()];
  }

  /** Whether a field of a class is a method or getter of the class itself. */
  isComputed(field: FieldRecord): boolean {
    return this.#computed.get(field.target)?.has(field.schemaName) ?? false;
  }

  unionMembersOf(symbol: symbol): readonly object[] {
    return this.#storage.unions.find((union) => union.symbol === symbol)?.getClassTypes() ?? [];
  }

  argsOf(target: object, member: string): readonly ArgumentRecord[] {
    const chain = chainOf(target);
    return this.#storage.params.flatMap((param): ArgumentRecord[] => {
      if (param.methodName !== member || !chain.includes(param.target)) return [];
      if (param.kind === "args" && param.getType) return [{ kind: "args", name: "", type: param.getType() }];
      const arg = param.kind === "custom" ? param.options?.arg : param;
      if ((param.kind !== "arg" && param.kind !== "custom") || !arg?.getType) return [];
      return [{ kind: "arg", name: arg.name ?? "", type: arg.getType() }];
    });
  }

  /** The root fields of a resolver class. */
  handlersOf(resolver: object): readonly (MethodRecord & { readonly root: RootName })[] {
    const { queries: Query, mutations: Mutation, subscriptions: Subscription } = this.#storage;
    return Object.entries({ Query, Mutation, Subscription }).flatMap(([root, methods]) =>
      this.#methodsOf(resolver, methods).map((method) => ({ ...method, root: root as RootName })),
    );
  }

  /** The fields that a resolver class computes for its parent type. */
  fieldResolversOf(resolver: object): readonly MethodRecord[] {
    return this.#methodsOf(
      resolver,
      this.#storage.fieldResolvers.filter(({ kind }) => kind === "external"),
    );
  }

  /** The type that `@Resolver(() => T)` names; `undefined` for `@Resolver()`. */
  parentOf(resolver: object): object | undefined {
    const record = this.#storage.resolverClasses.find(({ target }) => target === resolver);
    try {
      return record?.getObjectType();
    } catch (error) {
      // The thunk of `@Resolver()` throws instead of answering nothing.
      if (error instanceof Error && error.message.startsWith("No provided object type")) return undefined;
      throw error;
    }
  }

  /** Column properties of an entity, base classes included. */
  columnsOf(entity: object): ReadonlyMap<string, { readonly nullable: boolean }> {
    const columns = getMetadataArgsStorage().filterColumns(chainOf(entity) as (() => void)[]);
    return new Map(columns.map(({ propertyName, options }) => [propertyName, { nullable: options.nullable ?? false }]));
  }

  /** Schema and table of an entity; `undefined` without `@Entity`. */
  tableOf(entity: Class): { readonly schema: string | undefined; readonly name: string } | undefined {
    const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
    return table && { schema: table.schema, name: new DefaultNamingStrategy().tableName(entity.name, table.name) };
  }

  /**
   * Lets type-graphql build the types of these classes, and tells which type each became.
   * The build works on a copy of the records: it would otherwise leave the fields of one set of plugins in the next. Inputs stay the
   * originals, since type-graphql looks them up again at each request.
   */
  buildTypes(
    resolvers: readonly object[],
    sources: readonly Source[],
  ): { readonly schema: GraphQLSchema; readonly typeOf: (source: Source) => GraphQLNamedType } {
    const probe = class TypesOfThisHouse {};
    const keys = new Map(sources.filter((s) => !["input", "arguments"].includes(this.kindOf(s) ?? "")).map((source, i) => [source, `t${i}`]));
    const used = new Set(resolvers.flatMap(chainOf));
    const copy = this.#storage.clone();
    const ofTheseResolvers = (methods: readonly RawMethod[]): RawMethod[] => methods.filter((m) => used.has(m.target)).map((m) => ({ ...m }));
    copy.queries = ofTheseResolvers(copy.queries);
    copy.mutations = ofTheseResolvers(copy.mutations);
    copy.subscriptions = ofTheseResolvers(copy.subscriptions);
    copy.fieldResolvers = copy.fieldResolvers.filter((m) => m.kind === "internal" || used.has(m.target)).map((m) => ({ ...m }));
    copy.objectTypes = [...copy.objectTypes.map((record) => ({ ...record, fields: undefined })), { target: probe, name: probe.name }];
    copy.interfaceTypes = copy.interfaceTypes.map((record) => ({ ...record, fields: undefined }));
    const probed = [...keys].map(([source, name]) => ({ target: probe, name, schemaName: name, getType: () => source, typeOptions: { nullable: true } }));
    copy.fields = [...copy.fields.map((field) => ({ ...field })), ...probed];
    const schema = withStorage(copy, () =>
      buildSchemaSync({
        resolvers: [probe, ...(resolvers as (() => void)[])],
        orphanedTypes: [probe, ...(sources.filter((source) => typeof source === "function") as (() => void)[])],
        validate: true,
        skipCheck: true,
        scalarsMap: [{ type: Date, scalar: DateTime }],
        pubSub: NO_TOPICS,
      }),
    );
    const type = schema.getType(probe.name);
    const fields = isObjectType(type) ? type.getFields() : {};
    const typeOf = (source: Source): GraphQLNamedType => {
      const scalar = source instanceof GraphQLScalarType ? source : CONSTRUCTORS.get(source);
      if (scalar) return scalar;
      const found = fields[keys.get(source) ?? ""]?.type ?? schema.getType(this.nameOf(source) ?? "");
      if (!found) throw new Error(`${String(this.nameOf(source) ?? source)} is no GraphQL type`);
      return getNamedType(found);
    };
    return { schema, typeOf };
  }

  #methodsOf(resolver: object, methods: readonly RawMethod[]): MethodRecord[] {
    const chain = chainOf(resolver);
    return methods
      .filter(({ target }) => chain.includes(target))
      .map((method) => ({
        member: method.methodName,
        field: method.schemaName,
        type: (method.getReturnType ?? method.getType)?.(),
        args: this.argsOf(resolver, method.methodName),
      }));
  }
}

/** What type-graphql makes of a bare constructor. */
const CONSTRUCTORS = new Map<Source, GraphQLScalarType>([
  [String, GraphQLString],
  [Number, GraphQLFloat],
  [Boolean, GraphQLBoolean],
  [Date, DateTime],
]);

const NO_TOPICS = {
  publish: (): void => {
    throw new Error("subscriptions of plugins bring their own stream: give @Subscription a subscribe function");
  },
  subscribe: (): never => {
    throw new Error("subscriptions of plugins bring their own stream: give @Subscription a subscribe function");
  },
};

function withStorage<T>(storage: RawStorage, build: () => T): T {
  const place = globalThis as unknown as { TypeGraphQLMetadataStorage: unknown };
  const original = place.TypeGraphQLMetadataStorage;
  place.TypeGraphQLMetadataStorage = storage;
  try {
    return build();
  } finally {
    place.TypeGraphQLMetadataStorage = original;
  }
}
