// The one file that reads what type-graphql and TypeORM keep of decorators. Both are internals: metadata.test.ts fails first when they change.
import type { EntityClass, ResolverClass } from "@hoptac/kit";
import { getMetadataStorage } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";

/** A class, an enum object or a union's symbol: what type-graphql knows a type by. */
export type TypeKey = object | symbol;

interface Kept {
  readonly target: EntityClass;
}
interface KeptType extends Kept {
  readonly name: string;
  readonly interfaceClasses?: readonly EntityClass[];
}
interface KeptField extends Kept {
  readonly name: string;
  readonly schemaName: string;
  getType(): unknown;
}
interface KeptHandler extends Kept {
  readonly methodName: string;
  readonly schemaName: string;
  getReturnType(): unknown;
}
interface KeptFieldResolver extends Kept {
  readonly methodName: string;
  readonly schemaName: string;
  readonly kind: "internal" | "external";
  readonly getType?: () => unknown;
}
interface KeptParam extends Kept {
  readonly methodName: string;
  readonly kind: string;
  getType?(): unknown;
}
interface Storage {
  readonly queries: readonly KeptHandler[];
  readonly mutations: readonly KeptHandler[];
  readonly subscriptions: readonly KeptHandler[];
  readonly fieldResolvers: readonly KeptFieldResolver[];
  readonly objectTypes: readonly KeptType[];
  readonly inputTypes: readonly KeptType[];
  readonly argumentTypes: readonly KeptType[];
  readonly interfaceTypes: readonly KeptType[];
  readonly enums: readonly { readonly enumObj: object; readonly name: string }[];
  readonly unions: readonly { readonly symbol: symbol; readonly name: string; getClassTypes(): readonly EntityClass[] }[];
  readonly resolverClasses: readonly (Kept & { getObjectType?(): EntityClass })[];
  readonly fields: readonly KeptField[];
  readonly params: readonly KeptParam[];
}

const storage = (): Storage => getMetadataStorage() as unknown as Storage;

/** A class and its base classes, nearest first. */
export function chainOf(target: EntityClass): EntityClass[] {
  const chain: EntityClass[] = [];
  for (let c: unknown = target; typeof c === "function" && c !== Function.prototype; c = Object.getPrototypeOf(c)) chain.push(c as EntityClass);
  return chain;
}

export type RootName = "Query" | "Mutation" | "Subscription";

/** A root field, and the types its arguments and answer name. */
export interface RootField {
  readonly root: RootName;
  readonly name: string;
  readonly target: EntityClass;
  readonly method: string;
  readonly types: readonly unknown[];
}

/** The root fields of a resolver class. */
export function rootFieldsOf(resolver: ResolverClass): RootField[] {
  const { queries, mutations, subscriptions } = storage();
  const of = (root: RootName, handlers: readonly KeptHandler[]): RootField[] =>
    handlers
      .filter((handler) => handler.target === (resolver as unknown))
      .map((handler) => ({
        root,
        name: handler.schemaName,
        target: handler.target,
        method: handler.methodName,
        types: [handler.getReturnType(), ...paramTypes(handler.target, handler.methodName)],
      }));
  return [...of("Query", queries), ...of("Mutation", mutations), ...of("Subscription", subscriptions)];
}

const paramTypes = (target: EntityClass, method: string): unknown[] =>
  storage()
    .params.filter((param) => param.target === target && param.methodName === method && (param.kind === "arg" || param.kind === "args"))
    .map((param) => param.getType?.());

/** The type that `@Resolver(() => T)` names; none for `@Resolver()`, where type-graphql keeps a function that throws. */
export function parentOf(resolver: ResolverClass): EntityClass | undefined {
  const kept = storage().resolverClasses.find((one) => one.target === (resolver as unknown));
  try {
    return kept?.getObjectType?.();
  } catch (error) {
    if ((error as Error).message.startsWith("No provided object type")) return undefined;
    throw error;
  }
}

/** A `@FieldResolver` of a resolver class. */
export interface ResolvedField {
  readonly name: string;
  readonly method: string;
  readonly types: readonly unknown[];
}
export const fieldResolversOf = (resolver: EntityClass | ResolverClass): ResolvedField[] =>
  storage()
    .fieldResolvers.filter((kept) => kept.target === (resolver as unknown))
    .map((kept) => ({ name: kept.schemaName ?? kept.methodName, method: kept.methodName, types: [kept.getType?.(), ...paramTypes(kept.target, kept.methodName)] }));

/** A `@Field` of a class, base classes included. */
export interface PlainField {
  readonly name: string;
  readonly property: string;
  readonly type: unknown;
}
export function plainFieldsOf(target: EntityClass): PlainField[] {
  const chain = chainOf(target);
  const interfaces = chain.flatMap((c) => storage().objectTypes.find((kept) => kept.target === c)?.interfaceClasses ?? []);
  const seen = new Set<string>();
  return [...chain, ...interfaces]
    .flatMap((c) => storage().fields.filter((field) => field.target === c))
    .filter((field) => !seen.has(field.schemaName) && seen.add(field.schemaName))
    .map((field) => ({ name: field.schemaName, property: field.name, type: field.getType() }));
}

/** Name and kind of a type by its key; `undefined` for scalars and for what is no type. */
export function typeOf(key: unknown): { readonly name: string; readonly kind: "object" | "interface" | "input" | "args" | "enum" | "union" } | undefined {
  const kept = storage();
  const byClass = (types: readonly KeptType[]): string | undefined => types.find((type) => type.target === key)?.name;
  const object = byClass(kept.objectTypes);
  if (object !== undefined) return { name: object, kind: "object" };
  const input = byClass(kept.inputTypes);
  if (input !== undefined) return { name: input, kind: "input" };
  const iface = byClass(kept.interfaceTypes);
  if (iface !== undefined) return { name: iface, kind: "interface" };
  if (kept.argumentTypes.some((type) => type.target === key)) return { name: "", kind: "args" };
  const enumeration = kept.enums.find((one) => one.enumObj === key);
  if (enumeration) return { name: enumeration.name, kind: "enum" };
  const union = kept.unions.find((one) => one.symbol === key);
  return union && { name: union.name, kind: "union" };
}

export const membersOfUnion = (key: unknown): readonly EntityClass[] =>
  storage()
    .unions.find((one) => one.symbol === key)
    ?.getClassTypes() ?? [];

/** The input class of a GraphQL input type's name, among the classes given. */
export const inputClassOf = (name: string, among: ReadonlySet<TypeKey>): EntityClass | undefined =>
  storage().inputTypes.find((kept) => kept.name === name && among.has(kept.target))?.target;

/** Table of an entity and its columns: property → nullable. */
export function tableOf(entity: EntityClass): { readonly schema: string; readonly table: string; readonly columns: ReadonlyMap<string, boolean> } | undefined {
  const args = getMetadataArgsStorage();
  const chain = chainOf(entity);
  const table = args.tables.find((one) => one.target === entity);
  if (!table) return undefined;
  const columns = new Map<string, boolean>();
  for (const column of args.columns) {
    if (chain.includes(column.target as unknown as EntityClass) && !columns.has(column.propertyName)) columns.set(column.propertyName, column.options.nullable === true);
  }
  return { schema: table.schema ?? "public", table: table.name ?? entity.name.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase(), columns };
}
