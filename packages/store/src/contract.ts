import type { Db, Plugin, Reader, Sheet, Viewer } from "@hoptac/kit";

/** Where the data lives. */
export interface OpenOptions {
  /** The address of a PostgreSQL server; absent: the embedded database. */
  readonly url?: string;
  /** Directory of the embedded database; absent: in memory. */
  readonly directory?: string;
  /** Path of a dump (see `Store.dump`) that a new embedded database starts from. */
  readonly from?: string;
  /** Run the embedded database in a worker thread: for serving. Tests run it in the same thread. */
  readonly worker?: boolean;
  /** The plugins whose entities are read and written; `migrate` and `load` work on these too. In any order. */
  readonly plugins: readonly Plugin[];
  /** How long one request may hold a connection, in ms (5,000). */
  readonly maxHoldMs?: number;
  /** Connections to PostgreSQL (10). */
  readonly poolSize?: number;
  /** Seen by tests: every statement that a request sends, with the transaction's frame (begin, commit) marked. */
  readonly onStatement?: (sql: string, frame: boolean) => void;
}

/** The open database. */
export interface Store {
  readonly lane: "embedded" | "postgres";
  /** Brings the platform's and every plugin's tables up to date, then installs guards and capture. Two gateways at once migrate once. */
  migrate(): Promise<MigrationReport>;
  /** Loads the plugins' data files that are not loaded yet; all of a file or nothing. */
  load(options: { demonstration: boolean }): Promise<LoadReport[]>;
  /** Imports one office's table: every bad cell at once, or all rows. */
  importCsv(sheet: Sheet, csv: string, options?: { dryRun?: boolean }): Promise<LoadReport>;
  /** One request's unit of work. Opens nothing until the first read. */
  begin(request: RequestFrame): UnitOfWork;
  /** Work with the platform's own rights, outside of any viewer's scope: sign-in, plugin state, settings. Never for a plugin. */
  asPlatform<T>(work: (db: PlatformDb) => Promise<T>): Promise<T>;
  readonly log: ChangeLog;
  /** The embedded database as one file to start others from. */
  dump(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface PlatformDb extends Reader {
  /** Any one statement. */
  execute<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

export interface RequestFrame {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Writing is refused in a query. */
  readonly operation: "query" | "mutation";
  /** Note the tables that were read (for live answers). */
  readonly track?: boolean;
}

/** One request: at most one snapshot open at a time, and never during a write. */
export interface UnitOfWork {
  readonly db: Db;
  /**
   * Runs one mutation field: `db.write` inside of `run` joins one transaction that commits when `run` returns and rolls back when it throws.
   * The open snapshot is closed before. With a key, the same key and input answers what the first run answered.
   */
  mutation<T>(run: () => Promise<T>, idempotency?: { key: string; field: string; input: unknown }): Promise<T>;
  /** The log position the (last) snapshot contains at least; `undefined` when nothing was read. */
  readonly cursor: LogPosition | undefined;
  /** Ends the snapshot; answers the tables it read (`schema.table`), when tracked. Safe to call twice. */
  end(): Promise<{ readonly tables: ReadonlySet<string> }>;
}

export interface MigrationReport {
  readonly applied: readonly { readonly plugin: string; readonly name: string }[];
}

/** One bad cell of an import. Row 1 is the header. */
export interface BadCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: { readonly vi: string; readonly en: string };
}

export interface LoadReport {
  readonly sheet: string;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Not empty: nothing was written. */
  readonly badCells: readonly BadCell[];
}

/** A place in the change log. A position of another epoch means nothing here. */
export interface LogPosition {
  readonly epoch: string;
  readonly position: number;
}

/** The owners of a row, as uuids. */
export interface RowOwner {
  readonly kind: "cooperative" | "area" | "department" | "enterprise" | "person" | "public";
  readonly id?: string;
  /** The area the row lies in, where it is known. */
  readonly area?: string;
  /** The row belongs to the public register. */
  readonly register?: boolean;
}

/** One change, as it was recorded by the trigger. */
export interface LogEntry {
  readonly position: number;
  /** `schema.table` */
  readonly table: string;
  readonly id: string;
  readonly operation: "INSERT" | "UPDATE" | "DELETE";
  readonly version?: number;
  readonly actor?: string;
  readonly requestId?: string;
  readonly at: Date;
  readonly before?: RowOwner;
  readonly after?: RowOwner;
  /** Column → [before, after]. */
  readonly changed: Readonly<Record<string, readonly [unknown, unknown]>>;
}

export interface ChangeLog {
  head(): Promise<LogPosition & { readonly floor: number }>;
  /** Gives dense positions to what was committed; answers how many. Any process may. */
  sequence(): Promise<number>;
  /** Entries after a position, in order. */
  read(after: number, limit: number): Promise<LogEntry[]>;
  /** Called after each commit of this process, and when another process says it sequenced. A hint, never a promise. Answers how to stop. */
  onHint(listener: () => void): () => void;
}
