import type { Connections } from "../connections.js";
import type { RequestFrame } from "../contract.js";
import { beginImport } from "../unitOfWork/begin.js";
import { Session } from "../unitOfWork/session.js";

/** How long one import may hold its connection, in ms: 35,000 rows take a quarter of it. */
const MAX_HOLD_MS = 120_000;

/** One statement of an import; answers its rows. */
export type Query = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;

/** How an import speaks to the database. */
export interface ImportSession {
  /** What fails here spoils the transaction. */
  readonly query: Query;
  /** What fails here is taken back alone, and the transaction goes on. */
  readonly attempt: Query;
  readonly session: Session;
}

/**
 * Runs work in one transaction on one snapshot: under a viewer's scope and row guard, or, without a viewer, with the platform's own rights.
 * `keep` says of its answer whether to commit. A rehearsal writes everything as it would be and takes it back: what it does is not recorded.
 */
export async function inImportSession<T>(
  connections: Connections,
  frame: Pick<RequestFrame, "viewer" | "requestId"> | undefined,
  work: (session: ImportSession) => Promise<T>,
  keep: (answer: T) => boolean,
  rehearsal = false,
): Promise<T> {
  const patient = { ...connections, maxHoldMs: MAX_HOLD_MS };
  const { session } = await Session.open(patient, beginImport(patient, frame, rehearsal));
  try {
    const answer = await work({
      session,
      query: (text, values = []) => session.run(text, values),
      attempt: (text, values = []) => session.guarded(text, values, true),
    });
    const kept = !rehearsal && keep(answer);
    await session.end(kept ? "commit" : "rollback");
    if (kept) connections.committed();
    return answer;
  } catch (error) {
    await session.end("rollback");
    throw error;
  }
}
