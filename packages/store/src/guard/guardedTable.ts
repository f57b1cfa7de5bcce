import type { Ownership, Workflow } from "@hoptac/kit";

/** A table with what its guard and capture are made from. Column names, not properties. */
export interface GuardedTable {
  readonly schema: string;
  readonly name: string;
  /** Quoted `schema.table`. */
  readonly full: string;
  readonly kind: Ownership["kind"];
  /** Column with the owner's uuid; empty for tables whose rows name none. */
  readonly by: string;
  /** Column with the area of a cooperative's row, where the row names it itself; absent: the platform keeps it, as the cooperative's. */
  readonly ownArea?: string;
  readonly register: boolean;
  /** Column with the uuids of others of the same kind who see the row; empty when there is none. */
  readonly seenBy: string;
  /** The table of the cooperatives themselves: its column with the area. */
  readonly rootArea?: string;
  /** Columns with numbers that a double does not hold, or with JSON: the record tells each by itself, as it is. */
  readonly exact: readonly string[];
  /** Columns about a person: recorded as changed, without the values. */
  readonly personal: readonly string[];
  /** Columns of the file that each row carries: its id, and what the platform fills in. */
  readonly file?: { readonly id: string; readonly sha256: string; readonly size: string; readonly mediaType: string };
  /** The workflow that each row stands in, by its column with the state. */
  readonly flow?: { readonly state: string; readonly note: string; readonly workflow: Workflow };
  /** Whether changes are recorded. */
  readonly captured: boolean;
}
