import { buildSchema, findBreakingChanges } from "graphql";
import type { Composition } from "./contract.js";
import { slice } from "./printWithOwners.js";

/** A change that may break a client, by the coordinate it is about. */
export interface BreakingChange {
  readonly coordinate: string;
  readonly description: string;
}

/** A breaking change that was decided and written down in `schema/accepted.json`. */
export interface AcceptedChange {
  readonly coordinate: string;
  readonly reason: string;
  /** Day of the decision. */
  readonly on: string;
}

/** What of the new SDL breaks clients of the old one and is not accepted. */
export function breakingChanges(oldSdl: string, newSdl: string, accepted: readonly AcceptedChange[]): readonly BreakingChange[] {
  const decided = new Set(accepted.map((change) => change.coordinate));
  return findBreakingChanges(buildSchema(oldSdl), buildSchema(newSdl))
    .map(({ description }) => ({ coordinate: /\b_*[A-Z]\w*(\.\w+)?/.exec(description)?.[0] ?? description, description }))
    .filter(({ coordinate }) => !decided.has(coordinate));
}

/** The files of the contract with clients: path below `schema/` → text. */
export function contractFiles({ sdl, owners, plugins, disabled }: Composition): Readonly<Record<string, string>> {
  const slices = plugins.filter(({ id }) => !disabled.has(id)).map(({ id }) => [`plugins/${id}.graphql`, slice(sdl, id, owners)] as const);
  return {
    "schema.graphql": sdl,
    "owners.json": `${JSON.stringify(Object.fromEntries(owners), undefined, 2)}\n`,
    ...Object.fromEntries(slices),
  };
}
