import type { Scope, Viewer } from "@hoptac/kit";

const keys = new WeakMap<Viewer, string>();

/** What a viewer's answers depend on, beside the question: two viewers with one key see and may do the same. */
export function viewerKey(viewer: Viewer): string {
  const known = keys.get(viewer) ?? keyOf(viewer);
  keys.set(viewer, known);
  return known;
}

const keyOf = ({ login, roles, permissions, scope }: Viewer): string =>
  JSON.stringify([login ?? null, [...roles].sort(), [...permissions].sort(), scopeKey(scope)]);

const scopeKey = ({ all, register, areas, departments, cooperatives, enterprises, person, account, administration }: Scope): unknown => [
  all,
  register,
  ...[areas, departments, cooperatives, enterprises].map((ids) => [...ids].sort()),
  person ?? "",
  account ?? "",
  administration ?? "",
];
