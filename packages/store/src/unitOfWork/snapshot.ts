import type { PlatformError } from "@hoptac/kit";
import type { QueryResult } from "pg";
import type { Connections } from "../connections.js";
import type { LogPosition, RequestFrame } from "../contract.js";
import { roleOf } from "../guard/scopeFrame.js";
import { beginSnapshot } from "./begin.js";
import { type Around, Session } from "./session.js";

const LOCKED_TABLES = `select distinct n.nspname || '.' || c.relname as name from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
  where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'platform')`;

/** Whose rights one statement has: those that see the rows of the whole province, or the platform's own, which no guard knows. */
export type Rights = "province" | "platform";

const BECOME: Readonly<Record<Rights, string>> = { province: "set local role hoptac_province", platform: "reset role" };

/** One request's reads of one moment, guarded by the viewer's scope. Opened with the position of the log that it contains at least. */
export class Snapshot {
  readonly #session: Session;
  /** The viewer's. */
  readonly #role: string;
  readonly #track: boolean;
  readonly #pipelined: boolean;
  readonly #tables = new Set<string>();
  /** Statements of which only the database knows what they read. */
  #raw = false;

  private constructor(session: Session, role: string, track: boolean, pipelined: boolean) {
    this.#session = session;
    this.#role = role;
    this.#track = track;
    this.#pipelined = pipelined;
  }

  /** One round trip: transaction, head of the log, scope, role, savepoint. `onCursor` is told the position once it is known. */
  static async open(
    connections: Connections,
    frame: RequestFrame,
    onCursor: (at: LogPosition) => void,
    onOverrun: (error: PlatformError) => void,
  ): Promise<Snapshot> {
    const opening = beginSnapshot(connections, frame);
    const role = roleOf(frame.viewer);
    const tell = (results: readonly QueryResult[]): void => {
      const [head] = (results[1]?.rows ?? []) as { epoch: string; position: string }[];
      if (head) onCursor({ epoch: head.epoch, position: Number(head.position) });
    };
    // A live answer asks which tables were locked: there each statement waits for the one before.
    const pipelined = connections.lane === "postgres" && !frame.track;
    if (!pipelined) {
      const { session, results } = await Session.open(connections, opening, onOverrun);
      tell(results);
      return new Snapshot(session, role, frame.track ?? false, false);
    }
    const { session, opened } = await Session.openAhead(connections, opening, onOverrun);
    opened.then(tell, () => undefined); // a frame that failed is told to whoever reads
    return new Snapshot(session, role, false, true);
  }

  /**
   * Runs one statement; `table` is the one table it reads, where that is known. A failed statement does not spoil its siblings.
   * `ours`: its beginning was written by the platform, so that it may be sent before the frame is answered.
   */
  async read<R extends object>(sql: string, values: readonly unknown[], table?: string, ours = table !== undefined): Promise<R[]> {
    if (this.#pipelined) {
      if (!ours) await this.#session.opened();
      return this.#session.ahead<R>(sql, values);
    }
    if (!this.#track) return this.#session.guarded<R>(sql, values);
    if (table !== undefined) {
      this.#tables.add(table);
      return this.#session.guarded<R>(sql, values);
    }
    this.#raw = true;
    return this.#session.guarded<R>(sql, values, true);
  }

  /**
   * One statement under other rights than the viewer's. The role stands for this statement alone: whatever happens to it, the savepoint that everything goes back
   * to was made under the viewer's own.
   */
  async under<R extends object>(rights: Rights, sql: string, values: readonly unknown[]): Promise<R[]> {
    const around: Around = { before: BECOME[rights], after: `set local role ${this.#role}` };
    if (this.#pipelined) {
      await this.#session.opened();
      return this.#session.ahead<R>(sql, values, around);
    }
    // What only the platform may read wakes nobody: no change of it is any viewer's to hear of.
    const tracked = this.#track && rights !== "platform";
    if (tracked) this.#raw = true;
    return this.#session.guarded<R>(sql, values, tracked, around);
  }

  /** Gives the connection back; answers the tables that were read (`schema.table`) when the request is tracked. */
  async close(): Promise<ReadonlySet<string>> {
    if (this.#pipelined) {
      // Nothing was written, so that there is nothing to wait for.
      await this.#session.leave();
      return this.#tables;
    }
    try {
      if (this.#raw) for (const { name } of await this.#session.frame<{ name: string }>(LOCKED_TABLES)) this.#tables.add(name);
    } finally {
      // Nothing was written, so that a commit that fails loses nothing.
      await this.#session.end("rollback");
    }
    return this.#tables;
  }
}
