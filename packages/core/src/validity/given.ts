import { invalidInput } from "@hoptac/kit";

/** The fields of an update that were given. `required`: those that may be left out, but not cleared. */
export function given<T extends object>(patch: T, ...required: readonly (keyof T & string)[]): T {
  const cleared = required.filter((field) => patch[field] === null);
  if (cleared.length > 0)
    throw invalidInput(...cleared.map((field) => ({ path: `input.${field}`, text: { vi: "không được để trống", en: "cannot be empty" } })));
  const told = Object.entries(patch).filter(([, value]) => value !== undefined);
  if (told.length === 0) throw invalidInput({ path: "input", text: { vi: "chưa nêu thay đổi nào", en: "expected at least one change" } });
  return Object.fromEntries(told) as T;
}
