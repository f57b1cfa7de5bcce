import type { AccessSource } from "./access.js";
import type { MigrationClass } from "./migration.js";
import type { EntityClass } from "./owner.js";
import type { Permissions } from "./permission.js";
import type { DataFile } from "./sheet.js";
import type { Text } from "./text.js";

export type ResolverClass = new () => object;

/** One function of the province's work: its types, tables, rights and data, in one frozen value. */
export interface Plugin {
  /** Lower case; also the name of its database schema. */
  readonly id: string;
  readonly title: Text;
  readonly version: string;
  /** The versions of `core` it works with. `core` itself has none. */
  readonly core?: string;
  /** Other plugins it needs, with the versions it works with. */
  readonly needs?: Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
  readonly entities: readonly EntityClass[];
  readonly resolvers: readonly ResolverClass[];
  /** Object types that no field of the plugin names (implementations of an interface). */
  readonly types?: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Tables that hold no entity: not captured or guarded, so each with the reason. */
  readonly bareTables?: Readonly<Record<string, string>>;
  /** Reference and demonstration data, in order. */
  readonly data?: readonly DataFile[];
  /** Given by the plugin that keeps persons and grants. */
  readonly access?: AccessSource;
}

/** Declares a plugin. The manifest is data: nothing runs until the platform composes it. */
export function definePlugin(plugin: Plugin): Plugin {
  if (!/^[a-z][a-z0-9_]{1,30}$/.test(plugin.id)) {
    throw new Error(`definePlugin: "${plugin.id}" is no plugin id; use lower-case letters, digits and _ (it names the database schema too)`);
  }
  return Object.freeze({ ...plugin });
}
