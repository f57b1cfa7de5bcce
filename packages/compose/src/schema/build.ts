import { type EntityClass, DateTime, declaredFieldsOf, Node, type Plugin, toGlobalId } from "@hoptac/kit";
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  lexicographicSortSchema,
  specifiedDirectives,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { type Claims, ownerOf } from "../claims.js";
import type { ExecutionContext } from "../ExecutionContext.js";
import { chainOf, fieldResolversOf, plainFieldsOf, typeOf } from "../metadata.js";
import { DeclaredFields } from "./declaredFields.js";
import { decoderOf } from "./decodedArgs.js";
import { guarded, type Resolve } from "./guarded.js";
import { invalidArguments } from "./invalidArguments.js";
import { ownerDirective } from "./ownerDirective.js";
import { liveField, nodeFields } from "./platformFields.js";
import { Types } from "./Types.js";

type Fields = Record<string, GraphQLField<unknown, ExecutionContext>>;

/** What stays of the whole schema: the coordinates of the plugins that are switched on. */
export interface Built {
  readonly schema: GraphQLSchema;
  /** GraphQL type → entity. */
  readonly entities: ReadonlyMap<string, EntityClass>;
  /** Type, or `Type.field` where it differs from its type's → plugin. */
  readonly fieldOwners: ReadonlyMap<string, string>;
}

/**
 * One schema of all plugins' classes by type-graphql, then, in place, what the platform adds: lean resolvers, declared reads, guards,
 * units of work, global ids. type-graphql makes new types at each build, so nothing is left behind. Always builds everything, since
 * type-graphql keeps metadata of whatever was ever imported; what belongs to nobody who is on is left out at the end.
 */
