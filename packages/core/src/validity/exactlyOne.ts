import { invalidInput } from "@hoptac/kit";

/** Refuses an input that fills in none of some fields, or more than one. */
export function exactlyOne(input: object, ...fields: readonly string[]): void {
  const given = fields.filter((field) => ((input as Record<string, unknown>)[field] ?? undefined) !== undefined);
  if (given.length === 1) return;
  const text = { vi: `điền đúng một trong: ${fields.join(", ")}`, en: `fill in exactly one of: ${fields.join(", ")}` };
  throw invalidInput(...(given.length === 0 ? fields : given).map((field) => ({ path: `input.${field}`, text })));
}
