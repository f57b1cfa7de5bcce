import type { PlatformError, Tx } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import { DeclaredReads } from "../reads/declaredReads.js";
import { claimKey, keepAnswer, type Repeatable } from "./idempotency.js";
import { Session } from "./session.js";
import { writer } from "./writer.js";

/** How a transaction begins, and in whose name. */
export interface WriteFrame {
  /** The statements that open it. */
  readonly begin: string;
  readonly actor: string;
}

/** One mutation field, or what the platform does by itself: one read-committed transaction, opened by the first read or write, committed when the resolver returns. */
export class MutationField {
  readonly reads: DeclaredReads;
  readonly tx: Tx;
  readonly #connections: Connections;
  readonly #frame: WriteFrame;
  readonly #overrun: Promise<never>;
  readonly #onOverrun: (error: PlatformError) => void;
  #opening: Promise<Session> | undefined;

  constructor(connections: Connections, frame: WriteFrame, onOverrun: (error: PlatformError) => void = () => undefined) {
    this.#connections = connections;
    this.#frame = frame;
    let fail: (error: PlatformError) => void = () => undefined;
    this.#overrun = new Promise<never>((_, reject) => {
      fail = reject;
    });
    this.#overrun.catch(() => undefined); // awaited only while the resolver runs
    this.#onOverrun = (error) => {
      onOverrun(error);
      fail(error);
    };
    this.reads = new DeclaredReads(connections.dataSource, (sql, values) => this.read(sql, values), false);
    this.tx = writer(connections, this.reads, (sql, values) => this.read(sql, values));
  }

  /** One statement in the field's transaction. */
  async read<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.#session()).run<R>(sql, values);
  }

  /** Runs the resolver and commits, or rolls back and throws. A resolver that holds its transaction for too long fails `UNAVAILABLE`. */
  async run<T>(resolver: () => Promise<T>, repeat: Repeatable | undefined): Promise<T> {
    try {
      const answer = repeat ? await this.#once(resolver, repeat) : await Promise.race([resolver(), this.#overrun]);
      if (this.#opening) {
        await (await this.#opening).end("commit");
        this.#connections.committed();
      }
      return answer;
    } catch (error) {
      await this.#opening?.then(
        (session) => session.end("rollback"),
        () => undefined, // it never opened: that is the error
      );
      throw error;
    }
  }

  async #once<T>(resolver: () => Promise<T>, repeat: Repeatable): Promise<T> {
    const session = await this.#session();
    const { actor } = this.#frame;
    const before = await claimKey(session, this.#connections.sealing, actor, repeat);
    if (before) return before.answer as T;
    const answer = await Promise.race([resolver(), this.#overrun]);
    await keepAnswer(session, actor, repeat.key, answer);
    return answer;
  }

  #session(): Promise<Session> {
    this.#opening ??= Session.open(this.#connections, this.#frame.begin, this.#onOverrun).then(({ session }) => session);
    return this.#opening;
  }
}
