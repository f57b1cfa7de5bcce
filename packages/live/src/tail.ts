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

/** Between two readings that hints asked for: commits in a burst share one. */
const BREATH = 5;
/** With nobody listening the log is only kept in order. */
const IDLE_POLLS = 4;
const LONGEST_WAIT = 5_000;

/** Reads the end of the log, once per process, and tells everybody who listens. Nothing depends on a hint: the poll finds everything. */
export class Tail {
  readonly #options: TailOptions;
  readonly #listeners = new Set<() => void>();
  readonly #unhint: () => void;
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
  #stopped = false;

  constructor(options: TailOptions) {
    this.#options = options;
    this.#unhint = options.log.onHint(() => this.#hinted());
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
    this.#listeners.clear();
    await this.#queued?.catch(() => undefined);
    await this.#running;
  }

  #hinted(): void {
    // While the database is away hints are not worth a try each: the poll comes back to it.
    if (this.#failures > 0 || this.#listeners.size === 0) return;
    if (this.#polling) this.#hintedMeanwhile = true;
    else this.#within(BREATH);
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
    try {
      await this.refresh();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      onError(error);
    }
    this.#polling = false;
    if (this.#failures > 0) this.#schedule(Math.min(LONGEST_WAIT, poll * 2 ** (this.#failures - 1)));
    else if (this.#hintedMeanwhile) this.#schedule(BREATH);
    else this.#schedule(this.#listeners.size > 0 ? poll : poll * IDLE_POLLS);
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
    const moved = this.#epoch !== head.epoch || this.#ring !== ring || this.#told < ring.high;
    this.#epoch = head.epoch;
    this.#ring = ring;
    this.#told = ring.high;
    if (moved) for (const listener of [...this.#listeners]) listener();
  }
}
