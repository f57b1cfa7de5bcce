import type { LogEntryLike } from "./contract.js";

/** The newest entries of the log, found by position without searching: positions are dense. */
export class Ring {
  readonly #capacity: number;
  #entries: LogEntryLike[] = [];
  /** The position before the first entry held. */
  #low: number;

  constructor(capacity: number, position: number) {
    this.#capacity = capacity;
    this.#low = position;
  }

  /** The newest position held. */
  get high(): number {
    return this.#low + this.#entries.length;
  }

  /** Takes entries that follow on the newest; answers whether they do. */
  push(entries: readonly LogEntryLike[]): boolean {
    if (entries.some((entry, index) => entry.position !== this.high + 1 + index)) return false;
    this.#entries.push(...entries);
    // Cut only when it is twice too long, so that a push costs what it brings.
    if (this.#entries.length >= 2 * this.#capacity) {
      const surplus = this.#entries.length - this.#capacity;
      this.#entries = this.#entries.slice(surplus);
      this.#low += surplus;
    }
    return true;
  }

  /** At most `limit` entries after a position, or `undefined` when some of them are no longer held. */
  after(position: number, limit = Number.POSITIVE_INFINITY): readonly LogEntryLike[] | undefined {
    const index = position - this.#low;
    return index < 0 ? undefined : this.#entries.slice(index, index + limit);
  }
}
