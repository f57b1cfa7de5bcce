import type { Plugin } from "@hoptac/kit";
import * as kit from "@hoptac/kit";
import { type GraphQLScalarType, isSpecifiedScalarType } from "graphql";
import { type FieldClaim, ownFieldsOf, type PluginClaims, type RootClaim, resolverClaimsOf, type StrayRead, type TypeClaim } from "./claims.js";
import { PLATFORM, reachableFrom } from "./dependencies.js";
import { Metadata, type Source } from "./metadata.js";
import { namedBy, namedIn } from "./reach.js";

/** A plugin uses a type of another that it does not stand on. */
export interface Trespass {
  readonly source: Source;
  readonly name: string;
  readonly plugin: string;
  readonly owner: string;
}

/** Who brings what, before anything is built. */
export interface Survey extends PluginClaims {
  readonly metadata: Metadata;
  /** In dependency order. */
  readonly plugins: readonly Plugin[];
  /** Plugins that each one may use, itself and the platform included. */
  readonly mayUse: ReadonlyMap<string, ReadonlySet<string>>;
  readonly trespasses: readonly Trespass[];
  readonly ownerOf: (source: Source) => string | undefined;
}

/**
 * Follows every plugin's manifest to the types it reaches, in dependency order. What a plugin's manifest lists is its own; anything else
 * belongs to the first that reaches it. The import order of files plays no part.
 */
export function survey(plugins: readonly Plugin[]): Survey {
  const metadata = new Metadata();
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const mayUse = new Map(plugins.map((plugin) => [plugin.id, reachableFrom(plugin, byId)]));
  const owners = new Map<Source, string>();
  for (const source of Object.values(kit)) {
    if ((typeof source === "function" || typeof source === "object") && metadata.kindOf(source)) owners.set(source, PLATFORM);
  }
  for (const plugin of plugins) {
    for (const source of [...plugin.entities, ...(plugin.types ?? [])]) if (!owners.has(source)) owners.set(source, plugin.id);
  }
  const types: TypeClaim[] = [];
  const fields: FieldClaim[] = [];
  const roots: RootClaim[] = [];
  const strays: StrayRead[] = [];
  const trespasses: Trespass[] = [];
  const claimed = new Set<Source>();
  const claim = (source: Source, plugin: string): void => {
    const kind = metadata.kindOf(source);
    if (!kind || claimed.has(source)) return;
    claimed.add(source);
    const type = { plugin, name: metadata.nameOf(source) ?? "", kind, source };
    types.push(type);
    fields.push(...ownFieldsOf(metadata, type));
  };
  for (const plugin of plugins) {
    const seen = new Set<Source>();
    const visit = (source: Source): void => {
      if (seen.has(source) || !(metadata.kindOf(source) || owners.has(source)) || isBuiltIn(source)) return;
      seen.add(source);
      const owner = owners.get(source) ?? plugin.id;
      owners.set(source, owner);
      if (owner !== plugin.id && owner !== PLATFORM) {
        const foreign = !mayUse.get(plugin.id)?.has(owner);
        if (foreign) trespasses.push({ source, name: metadata.nameOf(source) ?? nameless(source), plugin: plugin.id, owner });
        return;
      }
      claim(source, owner);
      namedIn(metadata, source).forEach(visit);
    };
    namedBy(metadata, plugin).forEach(visit);
    const own = resolverClaimsOf(metadata, plugin);
    fields.push(...own.fields);
    roots.push(...own.roots);
    strays.push(...own.strays);
  }
  return { metadata, plugins, mayUse, types, fields, roots, strays, trespasses, ownerOf: (source) => owners.get(source) };
}

const nameless = (source: Source): string => (typeof source === "function" ? source.name : String(source));

const isBuiltIn = (source: Source): boolean => typeof source === "object" && isSpecifiedScalarType(source as GraphQLScalarType);
