const MOST_KEPT = 10_000;

interface Entry<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

/** Answers that were found a moment ago, by key. What failed is not kept. */
export class Recent<T> {
  readonly #keptMs: number;
  readonly #known = new Map<string, Entry<T>>();

  /** `keptMs`: how long an answer is known without asking again. */
  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  /** The answer of a key: known, or found now. Who asks while it is looked for shares it. */
  of(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    if (known && known.until > performance.now()) return known.value;
    const entry: Entry<T> = { value: find(), until: performance.now() + this.#keptMs };
    this.#known.delete(key);
    this.#known.set(key, entry);
    entry.value.catch(() => {
      if (this.#known.get(key) === entry) this.#known.delete(key);
    });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KEPT) break;
      this.#known.delete(oldest);
    }
    return entry.value;
  }

  /** No longer knows the answer of a key. */
  drop(key: string): void {
    this.#known.delete(key);
  }

  /** Knows nothing any more; what is being looked for is answered, but not kept. */
  clear(): void {
    this.#known.clear();
  }
}
