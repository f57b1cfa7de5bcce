import { createHash } from "node:crypto";
import type { Viewer } from "@hoptac/kit";
import type { Ask } from "../execute/Pipeline.js";
import { viewerKey } from "../signIn/viewerKey.js";

/** Everything that a live answer depends on: whoever has the same key gets the same answer. */
export function groupKey({ operation, variables, language }: Pick<Ask, "operation" | "variables" | "language">, viewer: Viewer): string {
  const { composition, text } = operation.document;
  const parts = [composition.version, text, operation.name ?? "", inOrder(variables), language, viewerKey(viewer)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** The same variables in another order are the same question. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}
