import { invalidInput } from "@hoptac/kit";
import type { Idempotency } from "./ExecutionContext.js";
import type { Args, Resolve } from "./fields.js";

/** Makes a mutation field one unit of work. Its input, as the client sent it, tells a repeated call by the key. */
export const asUnitOfWork =
  (field: string, prepare: (args: Args) => Args, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    const prepared = prepare(args);
    return context.mutation(async () => resolve(source, prepared, context, info), idempotencyOf(field, args), field);
  };

function idempotencyOf(field: string, args: Args): Idempotency | undefined {
  const input = args.input as Args | null | undefined;
  const key = input?.idempotencyKey;
  if (key === undefined || key === null) return undefined;
  if (typeof key !== "string" || key === "" || key.length > 200) {
    throw invalidInput({ path: "input.idempotencyKey", text: { vi: "cần 1–200 ký tự", en: "expected 1 to 200 characters" } });
  }
  return { key, field, input };
}
