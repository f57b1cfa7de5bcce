import type { Answer } from "./answer.js";
import { fullJitter, type Waits } from "./backoff.js";
import { ClientError, isPassing, type Language } from "./ClientError.js";
import { type ChangeBatch, type ChangesData, changes, type EventLike } from "./changes.js";
import type { Connection } from "./connection.js";
import type { Document } from "./document.js";
import type { ResyncReason } from "./documents.js";
import { type Stream, stream } from "./stream.js";

/** A state made of a snapshot, and kept current by the changes after it. */
export interface FollowOptions<State, Data, Variables, Event extends EventLike, ChangeVariables> {
  /** The query that the state is made of. */
  readonly snapshot: Document<Data, Variables>;
  readonly variables?: Variables;
  /** What to ask of each change; it declares `$after: Cursor` and hands it to `changes`. */
  readonly changes: Document<ChangesData<Event>, ChangeVariables>;
  /** Its variables beside `after`. */
  readonly changeVariables?: Omit<ChangeVariables, "after">;
  /** The state of a snapshot. */
  state(data: Data): State;
  /**
   * The state after some changes, as a new value. The snapshot may already hold the first of them: an event tells how things stand, never what to add,
   * and one whose version is known changes nothing. `rowsById` does that for lists.
   */
  apply(state: State, events: readonly Event[]): State;
}

/** A state as it stands. */
export interface Followed<State> {
  readonly state: State;
  /** Where in the log. */
  readonly cursor: string;
  /** How many snapshots it took so far: more than one when the log could not go on. */
  readonly snapshots: number;
  /** Why the newest snapshot was taken; absent for the first. */
  readonly resync?: ResyncReason;
}

/** What following needs. */
export interface FollowNeeds {
  readonly connection: Connection;
  readonly retry: Waits;
  /** Waits between snapshots when the log refuses again and again. */
  readonly resync: Waits & { readonly calmMs: number };
  readonly language: Language;
  ask<Data>(query: string, variables: unknown, signal: AbortSignal): Promise<Answer<Data>>;
}

/** A snapshot, then the changes after it, without a gap; where the log cannot go on, another snapshot. */
export function follow<State, Data, Variables, Event extends EventLike, ChangeVariables>(
  needs: FollowNeeds,
  options: FollowOptions<State, Data, Variables, Event, ChangeVariables>,
): Stream<Followed<State>> {
  return stream((observer) => new Follower(needs, options, observer).start(), "newest");
}

class Follower<State, Data, Variables, Event extends EventLike, ChangeVariables> {
  readonly #needs: FollowNeeds;
  readonly #options: FollowOptions<State, Data, Variables, Event, ChangeVariables>;
  readonly #observer: { next(value: Followed<State>): void; error(error: unknown): void; complete(): void };
  readonly #gone = new AbortController();
  #leave: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshots = 0;
  #failures = 0;
  #resyncs = 0;
  #resyncAt = Number.NEGATIVE_INFINITY;
  #resync: ResyncReason | undefined;

  constructor(
    needs: FollowNeeds,
    options: FollowOptions<State, Data, Variables, Event, ChangeVariables>,
    observer: { next(value: Followed<State>): void; error(error: unknown): void; complete(): void },
  ) {
    this.#needs = needs;
    this.#options = options;
    this.#observer = observer;
  }

  start(): () => void {
    const forget = this.#needs.connection.onClose(() => {
      this.#stop();
      this.#observer.complete();
    });
    this.#gone.signal.addEventListener("abort", forget);
    void this.#take();
    return () => this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#needs.connection.watch.calm(this);
    this.#leave();
    this.#gone.abort();
  }

  #fail(error: unknown): void {
    this.#stop();
    this.#observer.error(error);
  }

  /** Takes a snapshot and goes on from it; tries again while it cannot be had, and ends where it never will. */
  async #take(): Promise<void> {
    const { snapshot, variables, state } = this.#options;
    const { ask, connection, language, retry } = this.#needs;
    try {
      const { data, errors, extensions } = await ask<Data>(snapshot.toString(), variables, this.#gone.signal);
      if (errors) throw ClientError.said(errors);
      const cursor = extensions?.live?.cursor;
      if (cursor === undefined || data === undefined || data === null) throw ClientError.of("NO_CURSOR", language);
      if (this.#gone.signal.aborted) return;
      this.#failures = 0;
      this.#snapshots += 1;
      connection.watch.calm(this);
      this.#goOn(state(data), cursor);
    } catch (error) {
      if (this.#gone.signal.aborted) return;
      if (!(error instanceof ClientError) || (error.code !== "UNREACHABLE" && !isPassing(error.errors))) return this.#fail(error);
      connection.watch.trouble(this, error.message);
      this.#later(fullJitter(this.#failures, retry));
      this.#failures += 1;
    }
  }

  #goOn(start: State, from: string): void {
    let state = start;
    const tell = (cursor: string): void =>
      this.#observer.next({ state, cursor, snapshots: this.#snapshots, ...(this.#resync === undefined ? {} : { resync: this.#resync }) });
    const { changes: document, changeVariables: variables, apply } = this.#options;
    const { connection, retry } = this.#needs;
    const take = ({ cursor, resync, events, errors }: ChangeBatch<Event>): void => {
      if (errors) this.#fail(ClientError.said(errors));
      else if (resync) this.#startOver(resync);
      else if (events.length > 0) {
        try {
          state = apply(state, events);
        } catch (error) {
          this.#fail(error);
          return;
        }
        tell(cursor);
      }
    };
    tell(from);
    const followed = changes(connection, retry, { document, after: from, ...(variables ? { variables } : {}) });
    this.#leave = followed.subscribe({ next: take, error: (error) => this.#fail(error) });
    if (this.#gone.signal.aborted) this.#leave();
  }

  /** At once the first time; a log that refuses every new cursor, or a cache that answers with old ones, is asked less and less often. */
  #startOver(reason: ResyncReason): void {
    const { resync, connection } = this.#needs;
    const now = Date.now();
    this.#resyncs = now - this.#resyncAt > resync.calmMs ? 0 : this.#resyncs + 1;
    this.#resyncAt = now;
    this.#resync = reason;
    const bound = Math.min(resync.longest, resync.first * 2 ** Math.min(this.#resyncs - 1, 30));
    const ms = this.#resyncs === 0 ? 0 : bound * (0.5 + Math.random() / 2);
    if (ms > 0) connection.watch.trouble(this, reason);
    this.#later(ms);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#take(), ms);
  }
}
