import type { Composition } from "./contract.js";
import { slice } from "./slice.js";

/** The files of the contract with clients: path below `schema/` → text. */
export function contractFiles({ sdl, owners, plugins, disabled }: Composition): Readonly<Record<string, string>> {
  const slices = plugins.filter(({ id }) => !disabled.has(id)).map(({ id }) => [`plugins/${id}.graphql`, slice(sdl, id, owners)] as const);
  return {
    "schema.graphql": sdl,
    "owners.json": `${JSON.stringify(Object.fromEntries(owners), undefined, 2)}\n`,
    ...Object.fromEntries(slices),
  };
}
