import type { Reader, Viewer } from "./context.js";
import type { Text } from "./text.js";

/** A demonstration account. */
export interface DemoAccount {
  readonly login: string;
  readonly title: Text;
}

/** Somebody who holds a role on a day, with the rights that come with all of their roles. */
export interface Holder {
  readonly login: string;
  readonly title?: Text;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

/** That somebody did something at a moment. */
export interface Deed {
  readonly login: string;
  readonly roles?: readonly string[] | undefined;
  readonly at: Date;
}

/** Who it was. */
export interface Actor {
  readonly title?: Text;
  /** The person's name. */
  readonly person?: string;
}

/** A statement with the platform's own rights. */
export interface PlatformWriter extends Reader {
  execute<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

/**
 * Who somebody is and which rows and rights they have: given by the plugin that keeps persons and grants.
 * The gateway calls it, with a reader that sees everything, after it has verified the token.
 */
export interface AccessSource {
  /** The tables (`schema.table`) that roles, rights and rows are worked out from: what changes there takes effect at once on everybody who is signed in. */
  readonly tables: readonly string[];
  demoAccounts(read: Reader): Promise<readonly DemoAccount[]>;
  /** The viewer of a login on a day, or `undefined` when nobody has it. `all` lists every declared permission of the composed plugins. */
  viewerOf(login: string, asOf: string, read: Reader, all: readonly string[]): Promise<Viewer | undefined>;
  /** Who did something then, in order: the title of the role that they had at that moment, and the person, where one is named. `roles`: those that the record kept. */
  actorsAt(done: readonly Deed[], read: Pick<Reader, "query">): Promise<readonly Actor[]>;
  /** Everybody who holds a role on a day, by login. */
  holders(asOf: string, read: Reader, all: readonly string[]): Promise<readonly Holder[]>;
  /** Makes an account an administrator from a day on, without asking anybody: for the command line, which whoever owns the database may run. */
  appointAdministrator(login: string, from: string, write: PlatformWriter): Promise<"appointed" | "already">;
}

/** The viewer without sign-in: the public register only. */
export const STRANGER: Viewer = Object.freeze({
  roles: [],
  permissions: new Set<string>(),
  scope: Object.freeze({ all: false, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] }),
});
