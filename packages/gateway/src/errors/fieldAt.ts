import { type FieldNode, type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType, Kind, type SelectionSetNode } from "graphql";
import type { PreparedOperation } from "../documents/prepare.js";

/** What stands at a path of an operation's answer. */
export interface FieldAt {
  /** The plugin that answers for the field. */
  readonly owner: string | undefined;
  /** The names of its arguments. */
  readonly args: readonly string[];
}

/** The field at a path of the operation's answer. Only looked up when an error is told. */
export function fieldAt({ node, document }: PreparedOperation, path: readonly (string | number)[]): FieldAt {
  const { schema, owners } = document.composition;
  let parents: readonly GraphQLNamedType[] = [schema.getRootType(node.operation)].filter((type) => type !== undefined && type !== null);
  let sets: readonly SelectionSetNode[] = [node.selectionSet];
  let owner: string | undefined;
  let args: readonly string[] = [];
  for (const key of path) {
    if (typeof key === "number") continue;
    const found = sets.flatMap((set) => fieldsUnder(key, set));
    const next: GraphQLNamedType[] = [];
    for (const { field, on } of found) {
      for (const parent of on === undefined ? parents : [schema.getType(on)]) {
        if (!isObjectType(parent) && !isInterfaceType(parent)) continue;
        owner = owners.get(`${parent.name}.${field.name.value}`) ?? owners.get(parent.name) ?? owner;
        const definition = parent.getFields()[field.name.value];
        if (!definition) continue;
        args = definition.args.map(({ name }) => name);
        next.push(getNamedType(definition.type));
      }
    }
    parents = next;
    sets = found.flatMap(({ field }) => field.selectionSet ?? []);
  }
  return { owner, args };

  function fieldsUnder(key: string, set: SelectionSetNode, on?: string): readonly { readonly field: FieldNode; readonly on: string | undefined }[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [{ field: selection, on }] : [];
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments.get(selection.name.value);
      return inside ? fieldsUnder(key, inside.selectionSet, inside.typeCondition?.name.value ?? on) : [];
    });
  }
}
