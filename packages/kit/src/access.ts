import type { Reader, Viewer } from "./context.js";
import type { Text } from "./text.js";

/** A demonstration account. */
export interface DemoAccount {
  readonly login: string;
  readonly title: Text;
}

/**
 * Who somebody is and which rows and rights they have: given by the plugin that keeps persons and grants.
 * The gateway calls it, with a reader that sees everything, after it has verified the token.
 */
export interface AccessSource {
  readonly demoAccounts: readonly DemoAccount[];
  /** The viewer of a login on a day, or `undefined` when nobody has it. `all` lists every declared permission of the composed plugins. */
  viewerOf(login: string, asOf: string, read: Reader, all: readonly string[]): Promise<Viewer | undefined>;
}

/** The viewer without sign-in: the public register only. */
export const STRANGER: Viewer = Object.freeze({
  roles: [],
  permissions: new Set<string>(),
  scope: Object.freeze({ all: false, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] }),
});
