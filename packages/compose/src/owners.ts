import type { Plugin } from "@hoptac/kit";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { type Claims, ownerOf } from "./claims.js";
import { tableOf, typeOf } from "./metadata.js";

/** Which plugin answers for every coordinate of a composed schema, for its tables and its rights. */
export function ownersOf(schema: GraphQLSchema, enabled: readonly Plugin[], claims: Claims, fieldOwners: ReadonlyMap<string, string>): Map<string, string> {
  const ofTypes = new Map<string, string>();
  for (const key of claims.types.keys()) ofTypes.set(typeOf(key)?.name ?? "", ownerOf(claims, key) ?? "platform");
  const ofType = (name: string): string => ofTypes.get(name) ?? ofTypes.get(name.replace(/(Connection|Edge|Filter|Order)$/, "")) ?? "platform";
  const owners = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)) continue;
    const owner = ofType(type.name);
    owners.set(type.name, owner);
    if (isEnumType(type)) for (const value of type.getValues()) owners.set(`${type.name}.${value.name}`, owner);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) owners.set(`${type.name}.${field.name}`, owner);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const answerable = fieldOwners.get(coordinate) ?? owner;
      owners.set(coordinate, answerable);
      for (const arg of field.args) owners.set(`${coordinate}(${arg.name}:)`, answerable);
    }
  }
  for (const plugin of enabled) {
    for (const entity of plugin.entities) {
      const table = tableOf(entity);
      if (table) owners.set(`table ${table.schema}.${table.table}`, plugin.id);
    }
    for (const permission of Object.values(plugin.permissions ?? {})) owners.set(`permission ${permission.id}`, plugin.id);
  }
  return new Map([...owners].sort(([a], [b]) => (a < b ? -1 : 1)));
}
