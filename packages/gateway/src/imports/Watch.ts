import type { ImportState, Progress } from "./ImportRecord.js";

/** Progress of one piece of work, for any number of followers: whoever is slow gets the latest, not all. */
export class Watch {
  #last: Progress;
  #ended = false;
  readonly #waiting = new Set<() => void>();

  constructor(state: ImportState) {
    this.#last = { done: 0, total: 0, state };
  }

  get last(): Progress {
    return this.#last;
  }

  readonly tell = (done: number, total: number): void => {
    this.#last = { ...this.#last, done, total };
    this.#wake();
  };

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *follow(): AsyncGenerator<Progress> {
    let told: Progress | undefined;
    while (!this.#ended) {
      if (this.#last !== told) {
        told = this.#last;
        yield told;
      } else {
        await new Promise<void>((resolve) => this.#waiting.add(resolve));
      }
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
