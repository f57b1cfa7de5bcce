import type { ChangeLogLike, EntryOwner, LogEntryLike } from "../src/index.js";

export const EVERYTHING = { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] };
const PUBLIC: EntryOwner = { kind: "public" };

/** A change log in memory, with an inbox, retention and trouble on demand. */
export class FakeLog implements ChangeLogLike {
  epoch = "e1";
  floor = 0;
  entries: LogEntryLike[] = [];
  inbox: Omit<LogEntryLike, "position">[] = [];
  reads = 0;
  readsAtOnce = 0;
  mostReadsAtOnce = 0;
  trouble: Error | undefined;
  #listeners = new Set<() => void>();

  /** Commits a change; without the hint only the poll finds it. */
  commit(change: Partial<LogEntryLike> = {}, hint = true): void {
    this.inbox.push({ table: "core.thing", id: "row", operation: "UPDATE", at: new Date(0), before: PUBLIC, after: PUBLIC, changed: {}, ...change });
    if (hint) for (const listener of this.#listeners) listener();
  }

  /** Puts many changes into the log at once, as if they had happened long ago. */
  history(count: number, change: Partial<LogEntryLike> = {}): void {
    for (let n = 0; n < count; n += 1) this.commit({ id: `old ${n}`, ...change }, false);
    this.#order();
  }

  /** Retention: entries up to a position are gone. */
  forget(floor: number): void {
    this.floor = floor;
    this.entries = this.entries.filter((entry) => entry.position > floor);
  }

  async head() {
    await this.#answer();
    return { epoch: this.epoch, position: this.#position, floor: this.floor };
  }
  async sequence() {
    await this.#answer();
    return this.#order();
  }
  async read(after: number, limit: number) {
    this.reads += 1;
    this.readsAtOnce += 1;
    this.mostReadsAtOnce = Math.max(this.mostReadsAtOnce, this.readsAtOnce);
    try {
      await this.#answer();
      return this.entries.filter((entry) => entry.position > after).slice(0, limit);
    } finally {
      this.readsAtOnce -= 1;
    }
  }
  onHint(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #position(): number {
    return this.entries.at(-1)?.position ?? this.floor;
  }
  #order(): number {
    const first = this.#position + 1;
    const moved = this.inbox.map((change, index) => ({ ...change, position: first + index }));
    this.inbox = [];
    this.entries.push(...moved);
    return moved.length;
  }
  async #answer(): Promise<void> {
    await Promise.resolve();
    if (this.trouble) throw this.trouble;
  }
}
