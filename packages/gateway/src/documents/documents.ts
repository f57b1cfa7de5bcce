import type { Composition } from "@hoptac/compose";
import type { Limits } from "../limits/limits.js";
import { type Prepared, prepare, Refusal } from "./prepare.js";

/** A prepared document weighs several times its text: the tree, and later its compiled form. */
const WEIGHT = 40;
const BASE = 2_000;

/** The documents prepared for one schema, the least used forgotten first; bounded by number and by weight. Refusals are kept too: a broken client repeats itself. */
export class Documents {
  readonly composition: Composition;
  readonly #limits: Limits;
  readonly #byText = new Map<string, Prepared | Refusal>();
  readonly #byHash = new Map<string, Prepared>();
  #weight = 0;

  constructor(composition: Composition, limits: Limits) {
    this.composition = composition;
    this.#limits = limits;
  }

  get size(): number {
    return this.#byText.size;
  }

  /** The document of this text, prepared once. */
  prepare(text: string): Prepared | Refusal {
    const known = this.#byText.get(text);
    if (known) {
      this.#byText.delete(text);
      this.#byText.set(text, known);
      return known;
    }
    const fresh = prepare(this.composition, text, this.#limits);
    this.#byText.set(text, fresh);
    this.#weight += weightOf(text);
    if (!(fresh instanceof Refusal)) this.#byHash.set(fresh.sha256, fresh);
    this.#shrink();
    return fresh;
  }

  /** The prepared document whose text has this SHA-256. */
  bySha256(sha256: string): Prepared | undefined {
    return this.#byHash.get(sha256);
  }

  #shrink(): void {
    const { documents, documentsBytes } = this.#limits;
    for (const [text, document] of this.#byText) {
      if (this.#byText.size <= documents && this.#weight <= documentsBytes) return;
      this.#byText.delete(text);
      this.#weight -= weightOf(text);
      if (!(document instanceof Refusal)) this.#byHash.delete(document.sha256);
    }
  }
}

const weightOf = (text: string): number => BASE + WEIGHT * Math.min(text.length, 65_536);
