import type { ChangeLogLike, LogEntryLike, LogPosition } from "./contract.js";
import { turns } from "./turns.js";

/** Pages read from the log at once, so that a crowd of returning clients does not take all connections. */
const AT_ONCE = 4;
const KEPT = 32;

/** Older entries than memory holds, read in aligned pages that all who catch up share: a thousand returning clients read a page once. */
export class Pages {
  readonly #log: ChangeLogLike;
  readonly #size: number;
  #epoch: string | undefined;
  /** Readings of the log since the start. */
  reads = 0;
  readonly #turn = turns(AT_ONCE);
  readonly #pages = new Map<number, Promise<readonly LogEntryLike[]>>();

  constructor(log: ChangeLogLike, size: number) {
    this.#log = log;
    this.#size = size;
  }

  /** Entries that follow on a position which the log has passed; `undefined` when it no longer holds them. */
  async after({ epoch, position }: LogPosition): Promise<readonly LogEntryLike[] | undefined> {
    if (epoch !== this.#epoch) this.#pages.clear();
    this.#epoch = epoch;
    const number = Math.floor(position / this.#size);
    const page = this.#page(number);
    const entries = from(position, await page);
    if (entries) return entries;
    // Read before these were in order: once more, together with whoever else waits for them.
    if (this.#pages.get(number) === page) this.#pages.delete(number);
    const later = from(position, await this.#page(number));
    if (later) return later;
    // Gone from the log, or read by somebody in between: the log itself knows.
    return from(position, await this.#read(position));
  }

  #read(position: number): Promise<readonly LogEntryLike[]> {
    this.reads += 1;
    return this.#turn(() => this.#log.read(position, this.#size));
  }

  #page(number: number): Promise<readonly LogEntryLike[]> {
    const known = this.#pages.get(number);
    if (known) return known;
    const reading = this.#read(number * this.#size);
    this.#pages.set(number, reading);
    reading.catch(() => {
      if (this.#pages.get(number) === reading) this.#pages.delete(number);
    });
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(oldest);
    }
    return reading;
  }
}

/** What a page holds after a position; `undefined` when it does not hold the next entry. Entries never change, so a page that is not full yet is right as far as it goes. */
function from(position: number, page: readonly LogEntryLike[]): readonly LogEntryLike[] | undefined {
  const entries = page.slice(page.findIndex((entry) => entry.position === position + 1));
  return entries[0]?.position === position + 1 ? entries : undefined;
}
