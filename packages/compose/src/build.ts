import { type Context, type EntityClass, guardOf, Node, ownSidesOf, sealedOf } from "@hoptac/kit";
import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
} from "graphql";
import type { FieldClaim, RootClaim } from "./claims.js";
import { connectionTypes } from "./connectionTypes.js";
import { declaredField, type ReadTypes } from "./declaredFields.js";
import { PLATFORM } from "./dependencies.js";
import { dutiesOn, separated } from "./duties.js";
import { type Args, addField, type FieldConfig, type Resolve, removeField } from "./fields.js";
import { guarded, permissionOf, signedIn } from "./guards.js";
import { listedColumns } from "./listedColumns.js";
import { addLiveField } from "./liveField.js";
import type { Metadata, RootName, Source } from "./metadata.js";
import { asUnitOfWork } from "./mutations.js";
import { addNodeFields, globalIdOf, resolveByTypename } from "./nodeFields.js";
import { nodeIdDecoder } from "./nodeIds.js";
import type { Survey } from "./survey.js";
import type { Needs } from "./wanted.js";
import { withhold } from "./withhold.js";

type Field = GraphQLField<unknown, never>;
type Fields = Record<string, Field>;

/** The schema of the enabled plugins, and the entities it shows. */
export interface Built {
  readonly schema: GraphQLSchema;
  /** GraphQL type → entity. */
  readonly entities: ReadonlyMap<string, EntityClass>;
}

/**
 * Builds the types of all plugins, then dresses them in place (they are new at each build): lean resolvers, declared reads, guards, units of
 * work, global ids, owners. What belongs to a plugin that is off is withheld at the end.
 */
export function build(survey: Survey, disabled: ReadonlySet<string>): Built {
  const { metadata } = survey;
  const isOn = ({ plugin }: { readonly plugin: string }): boolean => !disabled.has(plugin);
  const { schema: raw, typeOf } = metadata.buildTypes(
    survey.plugins.flatMap(({ resolvers }) => resolvers),
    survey.types.map(({ source }) => source),
  );
  const types = survey.types.filter(({ kind }) => kind !== "arguments").map((claim) => ({ claim, type: typeOf(claim.source) }));
  for (const { claim, type } of types) writeOwner(type, claim.plugin);
  const fields = survey.fields.filter(isOn);
  const reads = readTypes(survey, typeOf, fields);
  const byParent = new Map<Source, FieldClaim[]>();
  for (const claim of fields) byParent.set(claim.parent, [...(byParent.get(claim.parent) ?? []), claim]);
  for (const { claim, type } of types) {
    if (isAbstractType(type)) resolveByTypename(type);
    if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) dressType(metadata, type, byParent.get(claim.source) ?? []);
    if (type instanceof GraphQLObjectType) addReads(reads, type, byParent.get(claim.source) ?? []);
  }
  const roots: Record<RootName, GraphQLObjectType> = {
    Query: raw.getQueryType() ?? emptyRoot("Query"),
    Mutation: raw.getMutationType() ?? emptyRoot("Mutation"),
    Subscription: raw.getSubscriptionType() ?? emptyRoot("Subscription"),
  };
  for (const [name, type] of Object.entries(roots)) {
    type.description = ROOTS[name as RootName];
    writeOwner(type, PLATFORM);
  }
  for (const claim of survey.roots) {
    if (isOn(claim)) dressRoot(metadata, reads, roots[claim.root], claim);
    else removeField(roots[claim.root], claim.field);
  }
  const entities = new Map<string, EntityClass>();
  for (const entity of survey.plugins.filter(({ id }) => !disabled.has(id)).flatMap((plugin) => plugin.entities)) {
    const name = metadata.nameOf(entity);
    if (name !== undefined) entities.set(name, entity);
  }
  const node = entities.size > 0 ? typeOf(Node) : undefined;
  if (node instanceof GraphQLInterfaceType) addNodeFields(roots.Query, node, entities);
  addLiveField(roots.Subscription, roots.Query);
  const shown = types.filter(
    ({ claim }) => isOn(claim) && survey.plugins.some(({ entities: e, types: t }) => [...e, ...(t ?? [])].some((c) => c === claim.source)),
  );
  return {
    schema: withhold(
      roots,
      shown.map(({ type }) => type),
    ),
    entities,
  };
}

const ROOTS: Readonly<Record<RootName, string>> = {
  Query: "Mọi thứ đọc được · Everything that can be read",
  Mutation: "Việc của cán bộ, mỗi việc một giao dịch · What officers do, each in a transaction of its own",
  Subscription: "Theo dõi trực tiếp · What can be kept open",
};

const emptyRoot = (name: RootName): GraphQLObjectType => new GraphQLObjectType({ name, fields: {} });

/** Scalars are shared by all schemas of the process, so their owner is not written on them. */
function writeOwner(type: GraphQLNamedType, owner: string): void {
  if (!(type instanceof GraphQLScalarType)) type.extensions = { ...type.extensions, owner };
}

function readTypes({ metadata, ownerOf }: Survey, typeOf: ReadTypes["typeOf"], fields: readonly FieldClaim[]): ReadTypes {
  const connect = connectionTypes();
  const columnsOf: ReadTypes["columnsOf"] = (entity) =>
    listedColumns(
      metadata,
      entity,
      typeOf(entity) as GraphQLObjectType,
      fields.filter(({ parent }) => parent === entity),
    );
  const connectionOf: ReadTypes["connectionOf"] = (entity) => connect(typeOf(entity) as GraphQLObjectType, ownerOf(entity) ?? PLATFORM, columnsOf(entity));
  return { metadata, typeOf, columnsOf, connectionOf };
}

