import type { ChangeLogLike, LogEntryLike } from "./contract.js";
import { Ring } from "./ring.js";

/** How the tail reads; times in ms. */
export interface TailOptions {
  readonly log: ChangeLogLike;
  /** Entries kept. */
  readonly ring: number;
  /** Entries read at once. */
  readonly page: number;
  readonly poll: number;
  onError(error: unknown): void;
}

/** Between two readings that hints asked for: commits in a burst share one. A reading costs the same for one change as for fifty, so under steady writing it rests for four times what the last one took. */
const BREATH = 5;
const LONGEST_BREATH = 40;
const BREATH_TIMES = 4;
/** With nobody listening the log is only kept in order. */
const IDLE_POLLS = 4;
/** Not read for so long, what clients show may be old. */
const LATE_MS = 5_000;
const LATE_CHECK_MS = 1_000;
/** Between tries of a database that is away: it is back for everybody within a second of its own return. */
const LONGEST_WAIT = 1_000;

/** Reads the end of the log, once per process, and tells everybody who listens. Nothing depends on a hint: the poll finds everything. */
export class Tail {
  readonly #options: TailOptions;
  readonly #listeners = new Set<() => void>();
  readonly #unhint: () => void;
  readonly #reachListeners = new Set<(reached: boolean) => void>();
  readonly #lateCheck: NodeJS.Timeout;
  #ring: Ring | undefined;
  #epoch: string | undefined;
  #running: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #due = 0;
  #told = -1;
  #polling = false;
  #hintedMeanwhile = false;
  #failures = 0;
  /** When the log was last read to its end. */
  #reachedAt = performance.now();
  #reached = true;
  /** When the last reading ended, and what it took, ms. */
  #readAt = Number.NEGATIVE_INFINITY;
  #took = 0;
  #stopped = false;

  constructor(options: TailOptions) {
    this.#options = options;
    this.#unhint = options.log.onHint(() => this.#hinted());
    this.#lateCheck = setInterval(() => this.#tellReach(performance.now() - this.#reachedAt < LATE_MS), LATE_CHECK_MS);
    this.#lateCheck.unref();
    this.#schedule(0);
  }

  /** `undefined` until the log was reached for the first time. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** The newest position read. */
  get position(): number | undefined {
    return this.#ring?.high;
  }

  /** Entries after a position from memory; `undefined` when memory no longer (or not yet) holds them. */
  after(position: number, limit?: number): readonly LogEntryLike[] | undefined {
    return this.#ring?.after(position, limit);
  }

  /** Calls when the end of the log has moved or is another log's; answers how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#within(this.#options.poll);
    return () => this.#listeners.delete(listener);
  }

  /** Calls when the log could not be read for a while (false), and when it is read again (true); answers how to stop. */
  onReach(listener: (reached: boolean) => void): () => void {
    this.#reachListeners.add(listener);
    return () => void this.#reachListeners.delete(listener);
  }

  /** Reads everything that was committed before the call. */
  refresh(): Promise<void> {
    // A reading that is under way may have looked before the caller's write: the next one counts.
    this.#queued ??= this.#running.then(() => {
      this.#queued = undefined;
      const reading = this.#stopped ? Promise.resolve() : this.#advance();
      this.#running = reading.catch(() => undefined);
      return reading;
    });
    return this.#queued;
  }

  /** Reads no more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unhint();
    clearTimeout(this.#timer);
    clearInterval(this.#lateCheck);
    this.#listeners.clear();
    this.#reachListeners.clear();
    await this.#queued?.catch(() => undefined);
    await this.#running;
  }

  #hinted(): void {
    // While the database is away hints are not worth a try each: the poll comes back to it.
    if (this.#failures > 0 || this.#listeners.size === 0) return;
    if (this.#polling) this.#hintedMeanwhile = true;
    else this.#within(this.#breath());
  }

  /** The first change after a quiet while is read at once. */
  #breath(): number {
    const quiet = performance.now() - this.#readAt > LONGEST_BREATH;
    return quiet ? BREATH : Math.min(LONGEST_BREATH, Math.max(BREATH, BREATH_TIMES * this.#took));
  }

  #within(ms: number): void {
    if (!this.#polling && this.#due > performance.now() + ms) this.#schedule(ms);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#due = performance.now() + ms;
    this.#timer = setTimeout(() => void this.#poll(), ms);
    this.#timer.unref();
  }

  async #poll(): Promise<void> {
    const { poll, onError } = this.#options;
    this.#polling = true;
    this.#hintedMeanwhile = false;
    const began = performance.now();
    try {
      await this.refresh();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      onError(error);
    }
    this.#polling = false;
    this.#readAt = performance.now();
    this.#took = this.#readAt - began;
    if (this.#failures > 0) this.#schedule(Math.min(LONGEST_WAIT, poll * 2 ** (this.#failures - 1)));
    else if (this.#hintedMeanwhile) this.#schedule(this.#breath());
    else this.#schedule(this.#listeners.size > 0 ? poll : poll * IDLE_POLLS);
  }

  #tellReach(reached: boolean): void {
    if (reached === this.#reached) return;
    this.#reached = reached;
    for (const listener of [...this.#reachListeners]) listener(reached);
  }

  async #advance(): Promise<void> {
    const { log, ring: capacity, page } = this.#options;
    await log.sequence();
    const head = await log.head();
    const known = this.#epoch === head.epoch && this.#ring !== undefined && this.#ring.high <= head.position ? this.#ring : undefined;
    // Another log, a first reading, or so far behind that memory would not hold what lies between.
    let ring = known !== undefined && head.position - known.high <= capacity ? known : new Ring(capacity, head.position);
    while (ring.high < head.position) {
      const entries = await log.read(ring.high, Math.min(page, head.position - ring.high));
      if (entries.length === 0 || !ring.push(entries)) ring = new Ring(capacity, head.position);
    }
    this.#reachedAt = performance.now();
    this.#tellReach(true);
    const moved = this.#epoch !== head.epoch || this.#ring !== ring || this.#told < ring.high;
    this.#epoch = head.epoch;
    this.#ring = ring;
    this.#told = ring.high;
    if (moved) for (const listener of [...this.#listeners]) listener();
  }
}
