import type { EntityClass, Permission, Plugin, Text } from "@hoptac/kit";
import type { GraphQLSchema } from "graphql";

/** Which plugin answers for a coordinate: `Cooperative`, `Cooperative.loans`, `Query.loans(first:)`, `SeasonState.RUNNING`, `finance.loan` (table), `finance.grantLoans` (permission). */
export type Owners = ReadonlyMap<string, string>;

/** One reason why a set of plugins does not go together, with both sides and the way out. */
export interface Clash {
  readonly kind: string;
  readonly coordinate: string;
  readonly plugins: readonly string[];
  readonly text: Text;
}

/** What the composer made of the manifests. */
export interface Composition {
  /** Plugins in dependency order, the platform's own first. */
  readonly plugins: readonly Plugin[];
  /** Ids of those that are switched off. */
  readonly disabled: ReadonlySet<string>;
  readonly schema: GraphQLSchema;
  /** Sorted SDL with `@owner`. */
  readonly sdl: string;
  readonly owners: Owners;
  /** GraphQL type name → entity, for global ids and changes; enabled plugins only. */
  readonly entities: ReadonlyMap<string, EntityClass>;
  readonly permissions: readonly Permission[];
  /** Another one when other plugins are on; within one process, whose code is what it is. */
  readonly version: string;
}
