import { eventsOf } from "./changes.js";
import type { LogEntryLike } from "./contract.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { ChangeBatch, ChangesRequest, LogView, ResyncReason } from "./live.js";

const AT_ONCE = 500;

/** At most `first` events that this view of the log holds after the cursor; looks at `most` entries at most. */
export async function changesPage(log: LogView, request: ChangesRequest, first: number, most: number): Promise<ChangeBatch> {
  const { epoch, position: end, floor } = await log.head();
  const batch = (position: number, events: readonly LogEntryLike[], resync?: ResyncReason): ChangeBatch => ({
    cursor: encodeCursor({ epoch, position }),
    epoch,
    events,
    ...(resync ? { resync } : {}),
  });
  if (request.after === undefined) return batch(end, []);
  const at = decodeCursor(request.after);
  if (!at) return batch(end, [], "BAD_CURSOR");
  // A position beyond the end was never given out by this log, whatever its epoch says.
  if (at.epoch !== epoch || at.position > end) return batch(end, [], "OTHER_EPOCH");
  if (at.position < floor) return batch(end, [], "CURSOR_TOO_OLD");
  const events: LogEntryLike[] = [];
  let { position } = at;
  while (position < end && position < at.position + most && events.length < first) {
    const entries = await log.read(position, AT_ONCE);
    // Dropped since the end was looked at: a view that is no snapshot.
    if (entries[0]?.position !== position + 1) return batch(end, [], "CURSOR_TOO_OLD");
    const step = eventsOf(request, entries, position, first - events.length);
    events.push(...step.events);
    position = step.position;
  }
  return batch(position, events);
}
