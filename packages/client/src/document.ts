/**
 * What to ask, with the types of its answer and variables: a generated document, or a plain string (then the answer's type is `unknown`).
 * The same shape as `DocumentTypeDecoration` of @graphql-typed-document-node/core, so that documents generated elsewhere fit as they are.
 */
export interface Document<Data = unknown, Variables = Readonly<Record<string, unknown>>> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Data;
}

/** The data that a document is answered with. */
export type DataOf<D> = D extends Document<infer Data, never> ? Data : never;

/** Variables are left out only where every one of them may be. */
export type Given<Variables> = Record<string, never> extends Variables ? readonly [variables?: Variables] : readonly [variables: Variables];
