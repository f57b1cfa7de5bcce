import type { Plugin } from "@hoptac/kit";

/** `core` before those that name a version of it, every plugin after those it needs. A loop is refused when plugins are composed; here it just ends. */
export function dependenciesFirst(plugins: readonly Plugin[]): readonly Plugin[] {
  const placed = new Set<Plugin>();
  const place = (plugin: Plugin, above: ReadonlySet<Plugin>): void => {
    if (placed.has(plugin) || above.has(plugin)) return;
    const needed = [...(plugin.core === undefined ? [] : ["core"]), ...Object.keys(plugin.needs ?? {})];
    for (const other of plugins) if (needed.includes(other.id)) place(other, new Set([...above, plugin]));
    placed.add(plugin);
  };
  for (const plugin of plugins) place(plugin, new Set());
  return [...placed];
}
