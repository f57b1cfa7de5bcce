import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { QueryRunner } from "typeorm";
import type { Connections } from "../connections.js";
import { translated, unavailable } from "./databaseErrors.js";
import { nameOf } from "./statements.js";

/**
 * One transaction on one connection with its own queue: statements go one at a time, and the connection is given back in every case.
 * A session that holds its connection for too long is interrupted and fails `UNAVAILABLE`.
 */
export class Session {
  readonly runner: QueryRunner;
  readonly #connections: Connections;
  #client: PoolClient | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #overrun = false;
  #open = false;

  private constructor(connections: Connections) {
    this.#connections = connections;
    this.runner = connections.dataSource.createQueryRunner();
  }

  /** Takes a connection and opens the transaction; `frame` is one text for the simple protocol. Answers the results of its statements. */
  static async open(connections: Connections, frame: string): Promise<{ session: Session; results: readonly QueryResult[] }> {
    const session = new Session(connections);
    try {
      session.#client = (await session.runner.connect()) as PoolClient;
      session.#timer = setTimeout(() => session.#interrupt(), connections.maxHoldMs);
      session.#open = true;
      const results = (await session.frame(frame)) as QueryResult | QueryResult[];
      return { session, results: Array.isArray(results) ? results : [results] };
    } catch (error) {
      await session.#giveBack(error);
      throw translated(error);
    }
  }

  /** One statement with values, always by the extended protocol: several statements in one text cannot pass. */
  run<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return this.#enqueue((client) => this.#query<R>(client, sql, values));
  }

  async #query<R extends object>(client: PoolClient, sql: string, values: readonly unknown[]): Promise<R[]> {
    this.#connections.onStatement?.(sql, false);
    const name = nameOf(sql);
    const { rows } = await client.query<R>({ text: sql, values: values as unknown[], queryMode: "extended", ...(name === undefined ? {} : { name }) } as QueryConfig);
    return rows;
  }

  /** As `run`, for a snapshot opened with the savepoint s: a statement that fails is taken back, and the next one finds the snapshot as it was. */
  guarded<R extends object>(sql: string, values: readonly unknown[], keepLocks = false): Promise<R[]> {
    return this.#enqueue(async (client) => {
      try {
        const rows = await this.#query<R>(client, sql, values);
        // Taking a later failure back would take this statement's locks back too, and they tell which tables were read.
        if (keepLocks) await client.query("release savepoint s; savepoint s");
        return rows;
      } catch (error) {
        // Within the same turn: no sibling comes between and meets an aborted transaction.
        await client.query("rollback to savepoint s");
        throw error;
      }
    });
  }

  /** The transaction's frame: begin, savepoints, commit. */
  frame(sql: string): Promise<unknown> {
    return this.#enqueue((client) => {
      this.#connections.onStatement?.(sql, true);
      return client.query(sql);
    });
  }

  /** Work of TypeORM's on this connection, in its turn. */
  entity<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.#enqueue(() => work(this.runner));
  }

  /** Ends the transaction and gives the connection back. Waits for what is still in the queue. */
  async end(how: "commit" | "rollback"): Promise<void> {
    if (!this.#open) return;
    let failure: unknown;
    try {
      await this.frame(how);
    } catch (error) {
      failure = error;
    }
    await this.#giveBack(failure);
    if (failure !== undefined && how === "commit") throw failure;
  }

  async #giveBack(failure: unknown): Promise<void> {
    clearTimeout(this.#timer);
    this.#open = false;
    if (failure !== undefined && this.#client) {
      // Nobody knows in which state this connection is: it does not go back among the good ones.
      const client = this.#client as PoolClient & { _ending?: boolean };
      await client.query("rollback").catch(() => undefined);
    }
    this.#client = undefined;
    await this.runner.release().catch(() => undefined);
  }

  #interrupt(): void {
    this.#overrun = true;
    if (this.#client) void this.#connections.interrupt(this.#client).catch(() => undefined);
  }

  #enqueue<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      if (this.#overrun || !this.#client || !this.#open) throw this.#overrun ? tooLong(this.#connections.maxHoldMs) : unavailable();
      try {
        return await work(this.#client);
      } catch (error) {
        throw this.#overrun ? tooLong(this.#connections.maxHoldMs) : translated(error);
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

const tooLong = (ms: number) =>
  unavailable({
    vi: `Yêu cầu giữ cơ sở dữ liệu quá ${ms} ms nên đã bị dừng; hãy hỏi ít hơn trong một lần`,
    en: `The request held the database for more than ${ms} ms and was stopped: ask for less at once`,
  });
