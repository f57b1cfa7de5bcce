import type { Duplex } from "node:stream";
import type { PlatformError } from "@hoptac/kit";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { Connections } from "../connections.js";
import { isLost, translated, unavailable } from "./databaseErrors.js";
import { statementName } from "./statementName.js";
import { type TakenClient, takeClient } from "./takeClient.js";

/** The transaction was aborted by a statement before. */
const ABORTED = "25P02";

/** The driver tells of a lost connection to whoever waits for a statement; the event itself only has to find a listener. */
const heard = (): void => undefined;

/** Statements of the platform's own right before and right after a data statement, with nothing in between. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * One transaction on one connection with its own queue: statements go one at a time, and the connection is given back in every case.
 * A session that holds its connection for too long is stopped and fails `UNAVAILABLE`.
 */
export class Session {
  readonly #connections: Connections;
  readonly #client: PoolClient;
  readonly #release: (broken?: Error) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #onOverrun: ((error: PlatformError) => void) | undefined;
  readonly #waiting: (() => void)[] = [];
  #busy = false;
  /** Statements sent ahead that are not answered yet. */
  #flying = 0;
  #opened: Promise<unknown> = Promise.resolve();
  #ended = false;
  #interrupted = false;
  #overrun: PlatformError | undefined;
  /** What made the transaction useless: PostgreSQL would answer every further statement with 25P02, and a commit with a silent rollback. */
  #spoiled: { readonly error: unknown } | undefined;

  private constructor(connections: Connections, [client, release]: TakenClient, onOverrun?: (error: PlatformError) => void) {
    this.#connections = connections;
    this.#client = client;
    this.#release = release;
    this.#onOverrun = onOverrun;
    this.#timer = setTimeout(() => void this.#stop(), connections.maxHoldMs);
    client.on("error", heard);
  }

  /**
   * Takes a connection and opens the transaction. `begin` is one text of several statements, in one round trip; their results are answered.
   * `onOverrun` is called when the session was stopped because it held its connection for too long.
   */
  static async open(
    connections: Connections,
    begin: string,
    onOverrun?: (error: PlatformError) => void,
  ): Promise<{ session: Session; results: readonly QueryResult[] }> {
    const session = new Session(connections, await takeClient(connections), onOverrun);
    try {
      const results = (await session.#turn(() => session.#frame(begin))) as QueryResult | QueryResult[];
      return { session, results: Array.isArray(results) ? results : [results] };
    } catch (error) {
      await session.end("rollback");
      throw session.#overrun ?? translated(error, connections.constraints);
    }
  }

  /**
   * As `open`, without waiting: statements may be sent right behind the frame (`ahead`). Only for connections that pipeline.
   * What the frame answers comes with `opened`; nothing that ran behind a frame that failed is ever given out.
   */
  static async openAhead(
    connections: Connections,
    begin: string,
    onOverrun?: (error: PlatformError) => void,
  ): Promise<{ session: Session; opened: Promise<readonly QueryResult[]> }> {
    const session = new Session(connections, await takeClient(connections), onOverrun);
    session.#cork();
    const opened = session.#frame(begin).then(
      (results) => (Array.isArray(results) ? results : [results]) as readonly QueryResult[],
      (error: unknown) => {
        throw session.#spoil(error);
      },
    );
    session.#opened = opened;
    opened.catch(() => undefined); // whoever waits for a statement hears of it
    return { session, opened };
  }

