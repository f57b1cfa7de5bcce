import type { Wanted } from "@hoptac/kit";
import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType, Kind, type SelectionSetNode } from "graphql";

/** What a field needs of its parent's row: written on every field whose need is known. A field without it may need anything. */
export interface Needs {
  readonly needs: readonly string[];
}

const known = new WeakMap<FieldNode, Wanted | "all">();

/** The properties that a document needs of the rows below a field; `undefined`: all. `inConnection`: the rows stand under `nodes` and `edges.node`. */
export function wantedOf(info: GraphQLResolveInfo, inConnection = false): Wanted | undefined {
  const [field, ...merged] = info.fieldNodes;
  // A field that is merged with others may be merged otherwise elsewhere: only what stands alone is remembered.
  const alone = merged.length === 0 ? field : undefined;
  const before = alone && known.get(alone);
  if (before !== undefined) return before === "all" ? undefined : before;
  const type = getNamedType(info.returnType);
  const row = inConnection && isObjectType(type) ? getNamedType(type.getFields().nodes?.type as never) : type;
  const found = isObjectType(row) ? collect(info, row, inConnection) : undefined;
  if (alone) known.set(alone, found ?? "all");
  return found;
}

function collect({ fieldNodes, fragments }: GraphQLResolveInfo, row: GraphQLObjectType, inConnection: boolean): Wanted | undefined {
  const properties = new Set<string>();
  let all = false;
  const each = (set: SelectionSetNode | undefined, use: (field: FieldNode) => void): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) use(selection);
      else each(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet, use);
    }
  };
  const ofRow = (field: FieldNode): void => {
    if (field.name.value === "__typename") return;
    const needs = (row.getFields()[field.name.value]?.extensions as Partial<Needs> | undefined)?.needs;
    if (needs) for (const property of needs) properties.add(property);
    else all = true;
  };
  const ofConnection = (field: FieldNode): void => {
    if (field.name.value === "nodes") each(field.selectionSet, ofRow);
    if (field.name.value === "edges") each(field.selectionSet, (edge) => edge.name.value === "node" && each(edge.selectionSet, ofRow));
  };
  for (const field of fieldNodes) each(field.selectionSet, inConnection ? ofConnection : ofRow);
  return all ? undefined : { key: [...properties].sort().join(), properties };
}
