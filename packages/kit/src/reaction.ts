import type { Tx } from "./context.js";
import type { EntityClass } from "./owner.js";
import type { Text } from "./text.js";

/** One recorded change of a row, as a reaction gets it. */
export interface HeardChange<E extends object> {
  /** The row's uuid. */
  readonly id: string;
  readonly operation: "INSERT" | "UPDATE" | "DELETE";
  /** The row's version after it. */
  readonly version?: number;
  /** The login, the reaction or job, or `db:` and a database account. */
  readonly actor?: string;
  /** UTC. */
  readonly at: Date;
  /** Property → before and after, as the record keeps them: exact numbers and days as text; nothing of a personal column. */
  readonly changed: { readonly [K in keyof E]?: readonly [before: unknown, after: unknown] | readonly [] };
}

/** What the platform gives to what it does by itself. */
export interface EffectContext {
  /** The platform's local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a reaction is declared with. */
export interface ReactionOptions<E extends object> {
  /** A verb in the third person, unique in the plugin: `tellsLeadOfTask`. */
  readonly name: string;
  readonly title: Text;
  /** Whose changes it follows. */
  readonly to: EntityClass<E>;
  /** Of any kind when absent. */
  readonly operations?: readonly HeardChange<E>["operation"][];
  /** Only changes that bring one of these properties to one of its values: `{ state: ["ASSIGNED"] }`; an insert brings every property to its value. */
  readonly becomes?: { readonly [K in keyof E]?: readonly unknown[] };
  /**
   * Done exactly once for each change, in the order of the log, with the platform's own rights; what it writes is committed together with its place in the log, and
   * recorded under its name. A failure takes all of it back and is tried again. What leaves the database (a message) belongs into a row that somebody sends.
   */
  readonly effect: (tx: Tx, change: HeardChange<E>, context: EffectContext) => Promise<void>;
}

/** A durable follower of the change log. */
export interface Reaction {
  readonly name: string;
  readonly title: Text;
  readonly to: EntityClass;
  readonly operations: readonly string[];
  /** Whether it acts on this change. */
  hears(change: HeardChange<object>): boolean;
  effect(tx: Tx, change: HeardChange<object>, context: EffectContext): Promise<void>;
}

const ALL = ["INSERT", "UPDATE", "DELETE"] as const;

/** Declares a reaction; the manifest lists it under `reactions`. It begins with what changes after its first start, and goes on where it was after every other. */
export function reaction<E extends object>({ name, title, to, operations = ALL, becomes, effect }: ReactionOptions<E>): Reaction {
  const wanted = Object.entries(becomes ?? {}) as [string, readonly unknown[]][];
  return Object.freeze({
    name,
    title,
    to,
    operations,
    hears: ({ operation, changed }: HeardChange<object>) =>
      (operations as readonly string[]).includes(operation) &&
      (wanted.length === 0 ||
        wanted.some(([property, values]) => values.includes((changed as Readonly<Record<string, readonly unknown[] | undefined>>)[property]?.[1]))),
    effect: effect as Reaction["effect"],
  });
}
