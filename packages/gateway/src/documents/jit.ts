import { type ASTNode, type DocumentNode, type ExecutionResult, isLeafType, Kind, OperationTypeNode, typeFromAST, visit } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { PreparedOperation } from "./prepare.js";

/** A compiled operation. */
export type Compiled = (root: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult> | ExecutionResult;

/** A document that is asked once is not worth compiling. */
const WORTH_IT = 2;

/**
 * The operation compiled, or `undefined` when graphql-js runs it: for its first run, and whenever the compiler is known to differ.
 * Only queries are compiled whose variables are leaf values outside of object and list literals: in input objects the compiler refuses what has
 * a default and turns what is absent into null. `HOPTAC_JIT=off` switches it off.
 */
export function compiledOf(operation: PreparedOperation): Compiled | undefined {
  if (operation.compiled === "never") return undefined;
  if (operation.compiled) return operation.compiled;
  operation.runs += 1;
  if (operation.runs < WORTH_IT) return undefined;
  operation.compiled = process.env.HOPTAC_JIT !== "off" && mayCompile(operation) ? compile(operation) : "never";
  return operation.compiled === "never" ? undefined : operation.compiled;
}

/** Whether the compiler answers this operation as graphql-js does. */
export function mayCompile({ kind, node, document }: PreparedOperation): boolean {
  if (kind !== OperationTypeNode.QUERY) return false;
  const leaves = (node.variableDefinitions ?? []).every(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind === Kind.NAMED_TYPE && isLeafType(typeFromAST(document.composition.schema, named));
  });
  return leaves && !hasVariableInLiteral(document.document);
}

function hasVariableInLiteral(document: DocumentNode): boolean {
  let literals = 0;
  let found = false;
  const isLiteral = ({ kind }: ASTNode): boolean => kind === Kind.OBJECT || kind === Kind.LIST;
  visit(document, {
    enter(node) {
      if (isLiteral(node)) literals += 1;
      else if (node.kind === Kind.VARIABLE && literals > 0) found = true;
    },
    leave(node) {
      if (isLiteral(node)) literals -= 1;
    },
  });
  return found;
}

function compile({ document, name }: PreparedOperation): Compiled | "never" {
  const compiled = compileQuery(document.composition.schema, document.document, name);
  return isCompiledQuery(compiled) ? (compiled.query as Compiled) : "never";
}
