import type { Scope } from "@hoptac/kit";
import type { EntryOwner, LogEntryLike } from "./contract.js";

/** Whether a row of this owner exists for a viewer of this scope: the same rule as the row guard in the database. */
export function ownerInScope(scope: Scope, owner: EntryOwner): boolean {
  if (owner.kind === "public" || (owner.register === true && scope.register)) return true;
  // What belongs to a person is nobody else's, also for those who see the whole province.
  return (scope.all && owner.kind !== "person") || isOwn(scope, owner);
}

/** Whether a change touches a row that the viewer sees, or saw before it. */
export function entryInScope(scope: Scope, { before, after }: Pick<LogEntryLike, "before" | "after">): boolean {
  return (after !== undefined && ownerInScope(scope, after)) || (before !== undefined && ownerInScope(scope, before));
}

function isOwn(scope: Scope, { kind, id, area }: EntryOwner): boolean {
  switch (kind) {
    case "cooperative":
      return holds(scope.cooperatives, id) || holds(scope.areas, area);
    case "area":
      return holds(scope.areas, id);
    case "department":
      return holds(scope.departments, id);
    case "enterprise":
      return holds(scope.enterprises, id);
    case "person":
      return id !== undefined && scope.person === id;
    default:
      return false;
  }
}

const holds = (ids: readonly string[], id: string | undefined): boolean => id !== undefined && ids.includes(id);
