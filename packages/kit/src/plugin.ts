import type { AccessSource } from "./access.js";
import { checkSheets } from "./checkSheets.js";
import type { Job } from "./job.js";
import type { MigrationClass } from "./migration.js";
import type { Outbox } from "./outbox.js";
import type { EntityClass } from "./owner.js";
import type { Panel } from "./panel.js";
import type { Permissions } from "./permission.js";
import type { Reaction } from "./reaction.js";
import type { DataFile, OfficeSheet } from "./sheet.js";
import type { Text } from "./text.js";

export type ResolverClass = new () => object;

/** What an officer is told when the database refuses a row, with the legal basis where there is one. */
export interface ConstraintWords extends Text {
  readonly basis?: string;
}

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
  /** Tables of entities whose changes are not recorded (so `live` and `changes` do not see them, and no audit entry is kept), each with the reason. */
  readonly uncaptured?: Readonly<Record<string, string>>;
  /**
   * The rules that the plugin's tables keep by constraints and triggers, by the constraint's name: what is said when one is broken, alike by a verb and for a
   * row of a workbook.
   */
  readonly constraints?: Readonly<Record<string, ConstraintWords>>;
  /** Reference and demonstration data, in order. */
  readonly data?: readonly DataFile[];
  /** Tables that offices import and export. */
  readonly sheets?: readonly OfficeSheet[];
  /** What the platform does by itself when something was changed. Not while the plugin is off: then it waits, and goes on where it was. */
  readonly reactions?: readonly Reaction[];
  /** What the platform does by itself at a time. Not while the plugin is off. */
  readonly jobs?: readonly Job[];
  /** Cards of the committee's page, in the order in which they stand there. */
  readonly panels?: readonly Panel[];
  /** What it has to send by e-mail. */
  readonly outbox?: Outbox;
  /** Given by the plugin that keeps persons and grants. */
  readonly access?: AccessSource;
}

/** Declares a plugin. The manifest is data: nothing runs until the platform composes it. */
export function definePlugin(plugin: Plugin): Plugin {
  if (!/^[a-z][a-z0-9_]{1,30}$/.test(plugin.id)) {
    throw new Error(`definePlugin: "${plugin.id}" is no plugin id; use lower-case letters, digits and _ (it names the database schema too)`);
  }
  const { sheets, reactions = [], jobs = [], panels = [] } = plugin;
  const cards = panels.map(({ name }) => name);
  const same = cards.find((name, index) => cards.indexOf(name) !== index);
  if (same !== undefined) throw new Error(`definePlugin: two panels of "${plugin.id}" are called ${same}`);
  const names = [...reactions, ...jobs].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`definePlugin: two reactions or jobs of "${plugin.id}" are called ${twice}; the platform keeps their place by name`);
  if (sheets) checkSheets(plugin.id, sheets);
  return Object.freeze({ ...plugin, ...(sheets ? { sheets: Object.freeze(sheets.map((one) => Object.freeze({ ...one }))) } : {}) });
}
