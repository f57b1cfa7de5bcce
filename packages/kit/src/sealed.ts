import type { EntityClass } from "./owner.js";
import { Personal } from "./personal.js";

const marked = new WeakMap<object, Set<string>>();

/**
 * Marks a text column that is stored encrypted, with a key that the database does not hold (an identity number). Rows carry what is stored; only the graph's own
 * field opens it, behind the right that `@Can` names beside it, and so does a workbook of whoever holds that right. Nothing is found or ordered by it, and the record
 * of changes is as of `@Personal`.
 */
export const Sealed =
  () =>
  (target: object, property: string): void => {
    Personal()(target, property);
    marked.set(target, (marked.get(target) ?? new Set()).add(property));
  };

/** The properties of an entity that `@Sealed` marks, base classes included. */
export function sealedOf(entity: EntityClass): ReadonlySet<string> {
  const all = new Set<string>();
  for (let p: object | null = entity.prototype as object; p; p = Object.getPrototypeOf(p)) for (const property of marked.get(p) ?? []) all.add(property);
  return all;
}

/** What a report shows in place of such a value. */
export const NOT_SHOWN = "•••";
