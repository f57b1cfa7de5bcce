import type { Connections } from "../connections.js";
import type { RequestFrame } from "../contract.js";
import { scopeFrame } from "../guard/scopeFrame.js";

/** Of the time that a request may hold its connection: PostgreSQL then ends the statement by itself, and the connection need not be thrown away. */
const STATEMENT_SHARE = 0.9;

/** One text that opens a request's transaction under its viewer's scope; `before` runs with the platform's own rights. */
export function begin({ lane, maxHoldMs }: Connections, { viewer, requestId }: RequestFrame, isolation: string, ...before: readonly string[]): string {
  // The embedded database knows the setting and ignores it.
  const timeout = lane === "postgres" ? [`set local statement_timeout = ${Math.ceil(maxHoldMs * STATEMENT_SHARE)}`] : [];
  return [`begin isolation level ${isolation}`, ...before, ...timeout, scopeFrame(viewer, requestId)].join("; ");
}
