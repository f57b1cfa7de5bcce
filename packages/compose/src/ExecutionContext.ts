import type { Context } from "@hoptac/kit";

/** What makes a repeated mutation the same one: the client's key, the field, and the input as it was sent. */
export interface Idempotency {
  readonly key: string;
  readonly field: string;
  readonly input: unknown;
}

/** The context that the composed schema is executed with: what resolvers see, and how a mutation field becomes one transaction. */
export interface ExecutionContext extends Context {
  /** `field` is the mutation's name. */
  mutation<T>(run: () => Promise<T>, idempotency: Idempotency | undefined, field: string): Promise<T>;
}
