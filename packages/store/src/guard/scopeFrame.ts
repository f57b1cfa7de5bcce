import type { Viewer } from "@hoptac/kit";
import pg from "pg";

const frames = new WeakMap<Viewer, string>();

/** The SQL expressions that put a transaction under a viewer's scope. */
export function scopeFrame(viewer: Viewer): string {
  const known = frames.get(viewer) ?? frameOf(viewer);
  frames.set(viewer, known);
  return known;
}

/**
 * In one statement: whether `set_config` may be called is asked before any of them is, so that the role, which may not, comes along with the scope
 * that it can no longer change.
 */
function frameOf({ login, scope }: Viewer): string {
  const settings: readonly (readonly [string, string])[] = [
    ["hoptac.actor", login ?? ""],
    ["hoptac.register", scope.register ? "on" : ""],
    ["hoptac.areas", list(scope.areas)],
    ["hoptac.departments", list(scope.departments)],
    ["hoptac.cooperatives", list(scope.cooperatives)],
    ["hoptac.enterprises", list(scope.enterprises)],
    ["hoptac.person", scope.person ?? ""],
    ["hoptac.account", scope.account ?? ""],
    ["hoptac.administration", scope.administration ?? ""],
    ["role", roleOf({ scope })],
  ];
  // What is empty is so without being said: a setting of a transaction ends with it.
  return settings
    .filter(([, value]) => value !== "")
    .map(([name, value]) => setting(name, value))
    .join(", ");
}

/** The role that a viewer's statements run under. */
export const roleOf = ({ scope }: Pick<Viewer, "scope">): string => (scope.all ? "hoptac_province" : "hoptac_app");

/** A setting for the rest of the transaction. */
export const setting = (name: string, value: string): string => `set_config('${name}', ${literal(value)}, true)`;

const list = (ids: readonly string[]): string => (ids.length === 0 ? "" : `{${ids.join(",")}}`);

/** A text that the server would end at a zero byte would leave the rest of the frame unsaid. */
const literal = (value: string): string => pg.escapeLiteral(value.replaceAll("\0", ""));
