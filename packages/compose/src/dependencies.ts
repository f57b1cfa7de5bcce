import type { Plugin } from "@hoptac/kit";

/** The plugin that every other one stands on, and the owner of what the composer itself adds. */
export const PLATFORM = "platform";

/** What a plugin asks for in its manifest: id → range of versions. */
export const requirementsOf = (plugin: Plugin): Readonly<Record<string, string>> => ({
  ...(plugin.core === undefined ? {} : { core: plugin.core }),
  ...plugin.needs,
});

/** Ids of all plugins that a plugin may use: itself, what it needs, what those need, and the platform. */
export function reachableFrom(plugin: Plugin, all: ReadonlyMap<string, Plugin>): ReadonlySet<string> {
  const seen = new Set([plugin.id, PLATFORM]);
  const visit = (id: string): void => {
    const next = all.get(id);
    if (seen.has(id) || !next) return;
    seen.add(id);
    Object.keys(requirementsOf(next)).forEach(visit);
  };
  Object.keys(requirementsOf(plugin)).forEach(visit);
  return seen;
}
