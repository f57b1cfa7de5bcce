const INSIDE = /^v1:([\w-]{1,64}):(\d{1,16})$/;

/**
 * Whether a cursor stands after another one. Cursors are opaque to an application; the client reads them so that what arrived once is not told twice.
 * One of another kind or epoch cannot be compared and counts as later: the gateway tells nothing twice after the cursor that it was given.
 */
export function isLater(cursor: string, than: string | undefined): boolean {
  if (than === undefined) return true;
  if (cursor === than) return false;
  const [a, b] = [read(cursor), read(than)];
  return a === undefined || b === undefined || a.epoch !== b.epoch || a.position > b.position;
}

function read(cursor: string): { readonly epoch: string; readonly position: number } | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined;
  const [, epoch, position] = INSIDE.exec(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))) ?? [];
  return epoch === undefined ? undefined : { epoch, position: Number(position) };
}
