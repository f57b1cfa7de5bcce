import { type GivenRow, PlatformError, type Text } from "@hoptac/kit";
import { Piscina } from "piscina";

/** What the thread is given: a workbook, and the title of the one table that is wanted or those of all that may be in it. */
export interface ThreadQuestion {
  readonly bytes: Uint8Array;
  readonly titles: Text | readonly Text[];
}

/** What the thread answers: for each title its rows, where there is such a worksheet. */
export type ThreadAnswer = { readonly tables: readonly (readonly GivenRow[] | undefined)[] } | { readonly refused: Text };

/** One workbook at a time; a while after the last one the thread ends, and gives its memory back. */
const thread = new Piscina<ThreadQuestion, ThreadAnswer>({
  filename: new URL("./worker.js", import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 10_000,
});

/** Unpacks a workbook in a thread of its own: a gateway goes on serving. Throws `INVALID_INPUT`. */
export async function inThread(question: ThreadQuestion): Promise<readonly (readonly GivenRow[] | undefined)[]> {
  const answer = await thread.run(question);
  if ("tables" in answer) return answer.tables;
  throw new PlatformError("INVALID_INPUT", answer.refused);
}
