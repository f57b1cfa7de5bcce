import type { LogEntry } from "@hoptac/store";

/** What stands where a value was changed and not kept, because it is personal. */
export const NOT_KEPT = Symbol("not kept");

/** A row at a moment, by property, with whose it was then. */
export interface KnownRow {
  readonly values: ReadonlyMap<string, unknown>;
  readonly owner: LogEntry["before"];
  readonly version: number | undefined;
}

/**
 * The row as it stands, taken back through what happened since, newest first. `undefined`: it was not there yet, or not any more. A row that never changed
 * since is as it stands.
 */
export function asKnownAt(
  standing: Readonly<Record<string, unknown>> | undefined,
  since: readonly Omit<LogEntry, "position">[],
  propertyOf: (column: string) => string,
): KnownRow | undefined {
  const values = new Map(Object.entries(standing ?? {}));
  let there = standing !== undefined;
  let owner: LogEntry["before"];
  let version = values.get("version") as number | undefined;
  for (const entry of since.toReversed()) {
    there = entry.operation !== "INSERT";
    owner = entry.before;
    // A delete tells the version that it ended, an update the one that it made.
    if (entry.version !== undefined) version = entry.operation === "DELETE" ? entry.version : entry.version - 1;
    for (const [column, change] of Object.entries(entry.changed)) values.set(propertyOf(column), change.length === 0 ? NOT_KEPT : change[0]);
  }
  values.delete("version");
  return there ? { values, owner, version } : undefined;
}
