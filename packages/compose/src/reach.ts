import { declaredFieldsOf, type EntityClass, nodeIdsOf, type Plugin } from "@hoptac/kit";
import { entityOf } from "./claims.js";
import type { ArgumentRecord, Metadata, Source } from "./metadata.js";

/** What `[T]` or `T` names. */
const inner = (type: unknown): Source | undefined => {
  const one: unknown = Array.isArray(type) ? inner(type[0]) : type;
  return typeof one === "function" || typeof one === "symbol" || (typeof one === "object" && one !== null) ? one : undefined;
};

const sources = (types: readonly unknown[]): Source[] => types.map(inner).filter((source) => source !== undefined);

const argumentTypes = (args: readonly ArgumentRecord[]): unknown[] => args.map(({ type }) => type);

/** Types that a plugin's manifest names itself. */
export function namedBy(metadata: Metadata, plugin: Plugin): readonly Source[] {
  const resolvers = plugin.resolvers.flatMap((resolver) => {
    const methods = [...metadata.handlersOf(resolver), ...metadata.fieldResolversOf(resolver)];
    return [metadata.parentOf(resolver), ...methods.flatMap(({ type, args }) => [type, ...argumentTypes(args)]), ...readTypes(resolver)];
  });
  return sources([...plugin.entities, ...(plugin.types ?? []), ...resolvers]);
}

/** Types that a type names: in its fields, their arguments, its interfaces and members, and its declared reads. */
export function namedIn(metadata: Metadata, source: Source): readonly Source[] {
  if (typeof source === "symbol") return metadata.unionMembersOf(source);
  if (typeof source !== "function") return [];
  const fields = metadata.fieldsOf(source);
  return sources([
    ...fields.map((field) => field.getType()),
    ...fields.flatMap((field) => argumentTypes(metadata.argsOf(source, field.name))),
    ...metadata.interfacesOf(source),
    ...readTypes(source as EntityClass),
    ...[...nodeIdsOf(source as EntityClass).values()].map((entity) => entity()),
  ]);
}

const readTypes = (carrier: EntityClass): unknown[] =>
  declaredFieldsOf(carrier).map((read) => entityOf(read) ?? (read.kind === "batch" ? read.type() : undefined));
