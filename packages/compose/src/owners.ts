import type { Plugin } from "@hoptac/kit";
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { permissionsOf } from "./claims.js";
import { tablesOf } from "./clashes/tableTwice.js";
import type { Owners } from "./contract.js";
import { PLATFORM } from "./dependencies.js";
import { ownerWrittenOn } from "./ownerDirective.js";
import type { Survey } from "./survey.js";

/** Which plugin answers for every coordinate of a composed schema, and for the tables and rights of the enabled plugins; sorted. */
export function ownersOf(schema: GraphQLSchema, survey: Survey, enabled: readonly Plugin[]): Owners {
  const owners: [string, string][] = schema
    .getDirectives()
    .filter(({ name }) => name === "owner")
    .map(({ name }) => [`@${name}`, PLATFORM]);
  const scalars = new Map(survey.types.filter(({ kind }) => kind === "scalar").map(({ name, plugin }) => [name, plugin]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const owner = ownerWrittenOn(type) ?? scalars.get(type.name) ?? PLATFORM;
    owners.push([type.name, owner], ...membersOf(type, owner));
  }
  for (const { table, plugin } of tablesOf(survey.metadata, enabled)) owners.push([table, plugin]);
  for (const plugin of enabled) for (const { id } of permissionsOf(plugin)) owners.push([id, plugin.id]);
  return new Map(owners.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function membersOf(type: GraphQLNamedType, owner: string): [string, string][] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => [`${type.name}.${name}`, owner]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, ownerWrittenOn(field) ?? owner]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, string][] => {
    const coordinate = `${type.name}.${field.name}`;
    const answering = ownerWrittenOn(field) ?? owner;
    return [[coordinate, answering], ...field.args.map((arg): [string, string] => [`${coordinate}(${arg.name}:)`, answering])];
  });
}
