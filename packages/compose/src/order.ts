import type { Plugin } from "@hoptac/kit";
import { PLATFORM, requirementsOf } from "./dependencies.js";

/** Plugins with what they need before them, otherwise as given; loops apart, each as the ids along it. */
export interface Ordered {
  readonly plugins: readonly Plugin[];
  readonly loops: readonly (readonly string[])[];
}

/** Sorts by dependency, the platform's own plugin first. Missing dependencies are no business of the order. */
export function order(plugins: readonly Plugin[]): Ordered {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const done = new Set<Plugin>();
  const path: string[] = [];
  const loops: string[][] = [];
  const visit = (plugin: Plugin): void => {
    if (done.has(plugin)) return;
    const at = path.indexOf(plugin.id);
    if (at >= 0) {
      loops.push([...path.slice(at), plugin.id]);
      return;
    }
    path.push(plugin.id);
    for (const id of Object.keys(requirementsOf(plugin)).sort()) {
      const next = byId.get(id);
      if (next) visit(next);
    }
    path.pop();
    done.add(plugin);
  };
  for (const plugin of plugins) if (plugin.id === PLATFORM) visit(plugin);
  for (const plugin of plugins) visit(plugin);
  return { plugins: [...done], loops };
}
