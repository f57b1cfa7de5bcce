import type { Language } from "@hoptac/kit";
import type { Clash } from "./contract.js";

/** A set of plugins that do not go together: all reasons at once, one line each. */
export class CompositionError extends Error {
  readonly clashes: readonly Clash[];

  constructor(clashes: readonly Clash[]) {
    super(clashes.map((clash) => clash.text.en).join("\n"));
    this.name = "CompositionError";
    this.clashes = clashes;
  }

  /** The lines in one language. */
  in(language: Language): string {
    return this.clashes.map((clash) => clash.text[language]).join("\n");
  }
}
