import type { BadCell, Db, PlatformWriter, Plugin, Reader, Sheet, SheetReading, Text, Viewer } from "@hoptac/kit";

/** Where the data lives. */
export interface OpenOptions {
  /** The address of a PostgreSQL server; absent: the embedded database. */
  readonly url?: string;
  /** Directory of the embedded database; absent: in memory. */
  readonly directory?: string;
  /** Run the embedded database in a worker thread: for serving. Tests run it in the same thread. */
  readonly worker?: boolean;
  /** The plugins whose entities are read and written; `migrate` and `load` work on these too. In any order. */
  readonly plugins: readonly Plugin[];
  /** How long one request may hold a connection, in ms (5,000). */
  readonly maxHoldMs?: number;
  /** Connections to PostgreSQL (10). */
  readonly poolSize?: number;
  readonly log?: LogRetention;
  /** What `@Sealed` columns are encrypted with: the first seals, all open. None: such a column can be neither written nor read. */
  readonly dataKeys?: readonly DataKey[];
  /** Seen by tests: every statement that a request sends, with the transaction's frame (begin, commit) marked. */
  readonly onStatement?: (sql: string, frame: boolean) => void;
}

/** A key that the database does not hold. */
export interface DataKey {
  /** Stands in each value that it sealed: lower-case letters, digits and -. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** How much of the change log is kept for those who follow it. The audit entries stay, whatever is dropped here. */
export interface LogRetention {
  /** Entries at most, but for the rest of a partition (10,000,000). */
  readonly keepEntries?: number;
  /** Days at most, but for the rest of a partition (30). */
  readonly keepDays?: number;
  /** Entries of a partition (1,000,000): the log goes in whole partitions. */
  readonly partition?: number;
}

/** The open database. */
export interface Store {
  readonly lane: "embedded" | "postgres";
  /** Brings the platform's and every plugin's tables up to date, then installs guards and capture. Two gateways at once migrate once. */
  migrate(): Promise<MigrationReport>;
  /**
   * Loads the plugins' data files that are not loaded yet; all of a file or nothing. A demonstration is named by its day, `true` the usual one; one that no
   * plugin has is `INVALID_INPUT`, a database that holds another one `CONFLICT`.
   */
  load(options: { demonstration: boolean | string }): Promise<LoadReport[]>;
  /** The plugins whose demonstration data was loaded into this database: what is read from them may be invented. */
  demonstrations(): Promise<ReadonlySet<string>>;
  /** Imports one office's table: every bad cell at once, or all rows. */
  importCsv(sheet: Sheet, csv: string, options?: ImportOptions): Promise<LoadReport>;
  /** The same of a table that was read already, from whatever kind of file. */
  importRows(sheet: Sheet, reading: SheetReading, options?: ImportOptions): Promise<LoadReport>;
  /** The same of several tables together, in the order in which they name each other: all rows of all of them, or none. One report for each. */
  importTables(tables: readonly TableToImport[], options?: ImportOptions): Promise<readonly LoadReport[]>;
  /** The rows of a sheet that the viewer may see (without a viewer: all), ordered by its key, references as the text that names the other row. */
  exportRows(sheet: Sheet, options: ExportOptions): Promise<readonly ExportedRow[]>;
  /** One request's unit of work. Opens nothing until the first read. */
  begin(request: RequestFrame): UnitOfWork;
  /** Work with the platform's own rights, outside of any viewer's scope: sign-in, plugin state, settings. Never for a plugin. */
  asPlatform<T>(work: (db: PlatformDb) => Promise<T>): Promise<T>;
  readonly log: ChangeLog;
  /** Begins to do what the plugins' reactions and jobs declare, together with every other process that does. */
  automate(options: AutomationOptions): Promise<Automation>;
  close(): Promise<void>;
}

export type PlatformDb = PlatformWriter;

/** What reactions and jobs go by. */
export interface AutomationOptions {
  /** Whether a plugin takes part now: what is off waits, and goes on where it was. */
  isOn(plugin: string): boolean;
  /** The platform's local day, `YYYY-MM-DD`. */
  today(): string;
  /** The local time of day, `HH:MM`. */
  time(): string;
  /** A run failed; it is tried again. `id` names what: `reaction:core.tellsLeadOfTask`, `job:core.remindsOfTasks`, or the whole. */
  onError(error: unknown, id: string): void;
}

/** What the platform does by itself, under way. */
export interface Automation {
  /** Until everything that was committed before has had its effects, and these theirs, and what is due was done. What fails or is off is not waited for. */
  settled(): Promise<void>;
  /** Finishes what it is at. */
  stop(): Promise<void>;
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
   * The open snapshot is closed before. With a key, the same key and input answers what the first run answered. The record tells the field's name.
   */
  mutation<T>(run: () => Promise<T>, idempotency?: { key: string; field: string; input: unknown }, name?: string): Promise<T>;
  /** What happened to one object, from the entries that are kept for good, as far as its rows are in the viewer's charge. */
  readonly record: ObjectRecord;
  /**
   * Statements of the platform's own in the snapshot, with rights that no guard limits: never what a plugin or a client wrote. On the embedded database, which
   * has one connection, whoever asks for another one beside an open snapshot waits for itself.
   */
  readonly platform: Reader;
  /** The change log as the snapshot holds it: what got its position before the snapshot was opened. */
  readonly log: Pick<ChangeLog, "head" | "read">;
  /** The log position the (last) snapshot contains at least; `undefined` when nothing was read. */
  readonly cursor: LogPosition | undefined;
  /** Ends the snapshot; answers the tables it read (`schema.table`), when tracked. Safe to call twice. */
  end(): Promise<{ readonly tables: ReadonlySet<string> }>;
}

export interface MigrationReport {
  readonly applied: readonly { readonly plugin: string; readonly name: string }[];
}

/** A table as a file holds it. */
export interface TableToImport {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
}

/** How an import is done. What happened is not after `today`, the platform's day (`YYYY-MM-DD`); absent, that is not asked (data that a plugin ships). */
export type ImportOptions = HowToImport & (AsViewer | { readonly as?: undefined; readonly today?: string });

/** Under this viewer's scope and row guard, on the platform's day; without a viewer with the platform's own rights. */
interface AsViewer {
  readonly as: Pick<RequestFrame, "viewer" | "requestId">;
  readonly today: string;
}

interface HowToImport {
  /** Counts and checks everything, then takes it back. */
  readonly dryRun?: boolean;
  /** Rows that changed since they were exported are left out; otherwise they refuse the import. */
  readonly leaveStaleOut?: boolean;
  /** Names this import: done once with the same input, it answers what it answered then. Only with `as`, and not for a dry run. */
  readonly once?: { readonly key: string; readonly field: string; readonly input: unknown };
  /** What an import must come to, all tables together, or nothing is written (`CONFLICT`). */
  readonly expected?: { readonly inserted: number; readonly updated: number };
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ExportOptions {
  readonly as?: Pick<RequestFrame, "viewer" | "requestId">;
  /** The day on which codes that belong to several rows in turn are meant, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A row as files show it: property → value, with the version it had. */
export interface ExportedRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly version?: number;
}

/** A cell in which a file differs from a row that somebody changed after the file was exported. */
export interface StaleCell {
  readonly row: number;
  readonly column: Text;
  /** As files show them; empty where there is nothing. */
  readonly inFile: Text;
  readonly standing: Text;
  readonly fileVersion: number;
  readonly standingVersion: number;
}

export interface LoadReport {
  readonly sheet: string;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Not empty: nothing was written. */
  readonly badCells: readonly BadCell[];
  /** Not empty: nothing was written, unless they were to be left out. */
  readonly stale: readonly StaleCell[];
}

/** A place in the change log. A position of another epoch means nothing here. */
export interface LogPosition {
  readonly epoch: string;
  readonly position: number;
}

/** The owners of a row, as uuids. */
export interface RowOwner {
  readonly kind: "cooperative" | "area" | "department" | "enterprise" | "person" | "account" | "administration" | "public";
  readonly id?: string;
  /** The area the row lies in, where it is known. */
  readonly area?: string;
  /** Others of the same kind who see it. */
  readonly seenBy?: readonly string[];
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
  /** The roles that the actor had then. */
  readonly roles?: readonly string[];
  /** The mutation that it was done by. */
  readonly field?: string;
  readonly at: Date;
  readonly before?: RowOwner;
  readonly after?: RowOwner;
  /** Column → [before, after]; a personal column → []. */
  readonly changed: Readonly<Record<string, readonly [unknown, unknown] | readonly []>>;
}

/** One object's entries, read in the request's own snapshot. Who sees a row because the register is public finds nothing here. */
export interface ObjectRecord {
  /** After a position, in order, at most `limit`; what was committed a moment ago and has no position yet is not among them. */
  after(table: string, id: string, position: number, limit: number): Promise<readonly LogEntry[]>;
  /** After a moment, in order, at most `limit`: exactly what lies between that moment and the row as this snapshot shows it. */
  since(table: string, id: string, moment: Date, limit: number): Promise<readonly Omit<LogEntry, "position">[]>;
  /** Of whatever objects, the newest first: what is named narrows. */
  newest(which: RecordFilter, limit: number): Promise<readonly LogEntry[]>;
}

/** Which entries are wanted. */
export interface RecordFilter {
  /** `schema.table` */
  readonly tables: readonly string[];
  readonly id?: string;
  /** A login, or `db:` and the name of a database account. */
  readonly actor?: string;
  readonly from?: Date;
  /** Before this moment. */
  readonly to?: Date;
  /** Before this position. */
  readonly before?: number;
}

/** The seal of an entry: whoever notes it finds later whether anything up to there was changed. */
export interface RecordSeal {
  readonly position: number;
  /** In hexadecimal. */
  readonly seal: string;
}

/** What a check of the kept entries found. */
export interface RecordCheck {
  readonly entries: number;
  readonly edited: readonly number[];
  /** Positions without an entry, from and to. */
  readonly missing: readonly (readonly [from: number, to: number])[];
  /** The last entry's: to be noted elsewhere. */
  readonly end: RecordSeal;
}

export interface ChangeLog {
  head(): Promise<LogPosition & { readonly floor: number }>;
  /** Gives dense positions to what was committed; answers how many. Any process may. */
  sequence(): Promise<number>;
  /** Entries after a position, in order. */
  read(after: number, limit: number): Promise<LogEntry[]>;
  /** What happened to one object (`schema.table`, uuid) after a position, in order, at most `limit` (100): from the entries that are kept for good. */
  history(table: string, id: string, options?: { after?: number; limit?: number }): Promise<LogEntry[]>;
  /** Checks the seals of the kept entries, from a seal that was noted before or from the first entry. */
  verify(from?: RecordSeal): Promise<RecordCheck>;
  /** Drops what need not be kept any more; answers the floor. Any process may, at any time. */
  retain(): Promise<number>;
  /** Called after each commit of this process, and when another process says it sequenced. A hint, never a promise. Answers how to stop. */
  onHint(listener: () => void): () => void;
}
