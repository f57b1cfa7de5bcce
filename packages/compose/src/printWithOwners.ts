import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema, Kind, parse, print, printSchema } from "graphql";
import type { Owners } from "./contract.js";

const owned = (plugin: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "owner" },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "plugin" }, value: { kind: Kind.STRING, value: plugin } }],
});

type Named = Extract<DefinitionNode, { name: unknown; directives?: readonly ConstDirectiveNode[] | undefined }>;
const isType = (node: DefinitionNode): node is Named & { readonly name: { readonly value: string } } => node.kind.endsWith("TypeDefinition");

const ownedFields = (type: string, fields: readonly FieldDefinitionNode[], owners: Owners): FieldDefinitionNode[] =>
  fields.map((field) => {
    const owner = owners.get(`${type}.${field.name.value}`);
    return owner === undefined || owner === owners.get(type) ? field : { ...field, directives: [...(field.directives ?? []), owned(owner)] };
  });

/** The sorted SDL in which every type says its owner, and every field whose owner is another than its type's. */
export function printWithOwners(schema: GraphQLSchema, owners: Owners): string {
  const document = parse(printSchema(schema), { noLocation: true });
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (!isType(node)) return node;
    const directives = [...(node.directives ?? []), owned(owners.get(node.name.value) ?? "platform")];
    const fields = "fields" in node && node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION ? { fields: ownedFields(node.name.value, (node.fields ?? []) as FieldDefinitionNode[], owners) } : {};
    return { ...node, directives, ...fields } as DefinitionNode;
  });
  return `${print({ ...document, definitions } as DocumentNode)}\n`;
}

/** What one plugin answers for: its types, and its fields on the types of others. */
export function slice(sdl: string, plugin: string, owners: Owners): string {
  const definitions = parse(sdl, { noLocation: true }).definitions.flatMap((node): DefinitionNode[] => {
    if (!isType(node)) return [];
    const type = node.name.value;
    if (owners.get(type) === plugin) return [node];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const fields = (node.fields ?? []).filter((field) => owners.get(`${type}.${field.name.value}`) === plugin);
    return fields.length === 0 ? [] : [{ kind: Kind.OBJECT_TYPE_EXTENSION, name: node.name, fields } as DefinitionNode];
  });
  return `${definitions.map((node) => print(node)).join("\n\n")}\n`;
}
