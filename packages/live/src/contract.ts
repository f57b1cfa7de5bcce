/** A place in the change log. A position of another epoch means nothing here. */
export interface LogPosition {
  readonly epoch: string;
  readonly position: number;
}

/** Whose a row is, as uuids. */
export interface EntryOwner {
  readonly kind: "cooperative" | "area" | "department" | "enterprise" | "person" | "account" | "administration" | "public";
  readonly id?: string;
  /** The area the row lies in, where it is known. */
  readonly area?: string;
  /** Others of the same kind who see it. */
  readonly seenBy?: readonly string[];
  /** The row belongs to the public register. */
  readonly register?: boolean;
}

/** One recorded change. */
export interface LogEntryLike {
  readonly position: number;
  /** `schema.table` */
  readonly table: string;
  readonly id: string;
  readonly operation: "INSERT" | "UPDATE" | "DELETE";
  readonly version?: number;
  readonly actor?: string;
  readonly requestId?: string;
  /** The roles that the actor had then. */
  readonly roles?: readonly string[];
  /** The mutation that it was done by. */
  readonly field?: string;
  readonly at: Date;
  readonly before?: EntryOwner;
  readonly after?: EntryOwner;
  /** Column → [before, after]; a personal column → []. */
  readonly changed: Readonly<Record<string, readonly [unknown, unknown] | readonly []>>;
}

/** The change log as this package sees it: dense positions, entries that never change. */
export interface ChangeLogLike {
  /** The newest position; nothing at or below `floor` is kept. */
  head(): Promise<LogPosition & { readonly floor: number }>;
  /** Gives positions to what was committed; answers how many. */
  sequence(): Promise<number>;
  /** At most `limit` entries after a position, in order. */
  read(after: number, limit: number): Promise<readonly LogEntryLike[]>;
  /** Calls when something may have been committed; answers how to stop. A hint, never a promise. */
  onHint(listener: () => void): () => void;
}
