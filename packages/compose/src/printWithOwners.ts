import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  printSchema,
  type TypeDefinitionNode,
} from "graphql";
import type { Owners } from "./contract.js";
import { PLATFORM } from "./dependencies.js";

/** The sorted SDL in which every type names its owner, and every field whose owner is another than its type's. */
export function printWithOwners(schema: GraphQLSchema, owners: Owners): string {
  const document = parse(printSchema(schema), { noLocation: true });
  return printDocument(document.definitions.map((node) => (isTypeDefinitionNode(node) ? withOwners(node, owners) : node)));
}

/** Definitions as one text, with a line end. */
export const printDocument = (definitions: readonly DefinitionNode[]): string => `${print({ kind: Kind.DOCUMENT, definitions } satisfies DocumentNode)}\n`;

function withOwners(node: TypeDefinitionNode, owners: Owners): TypeDefinitionNode {
  const owner = owners.get(node.name.value) ?? PLATFORM;
  const directives = [...(node.directives ?? []), ownedBy(owner)];
  if (!("fields" in node) || node.fields === undefined) return { ...node, directives };
  const fields = node.fields.map((field) => {
    const answering = owners.get(`${node.name.value}.${field.name.value}`) ?? owner;
    return answering === owner ? field : { ...field, directives: [...(field.directives ?? []), ownedBy(answering)] };
  });
  return { ...node, directives, fields } as TypeDefinitionNode;
}

const ownedBy = (plugin: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "owner" },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "plugin" }, value: { kind: Kind.STRING, value: plugin } }],
});
