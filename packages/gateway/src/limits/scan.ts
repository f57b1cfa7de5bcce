import { Lexer, Source, TokenKind } from "graphql";
import { limitExceeded } from "./limitExceeded.js";
import type { Limits } from "./limits.js";

/**
 * Counts tokens and nesting in one pass of the lexer, before the recursive parser sees the text. Brackets may nest twice as deep as fields may:
 * inline fragments nest without adding a level. Throws `LIMIT_EXCEEDED`, or the lexer's syntax error.
 */
export function scan(text: string, limits: Pick<Limits, "documentLength" | "tokens" | "depth">): void {
  if (text.length > limits.documentLength) throw limitExceeded("documentLength", limits.documentLength, text.length);
  const lexer = new Lexer(new Source(text));
  const nesting = 2 * limits.depth;
  let tokens = 0;
  let open = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (tokens > limits.tokens) throw limitExceeded("tokens", limits.tokens, tokens, true);
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) {
      open += 1;
      if (open > nesting) throw limitExceeded("depth", limits.depth, open, true);
    } else if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) {
      open -= 1;
    }
  }
}
