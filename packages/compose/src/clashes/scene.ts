import type { Plugin, Text } from "@hoptac/kit";
import type { FieldClaim } from "../claims.js";
import type { Clash } from "../contract.js";
import type { Survey } from "../survey.js";

/** What a rule may look at. */
export interface Scene {
  /** The manifests as given. */
  readonly given: readonly Plugin[];
  /** Each id once, in dependency order. */
  readonly plugins: readonly Plugin[];
  readonly byId: ReadonlyMap<string, Plugin>;
  readonly loops: readonly (readonly string[])[];
  readonly disabled: ReadonlySet<string>;
  /** Of the plugins whose dependencies are all there. */
  readonly survey: Survey;
}

/** One reason why plugins do not go together: a rule is a file. */
export type ClashRule = (scene: Scene) => readonly Clash[];

/** A clash in the words of both languages. */
export const clash = (kind: string, coordinate: string, plugins: readonly string[], text: Text): Clash => ({ kind, coordinate, plugins, text });

/** Entries that share a key, in the order of first appearance. */
export function grouped<T, K>(all: readonly T[], keyOf: (entry: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of all) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

/** Claims on one field of one class. Two classes of one name are the business of another rule. */
export const sameFields = (fields: readonly FieldClaim[]): readonly (readonly [coordinate: string, same: readonly FieldClaim[]])[] =>
  [...grouped(fields, ({ parent }) => parent).values()].flatMap((ofType) => [...grouped(ofType, ({ type, field }) => `${type}.${field}`)]);

/** Each id once, in order. */
export const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** `a and b`, `a, b and c`. */
export const list = (ids: readonly string[], and: string): string =>
  ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} ${and} ${ids[ids.length - 1]}`;
