import { createHash } from "node:crypto";
import type { Plugin } from "@hoptac/kit";
import { build } from "./build.js";
import { CompositionError } from "./CompositionError.js";
import { permissionsOf } from "./claims.js";
import { clashesIn } from "./clashes/index.js";
import type { Composition } from "./contract.js";
import { reachableFrom, requirementsOf } from "./dependencies.js";
import { order } from "./order.js";
import { ownersOf } from "./owners.js";
import { panelsOf } from "./panels.js";
import { printWithOwners } from "./printWithOwners.js";
import { survey } from "./survey.js";

/**
 * Manifests → one schema with an owner for every coordinate. Pure. Throws `CompositionError` with all clashes at once, before anything is built.
 * A plugin that is switched off leaves no trace; switched on again, the schema is the same to the byte.
 */
export function compose(given: readonly Plugin[], options: { readonly disabled?: ReadonlySet<string> } = {}): Composition {
  const disabled = options.disabled ?? new Set<string>();
  const single = given.filter((plugin, index) => given.findIndex(({ id }) => id === plugin.id) === index);
  const { plugins, loops } = order(single);
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  // Of a plugin whose dependencies are missing nothing can be said but that.
  const complete = plugins.filter((plugin) =>
    [...reachableFrom(plugin, byId)].every((id) => Object.keys(requirementsOf(byId.get(id) ?? plugin)).every((needed) => byId.has(needed))),
  );
  const surveyed = survey(complete);
  const clashes = clashesIn({ given, plugins, byId, loops, disabled, survey: surveyed });
  if (clashes.length > 0) throw new CompositionError(clashes);
  const { schema, entities } = build(surveyed, disabled);
  const enabled = plugins.filter(({ id }) => !disabled.has(id));
  const { panels, invalid } = panelsOf(enabled, schema);
  // With a plugin off, a panel that also shows something of it goes too; with all of them on, there is nothing that it waits for.
  if (invalid.length > 0 && disabled.size === 0) throw new CompositionError(invalid);
  const owners = ownersOf(schema, surveyed, enabled);
  let sdl: string | undefined;
  return {
    plugins,
    disabled: new Set(plugins.map(({ id }) => id).filter((id) => disabled.has(id))),
    schema,
    // Half a megabyte of text, that few who compose want to see.
    get sdl() {
      sdl ??= printWithOwners(schema, owners);
      return sdl;
    },
    owners,
    entities,
    panels,
    permissions: enabled.flatMap(permissionsOf),
    version: createHash("sha256")
      .update(
        enabled
          .map(({ id, version }) => `${id}@${version}`)
          .sort()
          .join(" "),
      )
      .digest("hex")
      .slice(0, 16),
  };
}
