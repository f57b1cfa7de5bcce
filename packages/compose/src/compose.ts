import { createHash } from "node:crypto";
import type { Plugin } from "@hoptac/kit";
import { claimsOf } from "./claims.js";
import { doubledFields, doubledRoots, doubledTypes, wrongTables } from "./clashes/coordinates.js";
import { doubledPlugins, loops, missingPlugins, wrongVersions } from "./clashes/plugins.js";
import { wrongReads } from "./clashes/reads.js";
import { ownerlessEntities, unguardedMutations, unknownRights, wrongPermissions } from "./clashes/rights.js";
import { CompositionError } from "./CompositionError.js";
import type { Clash, Composition } from "./contract.js";
import { dependenciesOf, order } from "./order.js";
import { ownersOf } from "./owners.js";
import { printWithOwners } from "./printWithOwners.js";
import { build } from "./schema/build.js";

/**
 * Manifests → one schema with an owner for every coordinate. Pure. Throws `CompositionError` with all clashes at once.
 * Plugins that are switched off leave no trace; switched on again, the schema is the same to the byte.
 */
export function compose(plugins: readonly Plugin[], { disabled = new Set() }: { readonly disabled?: ReadonlySet<string> } = {}): Composition {
  const doubled = doubledPlugins(plugins);
  const single = plugins.filter((plugin, index) => plugins.findIndex((other) => other.id === plugin.id) === index);
  const { sorted } = order(single);
  const claims = claimsOf(sorted);
  const clashes = [
    ...doubled,
    ...missingPlugins(single),
    ...wrongVersions(single),
    ...loops(single),
    ...doubledTypes(claims),
    ...doubledRoots(claims),
    ...doubledFields(claims),
    ...wrongTables(sorted),
    ...wrongPermissions(sorted),
    ...unguardedMutations(claims),
    ...unknownRights(sorted, claims),
    ...ownerlessEntities(sorted),
    ...wrongReads(sorted, claims),
    ...stillNeeded(sorted, disabled),
  ];
  if (clashes.length > 0) throw new CompositionError(clashes);
  const { schema, entities, fieldOwners } = build(sorted, disabled, claims);
  const enabled = sorted.filter((plugin) => !disabled.has(plugin.id));
  const owners = ownersOf(schema, enabled, claims, fieldOwners);
  const sdl = printWithOwners(schema, owners);
  return {
    plugins: sorted,
    disabled,
    schema,
    sdl,
    owners,
    entities,
    permissions: enabled.flatMap((plugin) => Object.values(plugin.permissions ?? {})),
    version: createHash("sha256").update(sdl).digest("hex").slice(0, 16),
  };
}

/** A plugin that others need stays on as long as they are. */
const stillNeeded = (sorted: readonly Plugin[], disabled: ReadonlySet<string>): Clash[] =>
  sorted
    .filter((plugin) => !disabled.has(plugin.id))
    .flatMap((plugin) =>
      dependenciesOf(plugin)
        .filter((id) => disabled.has(id))
        .map((id) => ({
          kind: "still-needed",
          coordinate: id,
          plugins: [plugin.id, id],
          text: {
            vi: `Phân hệ "${id}" không tắt được khi "${plugin.id}" đang bật và cần nó; hãy tắt "${plugin.id}" trước`,
            en: `"${id}" cannot be switched off while "${plugin.id}", which needs it, is on: switch "${plugin.id}" off first`,
          },
        })),
    );
