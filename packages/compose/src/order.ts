import type { Plugin } from "@hoptac/kit";

/** Ids of the plugins that one names: `core` by its range, others by `needs`. */
export const dependenciesOf = (plugin: Plugin): readonly string[] => [...(plugin.core === undefined ? [] : ["core"]), ...Object.keys(plugin.needs ?? {})];

/** Plugins in dependency order, otherwise as given; and each loop once, as the ids along it. */
export function order(plugins: readonly Plugin[]): { readonly sorted: readonly Plugin[]; readonly loops: readonly (readonly string[])[] } {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const sorted: Plugin[] = [];
  const loops: string[][] = [];
  const done = new Set<string>();
  const visit = (plugin: Plugin, above: readonly string[]): void => {
    if (done.has(plugin.id)) return;
    const at = above.indexOf(plugin.id);
    if (at >= 0) {
      loops.push([...above.slice(at), plugin.id]);
      return;
    }
    for (const id of dependenciesOf(plugin)) {
      const needed = byId.get(id);
      if (needed) visit(needed, [...above, plugin.id]);
    }
    if (done.has(plugin.id)) return;
    done.add(plugin.id);
    sorted.push(plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return { sorted, loops };
}

/** Every plugin that one rests on, through others too. */
export function restsOn(plugin: Plugin, plugins: readonly Plugin[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (one: Plugin | undefined): void => {
    for (const id of one ? dependenciesOf(one) : []) {
      if (found.has(id)) continue;
      found.add(id);
      visit(plugins.find((other) => other.id === id));
    }
  };
  visit(plugin);
  return found;
}
