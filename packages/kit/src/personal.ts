import type { EntityClass } from "./owner.js";

const marked = new WeakMap<object, Set<string>>();

/** Marks a column that tells of a person (a telephone number, an identity card): its changes are recorded without the values. */
export const Personal =
  () =>
  (target: object, property: string): void => {
    marked.set(target, (marked.get(target) ?? new Set()).add(property));
  };

/** The properties of an entity that `@Personal` marks, base classes included. */
export function personalOf(entity: EntityClass): ReadonlySet<string> {
  const all = new Set<string>();
  for (let p: object | null = entity.prototype as object; p; p = Object.getPrototypeOf(p)) for (const property of marked.get(p) ?? []) all.add(property);
  return all;
}
