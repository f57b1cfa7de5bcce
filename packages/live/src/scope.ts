import { isOwnersAlone, type Scope } from "@hoptac/kit";
import type { EntryOwner, LogEntryLike } from "./contract.js";

/** Whether a row of this owner exists for a viewer of this scope: the same rule as the row guard in the database. */
export function ownerInScope(scope: Scope, owner: EntryOwner): boolean {
  if (owner.kind === "public" || (owner.register === true && scope.register)) return true;
  return (scope.all && !isOwnersAlone(owner.kind)) || isOwn(scope, owner);
}

/** Whether a change touches a row that the viewer sees, or saw before it. */
export function entryInScope(scope: Scope, { before, after }: Pick<LogEntryLike, "before" | "after">): boolean {
  return (after !== undefined && ownerInScope(scope, after)) || (before !== undefined && ownerInScope(scope, before));
}

/**
 * A change as the viewer sees it, or `undefined` when it touches no row of theirs. A row that comes into the scope is new to them and one that leaves it is gone,
 * whatever was done to it; whose it is on the other side, and what it holds or held there, is not theirs to know.
 */
export function entryAsSeen(scope: Scope, entry: LogEntryLike): LogEntryLike | undefined {
  const before = entry.before !== undefined && ownerInScope(scope, entry.before);
  const after = entry.after !== undefined && ownerInScope(scope, entry.after);
  if (!before && !after) return undefined;
  if (before === (entry.before !== undefined) && after === (entry.after !== undefined)) return entry;
  const { before: left, after: entered, ...rest } = entry;
  if (!after) return { ...rest, ...(left ? { before: left } : {}), operation: "DELETE", changed: {} };
  const changed = Object.fromEntries(
    Object.entries(entry.changed).map(([column, values]) => [column, values.length === 0 ? values : ([null, values[1]] as const)]),
  );
  return { ...rest, ...(entered ? { after: entered } : {}), operation: "INSERT", changed };
}

function isOwn(scope: Scope, { kind, id, area, seenBy = [] }: EntryOwner): boolean {
  switch (kind) {
    case "cooperative":
      return holds(scope.cooperatives, id) || holds(scope.areas, area);
    case "area":
      return holds(scope.areas, id);
    case "department":
      return holds(scope.departments, id) || seenBy.some((other) => holds(scope.departments, other));
    case "enterprise":
      return holds(scope.enterprises, id);
    case "administration":
      return scope.administration !== undefined;
    case "person":
      return id !== undefined && scope.person === id;
    case "account":
      return id !== undefined && scope.account === id;
    default:
      return false;
  }
}

const holds = (ids: readonly string[], id: string | undefined): boolean => id !== undefined && ids.includes(id);
