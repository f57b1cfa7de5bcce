import type { EntityClass } from "@hoptac/kit";
import { GraphQLFloat, GraphQLID, type GraphQLNamedType, type GraphQLObjectType, getNullableType, isNamedType } from "graphql";
import type { FieldClaim } from "./claims.js";
import { columnClassOf } from "./filterTypes.js";
import { permissionOf } from "./guards.js";
import type { Metadata } from "./metadata.js";

/** A field of an entity that a listing may be filtered or ordered by. */
export interface ListedColumn {
  readonly field: string;
  readonly property: string;
  readonly description: string;
  readonly plugin: string;
  /** What it is compared as; absent for fields that only order. */
  readonly filter?: GraphQLNamedType;
  readonly sorts: boolean;
  /** The GraphQL type whose global ids it holds. */
  readonly idOf?: string;
}

/**
 * The fields of an entity that are columns for everybody to see, its own id, and its related rows (by their ids).
 * What `@Can` guards is left out: a filter would tell what the field itself does not.
 */
export function listedColumns(metadata: Metadata, entity: EntityClass, type: GraphQLObjectType, claims: readonly FieldClaim[]): readonly ListedColumn[] {
  const columns = metadata.columnsOf(entity);
  const computed = new Set(claims.filter(({ how }) => how.by === "resolver").map(({ field }) => field));
  return claims.flatMap(({ how, field, plugin, carrier, member }): ListedColumn[] => {
    if (permissionOf(carrier, member)) return [];
    if (how.by === "read") {
      if (how.read.kind !== "one" || !columns.has(how.read.from)) return [];
      const { description, from: property } = how.read;
      return [{ field, plugin, description, property, filter: GraphQLID, sorts: false, idOf: metadata.nameOf(how.read.entity()) ?? "" }];
    }
    const shown = type.getFields()[field];
    if (how.by !== "field" || !shown || computed.has(field) || metadata.isComputed(how.record) || !columns.has(how.record.name)) return [];
    const base = { field, plugin, description: shown.description ?? "", property: how.record.name };
    if (base.property === "id") return [{ ...base, filter: GraphQLID, sorts: true, idOf: type.name }];
    const named = getNullableType(shown.type);
    if (!isNamedType(named)) return [];
    if (columnClassOf(named)) return [{ ...base, filter: named, sorts: true }];
    return named === GraphQLFloat ? [{ ...base, sorts: true }] : [];
  });
}