export function build(sorted: readonly Plugin[], disabled: ReadonlySet<string>, claims: Claims): Built {
  const enabled = sorted.filter((plugin) => !disabled.has(plugin.id));
  const on = (owner: string | undefined): boolean => owner !== undefined && (owner === "platform" || enabled.some((plugin) => plugin.id === owner));
  const entityClasses = sorted.flatMap((plugin) => plugin.entities);
  const base = buildSchemaSync({
    resolvers: sorted.flatMap((plugin) => [...plugin.resolvers]) as unknown as [new () => object],
    orphanedTypes: [...entityClasses, ...sorted.flatMap((plugin) => [...(plugin.types ?? [])])] as (new () => object)[],
    validate: true,
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    // type-graphql asks for one as soon as there is a subscription; the platform's subscriptions never publish through it.
    pubSub: { publish: () => undefined, subscribe: () => { throw new Error("subscriptions read the change log"); } } as never,
  });
  const types = new Types(base.getTypeMap());
  const fieldOwners = new Map<string, string>();
  const declaredFields = new DeclaredFields(types);
  const fieldsOf = (type: GraphQLNamedType | undefined): Fields => (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType ? (type.getFields() as Fields) : {});
  const put = (type: GraphQLObjectType, field: GraphQLField<unknown, ExecutionContext>, owner: string): void => {
    fieldsOf(type)[field.name] = field;
    fieldOwners.set(`${type.name}.${field.name}`, owner);
  };

  // Plain fields read a property; only what has a resolver of its own keeps it, behind its guard.
  for (const key of claims.types.keys()) {
    const known = typeOf(key);
    const type = known && types.get(known.name);
    if (!(type instanceof GraphQLObjectType) || typeof key !== "function") continue;
    const target = key as EntityClass;
    const owner = ownerOf(claims, key) ?? "";
    const resolved = new Map(
      [...chainOf(target).flatMap((base) => fieldResolversOf(base).map((own) => [own.name, base, own.method] as const)), ...claims.fields
        .filter((contributed) => contributed.parent === target && !contributed.declared)
        .flatMap(({ resolver, name }) => fieldResolversOf(resolver).filter((own) => own.name === name).map((own) => [own.name, resolver, own.method] as const))].map(
        ([name, resolver, method]) => [name, { resolver, method }] as const,
      ),
    );
    const plain = new Map(plainFieldsOf(target).map((field) => [field.name, field.property]));
    for (const [name, field] of Object.entries(fieldsOf(type))) {
      const own = resolved.get(name);
      if (!own && !plain.has(name)) {
        delete fieldsOf(type)[name]; // left on the class by another set of plugins in this process
        continue;
      }
      const inner = own ? (field.resolve as Resolve | undefined) : undefined;
      const resolve = own ? guarded(own.resolver, own.method, inner) : guarded(target, plain.get(name) ?? name, undefined);
      if (resolve) field.resolve = resolve;
      else delete field.resolve;
      field.extensions = { ...field.extensions, owner };
    }
    if (chainOf(target).includes(Node)) (fieldsOf(type).id as { resolve?: Resolve }).resolve = (source) => toGlobalId(type.name, (source as { id: string }).id);
  }
  for (const { plugin, parent, name, resolver, declared } of claims.fields) {
    const type = types.object(parent);
    if (declared) put(type, declaredFields.field(declared, parent, resolver, plugin), plugin);
    else {
      const field = fieldsOf(type)[name];
      if (field) field.extensions = { ...field.extensions, owner: plugin };
      fieldOwners.set(`${type.name}.${name}`, plugin);
    }
  }
  for (const plugin of sorted) {
    for (const entity of plugin.entities) {
      for (const declared of declaredFieldsOf(entity)) put(types.object(entity), declaredFields.field(declared, entity, entity, plugin.id), plugin.id);
    }
  }

  const query = base.getQueryType() ?? new GraphQLObjectType({ name: "Query", fields: {} });
  const mutation = base.getMutationType() ?? undefined;
  const subscription = base.getSubscriptionType() ?? new GraphQLObjectType({ name: "Subscription", fields: {} });
  const among = new Set(claims.types.keys());
  for (const { root, name, target, method, plugin } of claims.roots) {
    const type = root === "Query" ? query : root === "Mutation" ? mutation : subscription;
    const field = fieldsOf(type)[name];
    if (!field) continue;
    const decode = decoderOf(field.args, among);
    const handler = field.resolve as Resolve;
    const called: Resolve = async (source, args, context, info) => {
      try {
        return await handler(source, decode ? decode(args) : args, context, info);
      } catch (error) {
        throw invalidArguments(error);
      }
    };
    if (root !== "Subscription") field.resolve = guarded(target, method, root === "Mutation" ? inUnitOfWork(name, called) : called) as GraphQLFieldResolver<unknown, ExecutionContext>;
    field.extensions = { ...field.extensions, owner: plugin };
    fieldOwners.set(`${root}.${name}`, plugin);
  }
  for (const { plugin, resolver, declared } of claims.listings) if (declared) put(query, declaredFields.field(declared, undefined, resolver, plugin), plugin);

  const entities = new Map<string, EntityClass>();
  for (const plugin of enabled) for (const entity of plugin.entities) entities.set(typeOf(entity)?.name ?? entity.name, entity);
  const node = types.get<GraphQLInterfaceType>("Node");
  if (node) {
    node.resolveType = (value) => (value as { __typename?: string }).__typename;
    for (const field of nodeFields(node, entities)) put(query, field, "platform");
  }
  put(subscription, liveField(query), "platform");

  // Withheld: the fields of plugins that are off, and with them every type that only these reach.
  for (const [coordinate, owner] of fieldOwners) {
    if (on(owner)) continue;
    const [typeName = "", fieldName = ""] = coordinate.split(".");
    const type = { Query: query, Mutation: mutation, Subscription: subscription }[typeName] ?? types.get(typeName);
    delete fieldsOf(type)[fieldName];
  }
  const known = new Set<string>([...claims.roots.map(({ root, name }) => `${root}.${name}`), ...fieldOwners.keys()]);
  for (const root of [query, mutation, subscription]) {
    for (const name of Object.keys(fieldsOf(root))) if (!known.has(`${root?.name}.${name}`)) delete fieldsOf(root)[name];
  }
  const kept = enabled.flatMap((plugin) => [...plugin.entities, ...(plugin.types ?? [])]).map((target) => types.object(target));
  const schema = new GraphQLSchema({
    query,
    ...(mutation && Object.keys(fieldsOf(mutation)).length > 0 ? { mutation } : {}),
    subscription,
    types: kept,
    directives: [...specifiedDirectives, ownerDirective],
  });
  return { schema: lexicographicSortSchema(schema), entities, fieldOwners: new Map([...fieldOwners].filter(([, owner]) => on(owner))) };
}

/** One mutation field, one transaction; a repeated key answers what the first call answered. */
const inUnitOfWork =
  (field: string, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    const input = args.input as { idempotencyKey?: string | null } | undefined;
    const key = input?.idempotencyKey;
    return context.mutation(async () => resolve(source, args, context, info), typeof key === "string" ? { key, field, input } : undefined);
  };
