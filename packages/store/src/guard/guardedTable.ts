import type { Ownership } from "@hoptac/kit";

/** A table with what its guard and capture are made from. Column names, not properties. */
export interface GuardedTable {
  readonly schema: string;
  readonly name: string;
  /** Quoted `schema.table`. */
  readonly full: string;
  readonly kind: Ownership["kind"];
  /** Column with the owner's uuid; empty for public tables. */
  readonly by: string;
  readonly register: boolean;
  /** The table of the cooperatives themselves: its column with the area. */
  readonly rootArea?: string;
  /** Columns with numbers that a double does not hold. */
  readonly exact: readonly string[];
}
