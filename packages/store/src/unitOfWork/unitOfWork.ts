import { type Db, PlatformError } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { LogPosition, RequestFrame, UnitOfWork } from "../contract.js";
import { scopeFrame } from "../guard/scopeFrame.js";
import { DeclaredReads } from "../reads/declaredReads.js";
import { tableOf } from "../reads/tables.js";
import { claim, keepAnswer, type Repeatable } from "./idempotency.js";
import { Session } from "./session.js";
import { checkStatement } from "./statements.js";
import { writer } from "./write.js";

const LOCKED_TABLES = `select distinct n.nspname || '.' || c.relname as name from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
  where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'platform')`;

/** One request's unit of work: one snapshot, opened by the first read, never beside a write; one transaction for each mutation field. */
export function beginUnitOfWork(connections: Connections, frame: RequestFrame): UnitOfWork {
  return new Request(connections, frame);
}

type Writing = { readonly session: Promise<Session>; readonly writer: Promise<ReturnType<typeof writer>> };
type MutationField = { open?: Writing; readonly repeat?: Repeatable };

class Request implements UnitOfWork {
  readonly db: Db;
  cursor: LogPosition | undefined;
  readonly #connections: Connections;
  readonly #frame: RequestFrame;
  readonly #tables = new Set<string>();
  #snapshot: Promise<Session> | undefined;
  #reads: DeclaredReads;
  /** Inside a mutation field: opens the write on first use. */
  #field: MutationField | undefined;
  #ended = false;

  constructor(connections: Connections, frame: RequestFrame) {
    this.#connections = connections;
    this.#frame = frame;
    this.#reads = this.#newReads();
    this.db = this.#door();
  }

  async mutation<T>(run: () => Promise<T>, repeat?: Repeatable): Promise<T> {
    if (this.#frame.operation !== "mutation") throw new Error("a mutation field ran in a query");
    await this.#closeSnapshot();
    const field: MutationField = repeat ? { repeat } : {};
    this.#field = field;
    this.#reads = this.#newReads();
    const actor = this.#frame.viewer.login ?? "";
    try {
      if (repeat) {
        const before = await claim(await this.#write().session, actor, repeat);
        if (before) {
          await (await this.#write().session).end("rollback");
          return before.answered as T;
        }
      }
      const answer = await run();
      if (field.open) {
        const session = await field.open.session;
        if (repeat) await keepAnswer(session, actor, repeat.key, answer);
        await session.end("commit");
        this.#connections.committed();
      }
      return answer;
    } catch (error) {
      await field.open?.session.then(
        (session) => session.end("rollback"),
        () => undefined, // it never opened: that is the error
      );
      throw error;
    } finally {
      this.#field = undefined;
      this.#reads = this.#newReads();
    }
  }

  async end(): Promise<{ tables: ReadonlySet<string> }> {
    this.#ended = true;
    await this.#closeSnapshot();
    return { tables: this.#tables };
  }

  async #closeSnapshot(): Promise<void> {
    const opening = this.#snapshot;
    this.#snapshot = undefined;
    if (!opening) return;
    let session: Session;
    try {
      session = await opening;
    } catch {
      return; // the read that asked for it has its error already
    }
    try {
      if (this.#frame.track) for (const { name } of await session.run<{ name: string }>(LOCKED_TABLES, [])) this.#tables.add(name);
    } finally {
      await session.end("commit");
    }
  }

  async #openSnapshot(): Promise<Session> {
    const { session, results } = await Session.open(
      this.#connections,
      `begin isolation level repeatable read read only; select epoch, position from platform.head; ${scopeFrame(this.#frame.viewer, this.#frame.requestId)}; savepoint s`,
    );
    const [head] = (results[1]?.rows ?? []) as { epoch: string; position: string }[];
    if (head) this.cursor = { epoch: head.epoch, position: Number(head.position) };
    return session;
  }

  /** A statement of the snapshot, or of the write when a mutation field has one open. A failed one does not spoil its siblings. */
  async #run<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    if (this.#field) return (await this.#write().session).run<R>(sql, values);
    if (this.#ended) throw new Error("the request has ended: nothing can be read any more");
    this.#snapshot ??= this.#openSnapshot();
    const session = await this.#snapshot;
    return session.guarded<R>(sql, values, this.#frame.track);
  }

  #newReads(): DeclaredReads {
    return new DeclaredReads(this.#connections.dataSource, (sql, values) => this.#run(sql, values));
  }

  #write(): Writing {
    const field = this.#field;
    if (!field) {
      throw new PlatformError("INTERNAL", { vi: "Chỉ được ghi trong một mutation", en: "db.write is for mutation fields: nothing is written in a query, nor after the field's resolver returned" });
    }
    if (field.open) return field.open;
    const session = Session.open(this.#connections, `begin; ${scopeFrame(this.#frame.viewer, this.#frame.requestId)}`).then((opened) => opened.session);
    field.open = { session, writer: session.then((opened) => writer(this.#connections.dataSource, opened)) };
    return field.open;
  }

  #door(): Db {
    const { dataSource } = this.#connections;
    return {
      byId: (entity, id) => this.#reads.byId(entity, id) as Promise<never>,
      select: (entity, rest, values = []) => {
        const table = tableOf(dataSource, entity);
        return this.#run(`select ${table.list} from ${table.name} t ${rest}`, values);
      },
      query: async (sql, values = []) => {
        checkStatement(sql, this.#field !== undefined);
        return this.#run(sql, values);
      },
      write: async (work) => work(await this.#write().writer),
      declared: {
        one: (field, parent) => {
          const id = (parent as Record<string, unknown>)[field.from];
          return typeof id === "string" ? this.#reads.byId(field.entity(), id) : Promise.resolve(undefined);
        },
        many: (field, parent, first) => this.#reads.many(field, parent, first),
        page: (field, parent, args) => this.#reads.page(field, parent, args),
        batch: (key, parent, compute) => this.#reads.batch(key, parent, compute),
      },
    };
  }
}
