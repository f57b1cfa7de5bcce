import type { Scope } from "@hoptac/kit";
import type { ChangeLogLike, LogEntryLike, LogPosition } from "./contract.js";
import type { PullStream } from "./pullStream.js";

/** Why a stream of changes cannot go on from a cursor. The client asks its question anew and starts from there. */
export type ResyncReason = "TOO_SLOW" | "CURSOR_TOO_OLD" | "OTHER_EPOCH" | "BAD_CURSOR" | "RIGHTS_CHANGED";

/** Changes in order, or only a newer cursor (a checkpoint), or the reason why the stream ends here. */
export interface ChangeBatch {
  /** What to go on from. */
  readonly cursor: string;
  /** The epoch of the events' positions, for cursors of single events. */
  readonly epoch: string;
  /** Present: the last message of the stream, and the first unless the reader was too slow; `cursor` is the log's present end. */
  readonly resync?: ResyncReason;
  /** Empty: a checkpoint. */
  readonly events: readonly LogEntryLike[];
}

/** Which changes are wanted; what is absent does not narrow. */
export interface ChangeFilter {
  /** `schema.table` */
  readonly tables?: ReadonlySet<string>;
  /** Uuids of rows. */
  readonly ids?: ReadonlySet<string>;
  /** The uuid of the cooperative that the rows belong, or belonged, to. */
  readonly cooperative?: string;
}

/** Who follows the log, from where, and what of it. */
export interface ChangesRequest {
  /** A cursor that the platform gave out; absent: from now on, and the first batch is a checkpoint that says where that is. */
  readonly after?: string | undefined;
  readonly filter?: ChangeFilter;
  /** Entries whose owner before and after lie outside are skipped; a row that enters comes as `INSERT`, one that leaves as `DELETE`. */
  readonly scope: Scope;
  /** Aborted when the scope is no longer the reader's: the stream ends with `RIGHTS_CHANGED`, since rows came into sight, or went, without a change of their own. */
  readonly until?: AbortSignal;
}

/** One answer of a question that is kept open. */
export interface LiveAnswer {
  /** Handed to every subscriber of the group as it is: do not change it, and put nothing into it that differs when the data does not (a cursor). */
  readonly result: unknown;
  /** The tables it was read from (`schema.table`); absent: not known, every change that the group may see counts. */
  readonly tables?: ReadonlySet<string>;
  /** The place in the log that the answer contains at least; absent when nothing was read. */
  readonly position?: number;
  readonly epoch?: string;
}

/** A question to keep open. */
export interface LiveRequest {
  /** Equal keys share one execution, so the key holds everything the answer depends on: document, operation, variables, language, scope. */
  readonly key: string;
  /** The scope that the answer is executed in. */
  readonly scope: Scope;
  /** Answers the question once, in a context of its own. A rejection of the first run ends the stream; later ones are repeated. */
  execute(): Promise<LiveAnswer>;
}

/** The log as somebody reads it who may be in a snapshot. */
export type LogView = Pick<ChangeLogLike, "head" | "read">;

/** Where a live question's results go, one at a time. */
export interface LiveSink {
  /** Takes a result; the next one comes after `ready` was called, and is the newest then. */
  take(result: unknown, ready: () => void): void;
  /** The question failed at its first run: nothing comes any more. */
  failed(error: unknown): void;
}

/** What is going on, for metrics and tests. */
export interface LiveStats {
  readonly groups: number;
  /** Streams of both kinds that are open. */
  readonly streams: number;
  /** Executions since the start. */
  readonly executions: number;
  /** Answers handed to streams since the start. */
  readonly deliveries: number;
  /** Pages of the log read for streams that were behind what memory holds. */
  readonly catchUpReads: number;
  /** Streams of changes that had to ask anew, by reason. */
  readonly resyncs: Readonly<Partial<Record<ResyncReason, number>>>;
  /** The newest position that this process has read; `undefined` before the first. */
  readonly position: number | undefined;
}

/** The change log, turned into answers. One per process. */
export interface Live {
  /** The log from a cursor on: in order, each entry once. A slow reader costs its position, never a queue. */
  changes(request: ChangesRequest): PullStream<ChangeBatch>;
  /**
   * One page of the same as this view of the log holds it, so that it agrees with what else is read there: at most `first` events (100). An empty page means
   * that there is nothing yet, or nothing visible up to its cursor.
   */
  changesPage(request: ChangesRequest & { readonly first?: number }, log: LogView): Promise<ChangeBatch>;
  /** Results of a question, a new one whenever it may have changed and did; a slow reader gets the newest only. */
  live(request: LiveRequest): PullStream<unknown>;
  /** The same without a promise for each result, for sockets by the thousand; answers how to leave. */
  deliver(request: LiveRequest, sink: LiveSink): () => void;
  /** Calls when the log could not be read for some seconds, so that what was told may be old (false), and when it is read again (true); answers how to stop. */
  onReach(listener: (reached: boolean) => void): () => void;
  /** Calls each time a follower of changes reads on, with how many entries it was behind the end; answers how to stop. */
  onBehind(listener: (entries: number) => void): () => void;
  /** The end of the log, after everything committed before the call. */
  head(): Promise<LogPosition>;
  stats(): LiveStats;
  /** Ends all streams and stops reading. */
  stop(): Promise<void>;
}

/** What `createLive` needs, and what tests may tune. Times in ms. */
export interface LiveOptions {
  readonly log: ChangeLogLike;
  /** The local day by the platform's clock, `YYYY-MM-DD`. */
  today(): string;
  /** Told of every error that a retry hides from the clients. */
  onError(error: unknown): void;
  /** How many questions are executed at once (8; give 2 on the embedded database). */
  readonly concurrent?: number;
  /** Entries kept in memory (10,000). */
  readonly ring?: number;
  /** Entries read from the log at once (500). */
  readonly page?: number;
  /** The safety poll (250). */
  readonly poll?: number;
  /** At most one new answer per group in this time (250), or in ten times the last cost. */
  readonly pace?: number;
  /** Checkpoints of a stream whose entries were all skipped (15,000). */
  readonly checkpoint?: number;
}
