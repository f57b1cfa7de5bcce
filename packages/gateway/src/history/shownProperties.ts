import { declaredFieldsOf, type EntityClass, guardOf, isOwnRow, ownSidesOf, type Viewer } from "@hoptac/kit";
import type { GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";

/** A property whose value the graph shows. */
export interface ShownProperty {
  readonly field: string;
  /** The GraphQL type of the row that it names. */
  readonly idOf?: string;
}

/**
 * The properties of a type whose values the graph shows to this viewer: plain fields, and the ids behind related rows. What the graph computes, keeps to
 * itself or guards by a right that the viewer lacks is not among them, so that history tells nothing which the type does not. `row`: the one row that is
 * asked about, where there is one, for what its own people may read of it without the right.
 */
export function shownProperties(schema: GraphQLSchema, type: string, entity: EntityClass, viewer: Viewer, row?: object): ReadonlyMap<string, ShownProperty> {
  const object = schema.getType(type);
  if (!isObjectType(object)) return new Map();
  const fields = object.getFields();
  const related = new Map(declaredFieldsOf(entity).flatMap((read) => (read.kind === "one" ? [[read.name, read] as const] : [])));
  const shown = new Map<string, ShownProperty>();
  for (const [name, field] of Object.entries(fields)) {
    const needs = field.extensions.needs as readonly string[] | undefined;
    const [property, ...others] = needs ?? [];
    if (property === undefined) continue;
    const read = related.get(name);
    const member = read ? name : property;
    const sides = ownSidesOf(entity, member);
    if (others.some((other) => !sides.includes(other))) continue;
    // A list below the row needs its id; its own id is a field.
    if (!read && property === "id" && name !== "id") continue;
    const guard = guardOf(entity, member);
    if (typeof guard === "object" && !viewer.permissions.has(guard.id) && !isOwnRow(viewer.scope, row, sides)) continue;
    const target = read && namedType(field.type);
    if (!shown.has(property) || read) shown.set(property, { field: name, ...(target === undefined ? {} : { idOf: target }) });
  }
  return shown;
}

const namedType = (type: { toString(): string }): string => type.toString().replace(/[[\]!]/g, "");
