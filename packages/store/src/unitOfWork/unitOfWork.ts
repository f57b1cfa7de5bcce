import { type Db, PlatformError, type Reader } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { LogPosition, ObjectRecord, RequestFrame, UnitOfWork } from "../contract.js";
import { logOver } from "../log/logOver.js";
import { entryOf, factsOf, HISTORY, HISTORY_SINCE, type LogRow, newestEntries } from "../log/record.js";
import { DeclaredReads } from "../reads/declaredReads.js";
import { readStatistic } from "../reads/statistic.js";
import { tableOf } from "../reads/tables.js";
import { beginWrite } from "./begin.js";
import { checkStatement } from "./checkStatement.js";
import type { Repeatable } from "./idempotency.js";
import { MutationField } from "./mutationField.js";
import { readerOver } from "./readerOver.js";
import { type Rights, Snapshot } from "./snapshot.js";

/** One request's unit of work: one snapshot, opened by the first read, never beside a write; one transaction for each mutation field. */
export function beginUnitOfWork(connections: Connections, frame: RequestFrame): UnitOfWork {
  return new Request(connections, frame);
}

class Request implements UnitOfWork {
  readonly db: Db;
  readonly record: ObjectRecord;
  readonly platform: Reader;
  readonly log: UnitOfWork["log"];
  cursor: LogPosition | undefined;
  readonly #connections: Connections;
  readonly #frame: RequestFrame;
  readonly #tables = new Set<string>();
  #snapshot: Promise<Snapshot> | undefined;
  #reads: DeclaredReads;
  #field: MutationField | undefined;
  #ending: Promise<{ readonly tables: ReadonlySet<string> }> | undefined;
  /** Set once a connection was held for too long: code of a stopped resolver may still be running, and must not meet a new transaction. */
  #stopped: PlatformError | undefined;

  constructor(connections: Connections, frame: RequestFrame) {
    this.#connections = connections;
    this.#frame = frame;
    this.#reads = this.#newReads();
    this.db = this.#door();
    this.platform = readerOver(connections.dataSource, (sql, values = []) => this.#under("platform", sql, values));
    this.log = logOver((sql, values = []) => this.#under("platform", sql, values));
    // An entry is written with every change of the object's table, so that is what a live answer waits for.
    this.record = {
      after: async (table, id, position, limit) => (await this.#read<LogRow>(HISTORY, [id, table, position, limit], table)).map(entryOf),
      since: async (table, id, moment, limit) => (await this.#read<LogRow>(HISTORY_SINCE, [id, table, moment, limit], table)).map(factsOf),
      newest: async (which, limit) => {
        const { sql, values } = newestEntries(which, limit);
        // A live answer to a question about all objects is asked again by its reader, not by each change.
        return (await this.#read<LogRow>(sql, values, which.id === undefined ? "platform.audit" : which.tables[0])).map(entryOf);
      },
    };
  }

  async mutation<T>(run: () => Promise<T>, idempotency?: Repeatable, name = idempotency?.field ?? ""): Promise<T> {
    if (this.#frame.operation !== "mutation") throw notHere("a mutation field was run in a query");
    if (this.#field) throw notHere("a mutation field was run inside another: mutation fields run one after the other");
    if (this.#stopped) throw this.#stopped;
    if (this.#ending) throw ended();
    const frame = { begin: beginWrite(this.#connections, this.#frame, name), actor: this.#frame.viewer.login ?? "" };
    const field = new MutationField(this.#connections, frame, this.#stop);
    this.#field = field;
    try {
      await this.#closeSnapshot();
      return await field.run(run, idempotency);
    } finally {
      this.#field = undefined;
      this.#reads = this.#newReads();
    }
  }

  end(): Promise<{ readonly tables: ReadonlySet<string> }> {
    this.#ending ??= this.#closeSnapshot().then(() => ({ tables: this.#tables }));
    return this.#ending;
  }

  readonly #stop = (error: PlatformError): void => {
    this.#stopped = error;
  };

  async #closeSnapshot(): Promise<void> {
    const opening = this.#snapshot;
    this.#snapshot = undefined;
    const snapshot = await opening?.catch(() => undefined); // the read that asked for it has its error already
    if (snapshot) for (const table of await snapshot.close()) this.#tables.add(table);
  }

  #openSnapshot(): Promise<Snapshot> {
    const onCursor = (at: LogPosition): void => {
      this.cursor = at;
    };
    return Snapshot.open(this.#connections, this.#frame, onCursor, this.#stop);
  }

  /** One statement in the field's transaction, or in the snapshot. */
  async #read<R extends object>(sql: string, values: readonly unknown[], table?: string, ours?: boolean): Promise<R[]> {
    if (this.#field) return this.#field.read<R>(sql, values);
    if (this.#stopped) throw this.#stopped;
    if (this.#ending) throw ended();
    this.#snapshot ??= this.#openSnapshot();
    return (await this.#snapshot).read<R>(sql, values, table, ours);
  }

  /** One statement in the snapshot under other rights than the viewer's, for the platform's own use. */
  async #under<R extends object>(rights: Rights, sql: string, values: readonly unknown[]): Promise<R[]> {
    if (this.#field) throw notHere("what others than the viewer may read is read in a query, not in a mutation field");
    if (this.#stopped) throw this.#stopped;
    if (this.#ending) throw ended();
    this.#snapshot ??= this.#openSnapshot();
    return (await this.#snapshot).under<R>(rights, sql, values);
  }

  #newReads(): DeclaredReads {
    return new DeclaredReads(this.#connections.dataSource, (sql, values, table) => this.#read(sql, values, table), true);
  }

  #declared(): DeclaredReads {
    return this.#field?.reads ?? this.#reads;
  }

  #door(): Db {
    return {
      byId: (entity, id) => this.#declared().byId(entity, id) as Promise<never>,
      select: (entity, rest, values = []) => {
        const table = tableOf(this.#connections.dataSource, entity);
        return this.#read(`select ${table.list} from ${table.name} t ${rest}`, values, undefined, true);
      },
      query: async (sql, values = []) => {
        checkStatement(sql, false);
        return this.#read(sql, values);
      },
      statistic: (statistic, values) => readStatistic(statistic, values, (sql, given) => this.#under("province", sql, given)),
      write: async (work) => {
        if (!this.#field) throw notHere("db.write is for mutation fields: nothing is written in a query, nor after the field's resolver has returned");
        return work(this.#field.tx);
      },
      declared: {
        one: (field, parent, wanted) => this.#declared().one(field, parent, wanted),
        many: (field, parent, first, wanted) => this.#declared().many(field, parent, first, wanted),
        page: (field, parent, args, wanted) => this.#declared().page(field, parent, args, wanted),
        unseal: (entity, property, stored) => {
          const { dataSource, sealing } = this.#connections;
          return sealing.open(tableOf(dataSource, entity).properties.get(property)?.sealed ?? "", stored);
        },
        batch: (key, parent, compute, same) => this.#declared().batch(key, parent, compute, same),
      },
    };
  }
}

const notHere = (why: string): PlatformError => new PlatformError("INTERNAL", { vi: `Sai cách dùng cơ sở dữ liệu trong mã nguồn: ${why}`, en: why });
const ended = () => notHere("the request has ended: nothing is read or written any more");
