import type { Context } from "@hoptac/kit";

/** What the composed schema's resolvers need of whoever executes them, beside what plugins see. */
export interface ExecutionContext extends Context {
  /** Runs one mutation field in its unit of work. */
  mutation<T>(run: () => Promise<T>, idempotency?: { readonly key: string; readonly field: string; readonly input: unknown }): Promise<T>;
}
