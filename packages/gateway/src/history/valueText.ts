import { toGlobalId } from "@hoptac/kit";
import type { ShownProperty } from "./shownProperties.js";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/;

/** A value as the graph writes it: ids as global ids, moments in UTC, lists and objects as JSON; `undefined` where there is none. */
export function valueText(value: unknown, { idOf }: Pick<ShownProperty, "idOf">): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value) : String(value);
  if (idOf !== undefined) return toGlobalId(idOf, value);
  return MOMENT.test(value) ? new Date(value).toISOString() : value;
}
