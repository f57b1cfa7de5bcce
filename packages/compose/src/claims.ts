import { type DeclaredField, declaredFieldsOf, type EntityClass, type Permission, type Plugin } from "@hoptac/kit";
import type { ArgumentRecord, FieldRecord, Metadata, RootName, Source, SourceKind } from "./metadata.js";

type Carrier = abstract new (...args: never[]) => unknown;

/** A plugin brings a type. */
export interface TypeClaim {
  readonly plugin: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly source: Source;
}

interface Claim {
  readonly plugin: string;
  /** The class whose decorators say it, for its guard. */
  readonly carrier: Carrier;
  readonly member: string;
}

/** A plugin brings a field of a type: a plain or computed one of the type's own class, one of a resolver class, or a declared read. */
export interface FieldClaim extends Claim {
  readonly parent: object;
  readonly type: string;
  readonly field: string;
  readonly how: { readonly by: "field"; readonly record: FieldRecord } | { readonly by: "resolver"; readonly args: readonly ArgumentRecord[] } | ReadHow;
}
interface ReadHow {
  readonly by: "read";
  readonly read: DeclaredField;
}

/** A plugin brings a field of a root type. */
export interface RootClaim extends Claim {
  readonly root: RootName;
  readonly field: string;
  readonly args: readonly ArgumentRecord[];
  readonly read?: DeclaredField;
}

/** A declared read or field resolver that has no object type to stand on. */
export interface StrayRead extends Claim {
  readonly parent: object | undefined;
}

/** Everything a plugin's manifest brings to the graph. */
export interface PluginClaims {
  readonly types: readonly TypeClaim[];
  readonly fields: readonly FieldClaim[];
  readonly roots: readonly RootClaim[];
  readonly strays: readonly StrayRead[];
}

/** Fields of one type as its own class declares them. */
export function ownFieldsOf(metadata: Metadata, type: TypeClaim): FieldClaim[] {
  if ((type.kind !== "object" && type.kind !== "interface") || typeof type.source !== "function") return [];
  const isObject = type.kind === "object";
  const carrier = type.source as Carrier;
  const base = { plugin: type.plugin, parent: carrier, type: type.name, carrier };
  // A class may declare anew what its base class declares: the nearest counts, as for plain fields.
  const reads = new Map(isObject ? declaredFieldsOf(carrier).map((read) => [read.name, read]) : []);
  return [
    ...metadata.fieldsOf(carrier).map((record) => ({ ...base, field: record.schemaName, member: record.name, how: { by: "field", record } as const })),
    ...[...reads.values()].map((read) => ({ ...base, field: read.name, member: read.name, how: { by: "read", read } as const })),
  ];
}

/** What the resolver classes of a plugin bring: root fields, fields of other types, and what hangs in the air. */
export function resolverClaimsOf(metadata: Metadata, plugin: Plugin): { fields: FieldClaim[]; roots: RootClaim[]; strays: StrayRead[] } {
  const fields: FieldClaim[] = [];
  const roots: RootClaim[] = [];
  const strays: StrayRead[] = [];
  for (const carrier of plugin.resolvers) {
    const parent = metadata.parentOf(carrier);
    const type = parent && metadata.kindOf(parent) === "object" ? metadata.nameOf(parent) : undefined;
    for (const { root, field, member, args } of metadata.handlersOf(carrier)) roots.push({ plugin: plugin.id, carrier, member, root, field, args });
    const add = (member: string, field: string, how: FieldClaim["how"]): void => {
      if (parent && type !== undefined) fields.push({ plugin: plugin.id, carrier, member, parent, type, field, how });
      else strays.push({ plugin: plugin.id, carrier, member, parent });
    };
    for (const { member, field, args } of metadata.fieldResolversOf(carrier)) add(member, field, { by: "resolver", args });
    for (const read of declaredFieldsOf(carrier)) {
      if (read.kind !== "listing" || read.key !== undefined) add(read.name, read.name, { by: "read", read });
      else roots.push({ plugin: plugin.id, carrier, member: read.name, root: "Query", field: read.name, args: [], read });
    }
  }
  return { fields, roots, strays };
}

/** The entity that a declared read lists; `undefined` for a computed field. */
export const entityOf = (read: DeclaredField): EntityClass | undefined => (read.kind === "batch" ? undefined : read.entity());

/** Every right of a plugin's manifest. */
export const permissionsOf = (plugin: Plugin): readonly Permission[] => Object.values(plugin.permissions ?? {});
