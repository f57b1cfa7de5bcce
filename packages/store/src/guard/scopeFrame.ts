import type { Viewer } from "@hoptac/kit";
import pg from "pg";

/**
 * The statements that put a transaction under a viewer's scope: the scope first, then the role, which can no longer change the scope.
 * One text for the simple protocol, together with `begin`.
 */
export function scopeFrame(viewer: Viewer, requestId: string): string {
  const { scope } = viewer;
  const settings: readonly (readonly [string, string])[] = [
    ["actor", viewer.login ?? ""],
    ["request", requestId],
    ["all", scope.all ? "on" : ""],
    ["register", scope.register ? "on" : ""],
    ["areas", list(scope.areas)],
    ["departments", list(scope.departments)],
    ["cooperatives", list(scope.cooperatives)],
    ["enterprises", list(scope.enterprises)],
    ["person", scope.person ?? ""],
  ];
  // What is empty is so without being said: a setting of a transaction ends with it.
  const calls = settings.filter(([, value]) => value !== "").map(([name, value]) => `set_config('hoptac.${name}', ${literal(value)}, true)`);
  return `${calls.length > 0 ? `select ${calls.join(", ")}; ` : ""}set local role hoptac_app`;
}

const list = (ids: readonly string[]): string => (ids.length === 0 ? "" : `{${ids.join(",")}}`);

/** A text that the server would end at a zero byte would leave the rest of the frame unsaid. */
const literal = (value: string): string => pg.escapeLiteral(value.replaceAll("\0", ""));
