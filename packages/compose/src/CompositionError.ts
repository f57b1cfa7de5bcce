import type { Language } from "@hoptac/kit";
import type { Clash } from "./contract.js";

/** The plugins do not go together: every reason at once, one line each. No port was opened. */
export class CompositionError extends Error {
  readonly clashes: readonly Clash[];

  constructor(clashes: readonly Clash[]) {
    super(linesOf(clashes, "en"));
    this.name = "CompositionError";
    this.clashes = clashes;
  }

  /** The lines in one language. */
  in(language: Language): string {
    return linesOf(this.clashes, language);
  }
}

const linesOf = (clashes: readonly Clash[], language: Language): string => clashes.map(({ text }) => text[language]).join("\n");
