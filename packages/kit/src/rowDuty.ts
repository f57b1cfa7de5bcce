import type { Viewer } from "./context.js";
import type { PlatformError } from "./errors.js";

/** A condition that a mutation puts on who asks, by the row that its input names. */
export interface RowDuty {
  /** The decorator that declared it, as written. */
  readonly decorator: string;
  /** The property of the row that it looks at. */
  readonly property: string;
  /** The member of the mutation's `input` that names the row. */
  readonly of: string;
  /** What to say to this viewer, when it refuses. */
  refusal(row: object, viewer: Pick<Viewer, "login" | "scope">): PlatformError | undefined;
}

const duties = new WeakMap<object, Map<string, RowDuty[]>>();

/** Puts a condition on a mutation. */
export function declareDuty(target: object, member: string, duty: RowDuty): void {
  const ofClass = duties.get(target) ?? new Map<string, RowDuty[]>();
  ofClass.set(member, [...(ofClass.get(member) ?? []), duty]);
  duties.set(target, ofClass);
}

/** The conditions on a member of a class, base classes included. */
export function rowDutiesOf(target: abstract new (...args: never[]) => unknown, member: string): readonly RowDuty[] {
  for (let prototype: object | null = target.prototype as object; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const found = duties.get(prototype)?.get(member);
    if (found) return found;
  }
  return [];
}

/** What a row holds in a property, as a list. */
export const heldIn = (row: object, property: string): readonly unknown[] => [(row as Readonly<Record<string, unknown>>)[property]].flat();
