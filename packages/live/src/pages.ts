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
    const page = await this.#page(number);
    const entries = page.slice(page.findIndex((entry) => entry.position === position + 1));
    if (entries[0]?.position === position + 1) return entries;
    // Shared with somebody who began to read before these were in order, or gone from the log: the log itself knows.
    const fresh = await this.#turn(() => this.#log.read(position, this.#size));
    return fresh[0]?.position === position + 1 ? fresh : undefined;
  }

  #page(number: number): Promise<readonly LogEntryLike[]> {
    const known = this.#pages.get(number);
    if (known) return known;
    const reading = this.#turn(() => this.#log.read(number * this.#size, this.#size));
    this.#pages.set(number, reading);
    const forget = (): void => {
      if (this.#pages.get(number) === reading) this.#pages.delete(number);
    };
    // Only a full page never changes; others are shared just by those who wait for it now.
    reading.then((entries) => entries.at(-1)?.position !== (number + 1) * this.#size && forget(), forget);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(oldest);
    }
    return reading;
  }
}
