/** Strings and comments, which may hold anything; names and braces, which matter. */
const TOKEN = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[(){}]|[_A-Za-z]\w*/g;

/**
 * The text of `subscription … { live { … } }` for the text of `query … { … }`, everything else as it stands; `undefined` unless the document has
 * exactly one operation and that is a query.
 */
export function liveDocument(text: string): string | undefined {
  let depth = 0;
  let before = "";
  let opened: { at: number; length: number; from?: number; to?: number } | undefined;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "}" || token === ")") {
      depth -= 1;
      if (depth === 0 && token === "}" && opened?.from !== undefined && opened.to === undefined) opened.to = index;
    } else if (depth === 0 && token === "{" && (before === "}" || before === "")) {
      // The short form: a selection without a word before it.
      if (opened) return undefined;
      opened = { at: index, length: 0, from: index };
      depth += 1;
    } else if (token === "{" || token === "(") {
      if (depth === 0 && token === "{" && opened && opened.from === undefined) opened.from = index;
      depth += 1;
    } else if (depth === 0 && (before === "" || before === "}") && /^(query|mutation|subscription)$/.test(token)) {
      if (opened || token !== "query") return undefined;
      opened = { at: index, length: token.length };
    }
    if (!/^["#]/.test(token)) before = token;
  }
  if (opened?.from === undefined || opened.to === undefined) return undefined;
  const { at, length, from, to } = opened;
  return `${text.slice(0, at)}subscription${text.slice(at + length, from)}{ live ${text.slice(from, to + 1)} }${text.slice(to + 1)}`;
}
