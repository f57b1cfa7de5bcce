import type { Connections } from "../connections.js";
import type { RequestFrame } from "../contract.js";
import { scopeFrame, setting } from "../guard/scopeFrame.js";

/** Of the time that a request may hold its connection: PostgreSQL then ends the statement by itself, and the connection need not be thrown away. */
const STATEMENT_SHARE = 0.9;

/**
 * A request's transaction for reading, under its viewer's scope: the second of its results is the position of the log that it contains at least.
 * Each statement and each column of a frame is paid for by every request, so there are few of both.
 */
export const beginSnapshot = (connections: Connections, { viewer }: RequestFrame): string =>
  `begin isolation level repeatable read read only; select epoch, position, ${framed([timeout(connections), scopeFrame(viewer)])} from platform.head; savepoint s`;

/** A mutation field's transaction. */
export const beginWrite = (connections: Connections, frame: RequestFrame, field: string): string =>
  `begin isolation level read committed; select ${framed([timeout(connections), ...authorFrame(frame, field), scopeFrame(frame.viewer)])}`;

/** A transaction of what the platform does by itself, with its own rights: the record names it. */
export const beginAutomatic = (connections: Connections, actor: string): string =>
  `begin isolation level read committed; select ${framed([timeout(connections), setting("hoptac.actor", actor)])}`;

/** What the record says of who changed something, beside the login: in which roles, by which request and mutation. */
export const authorFrame = ({ viewer, requestId }: Pick<RequestFrame, "viewer" | "requestId">, field: string): readonly string[] => [
  setting("hoptac.request", requestId),
  setting("hoptac.field", field),
  setting("hoptac.roles", [...viewer.roles].sort().join(",")),
];

/**
 * An import's transaction, which may write for long: under a viewer's scope or, without one, with the platform's own rights. A rehearsal is not recorded and
 * cannot be committed.
 */
export const beginImport = (connections: Connections, frame: Pick<RequestFrame, "viewer" | "requestId"> | undefined, rehearsal: boolean): string =>
  `begin isolation level repeatable read; ${rehearsal ? "insert into platform.rehearsal default values; " : ""}select ${framed([
    timeout(connections),
    rehearsal ? setting("hoptac.rehearsal", "on") : "",
    ...(frame ? [...authorFrame(frame, "import"), scopeFrame(frame.viewer)] : []),
  ])}; savepoint s`;

const framed = (settings: readonly string[]): string => `concat(${[...settings.filter((one) => one !== ""), "''"].join(", ")}) is null as framed`;

/** The embedded database knows the setting and ignores it. */
const timeout = ({ lane, maxHoldMs }: Connections): string =>
  lane === "postgres" ? setting("statement_timeout", String(Math.ceil(maxHoldMs * STATEMENT_SHARE))) : "";
