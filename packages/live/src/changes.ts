import type { LogEntryLike, LogPosition } from "./contract.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { ChangeBatch, ChangeFilter, ChangesRequest, ResyncReason } from "./live.js";
import type { Pages } from "./pages.js";
import { entryAsSeen } from "./scope.js";
import type { Tail } from "./tail.js";
import { waitFor } from "./waitFor.js";

const MOST_EVENTS = 100;

/** What readers of the log share. */
export interface Sources {
  readonly tail: Tail;
  readonly pages: Pages;
  /** Checkpoints, in ms. */
  readonly checkpoint: number;
  /** Told of every reader that has to ask anew. */
  resynced(reason: ResyncReason): void;
  /** Told how many entries a reader that reads on was behind. */
  behind(entries: number): void;
}

/** One reader of the log: all it keeps is where it stands. */
export class ChangesReader {
  readonly #sources: Sources;
  readonly #request: ChangesRequest;
  #at: LogPosition | undefined;
  #begun = false;
  #ended = false;
  #skipped = false;
  #lastSent = performance.now();

  constructor(sources: Sources, request: ChangesRequest) {
    this.#sources = sources;
    this.#request = request;
  }

  /** The next batch, waiting for it; `undefined` at the end of the stream. */
  async next(signal: AbortSignal): Promise<ChangeBatch | undefined> {
    const { tail, checkpoint } = this.#sources;
    const { until } = this.#request;
    if (this.#ended) return undefined;
    if (this.#at === undefined) {
      const refused = await this.#start();
      if (refused) return this.#resync(refused);
      if (this.#request.after === undefined) return this.#batch([]);
    }
    while (!signal.aborted) {
      if (until?.aborted) return this.#resync("RIGHTS_CHANGED");
      const step = await this.#step();
      if (typeof step === "string") return this.#resync(step);
      if (step.events.length > 0) return this.#batch(step.events);
      const quiet = performance.now() - this.#lastSent;
      if (this.#skipped && quiet >= checkpoint) return this.#batch([]);
      if (step.moved) continue;
      await waitFor((wake) => listenToBoth(tail, until, wake), signal, this.#skipped ? checkpoint - quiet : undefined);
    }
    return undefined;
  }

  async #start(): Promise<ResyncReason | undefined> {
    const { tail } = this.#sources;
    await tail.refresh();
    const { epoch, position } = tail;
    if (epoch === undefined || position === undefined) throw new Error("the change log was not reached");
    if (this.#request.after === undefined) {
      this.#at = { epoch, position };
      return undefined;
    }
    const at = decodeCursor(this.#request.after);
    this.#at = at;
    return at === undefined ? "BAD_CURSOR" : undefined;
  }

  /** Goes on over at most MOST_EVENTS entries. */
  async #step(): Promise<{ readonly events: readonly LogEntryLike[]; readonly moved: boolean } | ResyncReason> {
    const { tail, pages } = this.#sources;
    const at = this.#at;
    // A position beyond the end was never given out by this log, whatever its epoch says.
    if (at === undefined || at.epoch !== tail.epoch || at.position > (tail.position ?? 0)) return "OTHER_EPOCH";
    // A page may hold what this process has not read from the log's end yet: nobody is told of a place that the next step would not know.
    const known = ({ position }: LogEntryLike): boolean => position <= (tail.position ?? 0);
    const entries = tail.after(at.position, MOST_EVENTS) ?? (await pages.after(at))?.slice(0, MOST_EVENTS).filter(known);
    // What it was given once is gone meanwhile: it read more slowly than the log is dropped.
    if (entries === undefined) return this.#begun ? "TOO_SLOW" : "CURSOR_TOO_OLD";
    if (entries.length > 0) this.#sources.behind((tail.position ?? 0) - at.position);
    const { events, position } = eventsOf(this.#request, entries, at.position);
    this.#at = { epoch: at.epoch, position };
    if (position > at.position && events.length === 0) this.#skipped = true;
    return { events, moved: position > at.position };
  }

  #batch(events: readonly LogEntryLike[]): ChangeBatch {
    const at = this.#at ?? { epoch: "", position: 0 };
    this.#lastSent = performance.now();
    this.#skipped = false;
    this.#begun = true;
    return { cursor: encodeCursor(at), epoch: at.epoch, events };
  }

  #resync(resync: ResyncReason): ChangeBatch {
    const { epoch = "", position = 0 } = this.#sources.tail;
    this.#ended = true;
    this.#sources.resynced(resync);
    return { cursor: encodeCursor({ epoch, position }), epoch, resync, events: [] };
  }
}

function listenToBoth(tail: Tail, until: AbortSignal | undefined, wake: () => void): () => void {
  const stop = tail.listen(wake);
  until?.addEventListener("abort", wake);
  return () => {
    stop();
    until?.removeEventListener("abort", wake);
  };
}

/** What of these entries the viewer sees and wants, and how far they were looked at: up to the `limit`th event. */
export function eventsOf(
  { scope, filter }: ChangesRequest,
  entries: readonly LogEntryLike[],
  from: number,
  limit = Number.POSITIVE_INFINITY,
): { readonly events: readonly LogEntryLike[]; readonly position: number } {
  const events: LogEntryLike[] = [];
  let position = from;
  for (const entry of entries) {
    position = entry.position;
    const seen = entryAsSeen(scope, entry);
    if (!seen || !wanted(filter, seen)) continue;
    if (events.push(seen) === limit) break;
  }
  return { events, position };
}

function wanted(filter: ChangeFilter | undefined, entry: LogEntryLike): boolean {
  if (filter === undefined) return true;
  if (filter.tables && !filter.tables.has(entry.table)) return false;
  if (filter.ids && !filter.ids.has(entry.id)) return false;
  return filter.cooperative === undefined || [entry.before, entry.after].some((owner) => owner?.kind === "cooperative" && owner.id === filter.cooperative);
}