  /** One data statement. A failure spoils the transaction: what follows fails alike, and it can only be rolled back. */
  run<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return this.#turn(async () => {
      this.#check();
      try {
        return await this.#query<R>(sql, values);
      } catch (error) {
        throw this.#spoil(error);
      }
    });
  }

  /**
   * One data statement in a transaction that was opened with the savepoint s: when it fails it is taken back, and the next one finds the snapshot as it was.
   * `keepLocks`: taking a later failure back must not take this statement's locks back too, because they tell which tables were read.
   */
  guarded<R extends object>(sql: string, values: readonly unknown[], keepLocks = false, around?: Around): Promise<R[]> {
    return this.#turn(async () => {
      this.#check();
      try {
        if (around) await this.#frame(around.before);
        const rows = await this.#query<R>(sql, values);
        if (around) await this.#frame(around.after);
        if (keepLocks) await this.#frame("release savepoint s; savepoint s");
        return rows;
      } catch (error) {
        // Within the same turn: no sibling comes between and meets an aborted transaction.
        await this.#frame("rollback to savepoint s").catch(() => this.#spoil(error));
        throw this.#overrun ?? translated(error, this.#connections.constraints);
      }
    });
  }

  /**
   * One data statement that does not wait for its siblings: all that are sent in one turn of the event loop go out together. When one fails
   * it is taken back to the savepoint s, and those behind it, which met the aborted transaction, are sent again.
   */
  async ahead<R extends object>(sql: string, values: readonly unknown[], around?: Around): Promise<R[]> {
    for (;;) {
      this.#check();
      this.#flying += 1;
      this.#cork();
      try {
        // Sent without a break: a frame that fails does so with the statement, and is taken back with it.
        if (around) this.#frame(around.before).catch(() => undefined);
        const answer = this.#query<R>(sql, values);
        if (around) this.#frame(around.after).catch(() => undefined);
        const rows = await answer;
        await this.#opened;
        return rows;
      } catch (error) {
        await this.#opened;
        this.#check(); // once it has ended, the connection is another's
        if ((error as { code?: string }).code === ABORTED) continue;
        // At once, so that the connection is thrown away with the request and nobody else meets it.
        if (isLost(error)) throw this.#spoil(error);
        this.#frame("rollback to savepoint s").catch(() => this.#spoil(error));
        throw this.#overrun ?? translated(error, this.#connections.constraints);
      } finally {
        this.#flying -= 1;
      }
    }
  }

  /** What is written in this turn of the event loop goes out in one piece: a write to the socket costs more than a statement. */
  #cork(): void {
    const { stream } = (this.#client as PoolClient & { readonly connection: { readonly stream: Duplex } }).connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    setImmediate(() => stream.uncork());
  }

  /** The transaction's frame was answered; a frame that failed is thrown. */
  async opened(): Promise<void> {
    await this.#opened;
  }

  /** A statement of the platform's own about this transaction. */
  async frame<R extends object>(sql: string): Promise<R[]> {
    const result = await this.#turn(() => {
      this.#check();
      return this.#frame(sql) as Promise<QueryResult<R>>;
    });
    return result.rows;
  }

  /**
   * Ends a transaction that only read, without waiting: the connection is given back with the rollback under way, and whoever takes it next
   * is served behind that. Only for connections that pipeline.
   */
  async leave(): Promise<void> {
    if (this.#ended || this.#flying > 0 || this.#overrun || this.#spoiled) return this.end("rollback");
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#cork();
    // It can only fail with the connection, of which the pool hears too.
    this.#frame("rollback").catch(() => undefined);
    this.#client.removeListener("error", heard);
    this.#release();
  }

  /** Ends the transaction and gives the connection back, after what is still in the queue. A commit that cannot be is thrown. Safe to call twice. */
  end(how: "commit" | "rollback"): Promise<void> {
    return this.#turn(async () => {
      const failure = this.#overrun ?? this.#spoiled?.error;
      const committing = how === "commit" && failure === undefined;
      if (!this.#ended) {
        try {
          await this.#giveBack(committing ? "commit" : "rollback");
        } catch (error) {
          // A rollback that fails has the same end: the connection was thrown away, and the transaction with it.
          if (committing) throw this.#overrun ?? translated(error, this.#connections.constraints);
        }
      }
      if (how === "commit" && failure !== undefined) throw failure;
    });
  }

  async #query<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    this.#connections.onStatement?.(sql, false);
    const name = statementName(sql);
    // Always the extended protocol: several statements in one text cannot pass.
    const config = { text: sql, values: values as unknown[], queryMode: "extended", ...(name === undefined ? {} : { name }) } as QueryConfig;
    return (await this.#client.query<R>(config)).rows;
  }

  #frame(sql: string): Promise<unknown> {
    this.#connections.onStatement?.(sql, true);
    return this.#client.query(sql);
  }

  async #giveBack(last: "commit" | "rollback"): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    let broken: Error | undefined;
    try {
      if (this.#interrupted) throw new Error("Connection terminated: the statement on it was interrupted");
      await this.#frame(last);
    } catch (error) {
      broken = error as Error;
    }
    this.#client.removeListener("error", heard);
    this.#release(broken);
    if (broken) throw broken;
  }

  /** The time is over. A running statement is interrupted; an idle transaction is rolled back and its connection stays good. */
  async #stop(): Promise<void> {
    this.#overrun = tooLong(this.#connections.maxHoldMs);
    this.#onOverrun?.(this.#overrun);
    if (this.#busy || this.#flying > 0) {
      this.#interrupted = true;
      // Where interrupting is impossible the statement ends by itself; the connection is thrown away in any case.
      this.#connections.interrupt(this.#client).catch(() => undefined);
    }
    await this.end("rollback");
  }

  #check(): void {
    if (this.#overrun) throw this.#overrun;
    if (this.#spoiled) throw this.#spoiled.error;
    if (this.#ended) throw new Error("the transaction has ended: await everything that is read or written before the field's resolver returns");
  }

  #spoil(error: unknown): unknown {
    const failure = this.#overrun ?? translated(error, this.#connections.constraints);
    this.#spoiled ??= { error: failure };
    return failure;
  }

  /** Runs work when it is its turn; the turn is handed from one to the next. */
  async #turn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy = false;
    }
  }
}

const tooLong = (ms: number): PlatformError =>
  unavailable({
    vi: `Yêu cầu giữ cơ sở dữ liệu quá ${ms} ms nên đã bị dừng; hãy hỏi ít hơn trong một lần`,
    en: `The request held the database for more than ${ms} ms and was stopped: ask for less at once`,
  });
