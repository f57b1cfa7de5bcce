import type { LogPosition } from "./contract.js";

const INSIDE = /^v1:([\w-]{1,64}):(0|[1-9]\d{0,15})$/;

/** A place in the change log as clients keep it: opaque base64url of `v1:epoch:position`. */
export const encodeCursor = ({ epoch, position }: LogPosition): string => Buffer.from(`v1:${epoch}:${position}`).toString("base64url");

/** The place a cursor names, or `undefined` when this platform never gave out such a text. */
export function decodeCursor(cursor: string): LogPosition | undefined {
  const [, epoch, digits] = INSIDE.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (epoch === undefined || digits === undefined) return undefined;
  const place = { epoch, position: Number(digits) };
  // Base64 decoders forgive stray characters; a cursor is only what we would write ourselves.
  return Number.isSafeInteger(place.position) && encodeCursor(place) === cursor ? place : undefined;
}
