import { declaredFieldsOf, type DeclaredField, type EntityClass, Node, type Plugin } from "@hoptac/kit";
import { chainOf, fieldResolversOf, membersOfUnion, parentOf, plainFieldsOf, type RootField, rootFieldsOf, type TypeKey, typeOf } from "./metadata.js";
import { restsOn } from "./order.js";

/** A field that a plugin puts on a type by a resolver class. */
export interface ContributedField {
  readonly plugin: string;
  readonly parent: EntityClass;
  readonly name: string;
  readonly resolver: EntityClass;
  readonly declared?: DeclaredField;
}

/** Who claims what, before anything is built. */
export interface Claims {
  /** Every type reached → the plugins that claim it; more than one is a clash. */
  readonly types: ReadonlyMap<TypeKey, readonly string[]>;
  readonly roots: readonly (RootField & { readonly plugin: string })[];
  readonly listings: readonly (ContributedField & { readonly root: true })[];
  readonly fields: readonly ContributedField[];
  /** Reads declared on a resolver class that names no parent type. */
  readonly parentless: readonly { readonly plugin: string; readonly resolver: EntityClass; readonly name: string }[];
}

/**
 * Finds what each plugin brings by following its manifest: resolvers, their arguments and answers, entities, and every type these name.
 * A type belongs to the first plugin, in dependency order, from which it is reached.
 */
export function claimsOf(sorted: readonly Plugin[]): Claims {
  const types = new Map<TypeKey, string[]>([[Node, ["platform"]]]);
  const roots: (RootField & { plugin: string })[] = [];
  const listings: (ContributedField & { root: true })[] = [];
  const fields: ContributedField[] = [];
  const parentless: { plugin: string; resolver: EntityClass; name: string }[] = [];
  for (const plugin of sorted) {
    const below = restsOn(plugin, sorted);
    const seen = new Set<unknown>();
    const reach = (key: unknown): void => {
      const inner = Array.isArray(key) ? key[0] : key;
      if (inner === undefined || inner === null || seen.has(inner)) return;
      seen.add(inner);
      const type = typeOf(inner);
      if (!type) return;
      const claimed = types.get(inner as TypeKey) ?? [];
      if (claimed.some((owner) => below.has(owner) || owner === "platform")) return;
      if (type.kind !== "args") types.set(inner as TypeKey, [...new Set([...claimed, plugin.id])]);
      if (type.kind === "union") for (const member of membersOfUnion(inner)) reach(member);
      if (typeof inner !== "function") return;
      for (const field of plainFieldsOf(inner as EntityClass)) reach(field.type);
      for (const base of chainOf(inner as EntityClass)) for (const own of fieldResolversOf(base)) for (const named of own.types) reach(named);
    };
    for (const entity of plugin.entities) reach(entity);
    for (const type of plugin.types ?? []) reach(type);
    for (const resolver of plugin.resolvers) {
      for (const root of rootFieldsOf(resolver)) {
        roots.push({ ...root, plugin: plugin.id });
        for (const named of root.types) reach(named);
      }
      const parent = parentOf(resolver);
      for (const declared of declaredFieldsOf(resolver)) {
        if (declared.kind === "batch") reach(declared.type());
        const contributed = { plugin: plugin.id, name: declared.name, resolver, declared } as const;
        if (declared.kind === "listing" && declared.key === undefined) listings.push({ ...contributed, parent: resolver, root: true });
        else if (parent) fields.push({ ...contributed, parent });
        else parentless.push({ plugin: plugin.id, resolver, name: declared.name });
      }
      if (!parent) continue;
      for (const resolved of fieldResolversOf(resolver)) {
        fields.push({ plugin: plugin.id, parent, name: resolved.name, resolver });
        for (const named of resolved.types) reach(named);
      }
    }
  }
  return { types, roots, listings, fields, parentless };
}

/** The plugin that a type belongs to. */
export const ownerOf = (claims: Claims, key: unknown): string | undefined => claims.types.get(key as TypeKey)?.[0];
