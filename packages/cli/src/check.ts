import type { Clash } from "@hoptac/compose";
import { CompositionError, compose } from "@hoptac/compose";
import { platformPlugin } from "@hoptac/gateway";
import type { Plugin } from "@hoptac/kit";

/** Why these plugins do not go together; empty when they do. */
export function clashesOf(plugins: readonly Plugin[]): readonly Clash[] {
  try {
    compose([platformPlugin, ...plugins]);
    return [];
  } catch (error) {
    if (error instanceof CompositionError) return error.clashes;
    throw error;
  }
}
