import { type DefinitionNode, isTypeDefinitionNode, Kind, parse, type TypeDefinitionNode } from "graphql";
import type { Owners } from "./contract.js";
import { printDocument } from "./printWithOwners.js";

/** Exactly what one plugin answers for: its types without the fields of others, and its own fields on the types of others. */
export function slice(sdl: string, plugin: string, owners: Owners): string {
  const definitions = parse(sdl, { noLocation: true }).definitions.flatMap((node): DefinitionNode[] => {
    if (!isTypeDefinitionNode(node)) return node.kind === Kind.DIRECTIVE_DEFINITION && owners.get(`@${node.name.value}`) === plugin ? [node] : [];
    const own = owners.get(node.name.value) === plugin;
    if (!("fields" in node) || node.fields === undefined) return own ? [node] : [];
    const fields = node.fields.filter((field) => owners.get(`${node.name.value}.${field.name.value}`) === plugin);
    if (own) return [{ ...node, fields } as TypeDefinitionNode];
    return fields.length > 0 ? [{ kind: EXTENSIONS[node.kind], name: node.name, fields } as DefinitionNode] : [];
  });
  return printDocument(definitions);
}

const EXTENSIONS = {
  [Kind.OBJECT_TYPE_DEFINITION]: Kind.OBJECT_TYPE_EXTENSION,
  [Kind.INTERFACE_TYPE_DEFINITION]: Kind.INTERFACE_TYPE_EXTENSION,
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: Kind.INPUT_OBJECT_TYPE_EXTENSION,
} as const;
