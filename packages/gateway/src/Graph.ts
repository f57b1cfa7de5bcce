import type { Composition } from "@hoptac/compose";
import type { Plugin } from "@hoptac/kit";
import { Documents } from "./documents/documents.js";
import { Tables } from "./execute/Tables.js";
import type { Limits } from "./limits/limits.js";

/** How manifests become a schema. */
export type Compose = (plugins: readonly Plugin[], options: { readonly disabled: ReadonlySet<string> }) => Composition;

/** What is being served now: a composition with its prepared documents. A request that has begun keeps the one it began with. */
export class Graph {
  readonly #limits: Limits;
  readonly #listeners = new Set<(composition: Composition) => void>();
  #documents: Documents;
  #tables: Tables;

  constructor(composition: Composition, limits: Limits) {
    this.#limits = limits;
    this.#documents = new Documents(composition, limits);
    this.#tables = new Tables(composition);
  }

  get composition(): Composition {
    return this.#documents.composition;
  }

  get documents(): Documents {
    return this.#documents;
  }

  get tables(): Tables {
    return this.#tables;
  }

  /** Serves another composition from the next request on. */
  swap(composition: Composition): void {
    this.#documents = new Documents(composition, this.#limits);
    this.#tables = new Tables(composition);
    for (const listener of this.#listeners) listener(composition);
  }

  /** Calls after each swap; answers how to stop. */
  onSwap(listener: (composition: Composition) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
