import { createHash } from "node:crypto";
import type { Composition } from "@hoptac/compose";
import { PlatformError } from "@hoptac/kit";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { costOf } from "../limits/cost.js";
import { depthOf } from "../limits/depth.js";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import { scan } from "../limits/scan.js";
import type { Compiled } from "./jit.js";

const MOST_ERRORS = 10;

/** A document that may run: within the limits, parsed, validated against one schema. Prepared once, for all transports. */
export interface Prepared {
  readonly composition: Composition;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal: the name under which the host asks for it. */
  readonly sha256: string;
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly operations: readonly PreparedOperation[];
}

/** One operation of a prepared document. */
export interface PreparedOperation {
  readonly document: Prepared;
  readonly node: OperationDefinitionNode;
  readonly kind: OperationTypeNode;
  readonly name: string | undefined;
  /** Estimated fields of its answer. */
  readonly cost: number;
  /** Its cost depends on the variables: what it is without any stands in `cost`. */
  readonly varies: boolean;
  /** Plugins whose root fields it asks, each once. */
  readonly owners: readonly string[];
  /** It asks for a page of the change log. */
  readonly asksLog: boolean;
  /** How it runs, found out on first use. */
  runs: number;
  compiled?: Compiled | "never";
  /** The question inside of `subscription { live { … } }`. */
  live?: { readonly alias: string; readonly question: PreparedOperation } | "none";
}

/** Why a document may not run: errors for the client, to be told in its language. */
export class Refusal {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    this.errors = errors;
  }
}

/** Prepares a document: limits by counting first, then the parser, then cost, then validation, so that nothing expensive meets a hostile text. */
export function prepare(composition: Composition, text: string, limits: Limits): Prepared | Refusal {
  try {
    scan(text, limits);
    const document = parse(text, { maxTokens: limits.tokens });
    const prepared = describe(composition, text, document);
    for (const operation of prepared.operations) checkSize(operation, limits);
    const errors = validate(composition.schema, document, undefined, { maxErrors: MOST_ERRORS });
    return errors.length > 0 ? new Refusal(told(errors)) : prepared;
  } catch (error) {
    if (error instanceof GraphQLError) return new Refusal([error]);
    throw error;
  }
}

/** The operation of that name, or the only one. */
export function chooseOperation({ operations }: Prepared, name: string | undefined): PreparedOperation | Refusal {
  const found = name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((operation) => operation.name === name);
  if (found) return found;
  const known = operations.flatMap((operation) => operation.name ?? []).join(", ");
  if (name !== undefined) {
    return refused(
      `Câu truy vấn không có thao tác "${name}"${known ? `; có: ${known}` : ""}`,
      `The document has no operation "${name}"${known ? `; it has: ${known}` : ""}`,
    );
  }
  return operations.length === 0
    ? refused("Câu truy vấn không có thao tác nào", "The document has no operation")
    : refused(
        `Câu truy vấn có nhiều thao tác (${known}); hãy nêu operationName`,
        `The document has several operations (${known}): say which one with operationName`,
      );
}

/** What is known of a document before it was validated. */
export function describe(composition: Composition, text: string, document: DocumentNode): Prepared {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: PreparedOperation[] = [];
  const prepared: Prepared = { composition, text, sha256: createHash("sha256").update(text).digest("hex"), document, fragments, operations };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { cost, varies } = costOf({ schema: composition.schema, fragments }, node, {});
    const asked = rootFields(node, fragments);
    const root = rootName(composition.schema, node);
    operations.push({
      document: prepared,
      node,
      kind: node.operation,
      name: node.name?.value,
      cost,
      varies,
      owners: [...new Set([...asked].flatMap((field) => composition.owners.get(`${root}.${field}`) ?? []))],
      asksLog: node.operation === OperationTypeNode.QUERY && asked.has("changes"),
      runs: 0,
    });
  }
  return prepared;
}

/** The estimated fields of an operation's answer with these variables. */
export function costOfRequest({ document, node, cost, varies }: PreparedOperation, variables: Readonly<Record<string, unknown>>): number {
  return varies ? costOf({ schema: document.composition.schema, fragments: document.fragments }, node, variables).cost : cost;
}

/** Throws `LIMIT_EXCEEDED` when the operation costs more than it may with these variables. */
export function checkCost(operation: PreparedOperation, variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  const cost = costOfRequest(operation, variables);
  if (cost > limits.cost) throw limitExceeded("cost", limits.cost, cost);
}

/**
 * The errors that name something in the document. What has no place in it is the validator giving up: after too many errors, which are told then,
 * or over fields repeated so often that comparing them all would take too long.
 */
function told(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const placed = errors.filter(({ nodes }) => nodes !== undefined && nodes.length > 0);
  if (placed.length > 0) return placed;
  const text = {
    vi: "Câu truy vấn lặp lại cùng một trường quá nhiều lần; hãy hỏi mỗi trường một lần",
    en: "The document repeats the same fields too often: ask each of them once",
  };
  return [new PlatformError("LIMIT_EXCEEDED", text, { limit: "repeatedFields" })];
}

function checkSize(operation: PreparedOperation, limits: Limits): void {
  const depth = depthOf(operation.node.selectionSet, operation.document.fragments);
  if (depth > limits.depth) throw limitExceeded("depth", limits.depth, depth);
  if (!operation.varies) checkCost(operation, {}, limits);
}

/** Names of the fields that an operation asks at its root. */
function rootFields(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = (set: OperationDefinitionNode["selectionSet"]): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        found.add(selection.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        look(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) look(fragment.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return found;
}

const rootName = (schema: GraphQLSchema, operation: OperationDefinitionNode): string => schema.getRootType(operation.operation)?.name ?? "Query";

const refused = (vi: string, en: string): Refusal => new Refusal([new PlatformError("INVALID_INPUT", { vi, en })]);