/** Plain fields lose type-graphql's resolver, which is slower than none; the others keep theirs behind ids and guards. */
function dressType(metadata: Metadata, type: GraphQLObjectType | GraphQLInterfaceType, claims: readonly FieldClaim[]): void {
  const isNode = type.getInterfaces().some(({ name }) => name === "Node");
  for (const [name, field] of Object.entries(type.getFields() as Fields)) {
    const here = claims.filter((claim) => claim.field === name && claim.how.by !== "read");
    const [first] = here;
    if (!first) {
      removeField(type, name);
      continue;
    }
    const needs = needsOf(metadata, here);
    field.extensions = { owner: first.plugin, ...(needs ? { needs } : {}) };
    const lean = isNode && name === "id" ? (globalIdOf(type.name) as Resolve) : resolverOf(metadata, field, here);
    const resolve = here.reduce((inner, claim) => behindGuard(claim, inner), lean);
    if (resolve) field.resolve = resolve as Field["resolve"];
    else delete field.resolve;
  }
}

/** The property that a plain field reads, and those that say whose the row is where that counts; `undefined` for a computed one, which may look at anything. */
function needsOf(metadata: Metadata, claims: readonly FieldClaim[]): readonly string[] | undefined {
  const properties = claims.map(({ how }) => (how.by === "field" && !metadata.isComputed(how.record) ? how.record.name : undefined));
  if (!properties.every((property) => property !== undefined)) return undefined;
  return [...(properties as string[]), ...claims.flatMap(({ carrier, member }) => ownSidesOf(carrier, member))];
}

function resolverOf(metadata: Metadata, field: Field, claims: readonly FieldClaim[]): Resolve | undefined {
  for (const { how, carrier, member } of claims) {
    const computed = how.by === "resolver" || (how.by === "field" && metadata.isComputed(how.record));
    if (computed) return withUuids(nodeIdDecoder(metadata, metadata.argsOf(carrier, member)), field.resolve as Resolve);
  }
  const record = claims.map(({ how }) => (how.by === "field" ? how.record : undefined)).find((found) => found);
  const sealed = claims.find(({ how, carrier }) => how.by === "field" && sealedOf(carrier as EntityClass).has(how.record.name));
  if (record && sealed) return opened(sealed.carrier as EntityClass, record.name);
  if (!record || record.name === record.schemaName) return undefined;
  return (source) => (source as Args)[record.name];
}

/** A sealed property's text. */
const opened =
  (entity: EntityClass, property: string): Resolve =>
  (source, _args, context) => {
    const stored = (source as Args)[property];
    return typeof stored === "string" ? (context as Context).db.declared.unseal(entity, property, stored) : stored;
  };

function addReads(reads: ReadTypes, type: GraphQLObjectType, claims: readonly FieldClaim[]): void {
  for (const claim of claims) {
    if (claim.how.by === "read") addField(type, claim.field, readConfig(claim, declaredField(reads, claim.how.read, claim.parent)));
  }
}

function readConfig(claim: Pick<FieldClaim, "plugin" | "carrier" | "member">, config: FieldConfig): FieldConfig {
  const needs = (config.extensions as Partial<Needs> | undefined)?.needs;
  const sides = ownSidesOf(claim.carrier, claim.member);
  const extensions = { ...config.extensions, ...(needs ? { needs: [...needs, ...sides] } : {}), owner: claim.plugin };
  return { ...config, resolve: behindGuard(claim, config.resolve as Resolve), extensions };
}

function dressRoot(metadata: Metadata, reads: ReadTypes, type: GraphQLObjectType, claim: RootClaim): void {
  if (claim.read) {
    addField(type, claim.field, readConfig(claim, declaredField(reads, claim.read, undefined)));
    return;
  }
  const field = (type.getFields() as Fields)[claim.field];
  if (!field?.resolve) throw new Error(`type-graphql built no ${claim.root}.${claim.field}`);
  const decode = nodeIdDecoder(metadata, claim.args);
  const called = field.resolve as Resolve;
  const resolve =
    claim.root === "Mutation" ? asUnitOfWork(claim.field, decode ?? ((args) => args), separated(dutiesOn(claim), called)) : withUuids(decode, called);
  field.extensions = { ...field.extensions, owner: claim.plugin };
  field.resolve = behindGuard(claim, resolve) as Field["resolve"];
  if (field.subscribe) field.subscribe = behindGuard(claim, withUuids(decode, field.subscribe as Resolve)) as Field["subscribe"];
}

const withUuids = (decode: ((args: Args) => Args) | undefined, resolve: Resolve): Resolve =>
  decode ? (source, args, context, info) => resolve(source, decode(args), context, info) : resolve;

function behindGuard({ carrier, member }: Pick<FieldClaim, "carrier" | "member">, resolve: Resolve | undefined): Resolve | undefined {
  if (guardOf(carrier, member) === "signed-in") return signedIn(resolve ?? (defaultFieldResolver as Resolve));
  const permission = permissionOf(carrier, member);
  return permission ? guarded(permission, resolve ?? (defaultFieldResolver as Resolve), ownSidesOf(carrier, member)) : resolve;
}
