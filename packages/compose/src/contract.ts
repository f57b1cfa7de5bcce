import type { EntityClass, Panel, Permission, Plugin, Text } from "@hoptac/kit";
import type { GraphQLEnumType, GraphQLSchema } from "graphql";

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
  /** The panels of enabled plugins that this schema can answer, in the plugins' order. */
  readonly panels: readonly ComposedPanel[];
  /** GraphQL type name → entity, for global ids and changes; enabled plugins only. */
  readonly entities: ReadonlyMap<string, EntityClass>;
  readonly permissions: readonly Permission[];
  /** Another one when other plugins are on; within one process, whose code is what it is. */
  readonly version: string;
}

/** A panel in its place in the graph. */
export interface ComposedPanel {
  /** `core_cooperatives`: also the name of its fragment. */
  readonly id: string;
  readonly plugin: string;
  readonly panel: Panel;
  /** `fragment core_cooperatives on Overview { … }` */
  readonly fragment: string;
  /** Path of a column → the enumeration that its values are of. */
  readonly enumerations: ReadonlyMap<string, GraphQLEnumType>;
}
