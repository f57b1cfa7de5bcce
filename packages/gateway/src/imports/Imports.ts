import { setTimeout as delay } from "node:timers/promises";
import type { Composition } from "@hoptac/compose";
import { ALL_SHEETS, PlatformError, ruleViolated, type Viewer } from "@hoptac/kit";
import type { ImportOptions, LoadReport, Store, TableToImport } from "@hoptac/store";
import { readFile, readWorkbook } from "@hoptac/workbook";
import type { Files } from "../files/Files.js";
import type { ImportRecord, Progress } from "./ImportRecord.js";
import { ImportTable } from "./ImportTable.js";
import { sheetsFor } from "./officeSheets.js";
import { Watch } from "./Watch.js";

/** Who imports, in which request. */
export interface Importer {
  readonly viewer: Viewer & { readonly login: string };
  readonly requestId: string;
  /** The local day on which the file is brought, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface ImportsOptions {
  readonly store: Store;
  readonly files: Files;
  composition(): Composition;
  /** How long a mutation waits for the work before it answers that it goes on, ms. */
  readonly patienceMs: number;
  readonly onError: (error: unknown) => void;
}

/** How often work on another gateway is looked at, ms. */
const LOOK_AGAIN_MS = 500;

interface Job {
  readonly login: string;
  readonly record: ImportRecord;
  readonly watch: Watch;
  readonly done: Promise<ImportRecord>;
}

/**
 * Imports of files that were sent in: looked at first, then applied, both under the viewer's own rights and row guard. One at a time in a process,
 * since each holds a whole workbook in memory.
 */
export class Imports {
  readonly #options: ImportsOptions;
  readonly #table: ImportTable;
  readonly #jobs = new Map<string, Job>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ImportsOptions) {
    this.#options = options;
    this.#table = new ImportTable(options.store);
  }

  /** Checks a file against a sheet, or a workbook against all (`workbook`), and counts what it would do; writes nothing. */
  async preview(by: Importer, name: string, fileId: string): Promise<ImportRecord> {
    const { login } = by.viewer;
    sheetsFor(this.#options.composition(), name, by.viewer, "import");
    const file = await this.#options.files.of(login, fileId);
    const record = await this.#table.start(name, file.id, login);
    const begin = () => Promise.resolve(record);
    return this.#start(by, record, { dryRun: true }, begin, async (report) => this.#table.change(record.id, { state: stateOf(report), report }));
  }

  /**
   * Applies what was previewed: the same file, to the same counts, all of it or nothing. Applied twice, it answers the same. Rows that changed since the
   * export refuse it, unless they are to be left out.
   */
  async apply(by: Importer, id: string, leaveStaleOut: boolean): Promise<ImportRecord> {
    const { login } = by.viewer;
    const running = this.#jobs.get(id);
    if (running?.login === login) return this.#patiently(running);
    const record = await this.#table.of(login, id);
    sheetsFor(this.#options.composition(), record.sheet, by.viewer, "import");
    if (record.state === "APPLIED") return record;
    const { report } = record;
    if (!report || report.badCellCount > 0) throw notReady(record);
    if (report.staleCellCount > 0 && !leaveStaleOut) throw stale(report.staleCellCount);
    const { inserted, updated } = report;
    const once = { key: `import ${id}`, field: "applyImport", input: { id } };
    const begin = () => this.#table.change(id, { state: "APPLYING", staleLeftOut: leaveStaleOut });
    return this.#start(by, record, { once, leaveStaleOut, expected: { inserted, updated } }, begin, async (done) => {
      const state = stateOf(done);
      const applied = state === "READY" || (state === "STALE" && leaveStaleOut);
      if (applied) await this.#options.files.use(record.file, `import ${id}`);
      return this.#table.change(id, { state: applied ? "APPLIED" : state, report: done });
    });
  }

  /** How an import of this login stands. */
  async of(login: string, id: string): Promise<ImportRecord> {
    const record = await this.#table.of(login, id);
    const isWorking = record.state === "CHECKING" || record.state === "APPLYING";
    return isWorking && !this.#jobs.has(id) && !(await this.#elsewhere(login, id)) ? { ...record, state: "FAILED" } : record;
  }

  /** Where the work on an import is, until it ends: here, or on another gateway of the same database. */
  async *progress(login: string, id: string): AsyncGenerator<Progress> {
    for (let told: string | undefined; ; ) {
      const job = this.#jobs.get(id);
      if (job?.login === login) yield* job.watch.follow();
      const { state, report } = await this.of(login, id);
      // It may have begun here while its record was read.
      if (this.#jobs.get(id)?.login === login) continue;
      const total = report ? report.inserted + report.updated + report.unchanged : 0;
      const goesOnElsewhere = state === "CHECKING" || state === "APPLYING";
      if (state !== told) yield { done: goesOnElsewhere ? 0 : total, total, state };
      if (!goesOnElsewhere) return;
      told = state;
      await delay(LOOK_AGAIN_MS);
    }
  }

  /** Resolves when nothing is under way, at the latest after so many ms. What is cut off then was not written, and is FAILED for whoever looks later. */
  async drained(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.#last, late]);
    clearTimeout(timer);
  }

  /** Whoever looks from here on finds the work under way: what says so in the database, `begin`, is part of it. */
  #start(
    by: Importer,
    record: ImportRecord,
    options: Omit<ImportOptions, "as" | "today">,
    begin: () => Promise<ImportRecord>,
    finish: (reports: readonly LoadReport[]) => Promise<ImportRecord>,
  ): Promise<ImportRecord> {
    const watch = new Watch(options.dryRun ? "CHECKING" : "APPLYING");
    const { store, files } = this.#options;
    const work = async (): Promise<ImportRecord> => {
      try {
        await begin();
        const file = await files.of(by.viewer.login, record.file);
        const tables = await this.#tables(by, record, await files.content(file), watch);
        return await finish(await store.importTables(tables, { ...options, as: by, today: by.today, onProgress: watch.tell }));
      } catch (error) {
        // The mutation may have answered already: whoever looks later finds why.
        const problem = error instanceof PlatformError ? error.text : undefined;
        await this.#table.change(record.id, { state: "FAILED", ...(problem ? { problem } : {}) });
        throw error;
      } finally {
        this.#jobs.delete(record.id);
        watch.end();
      }
    };
    const done = this.#last.then(work);
    this.#last = done.catch((error: unknown) => {
      if (!(error instanceof PlatformError)) this.#options.onError(error);
    });
    const job: Job = { login: by.viewer.login, record, watch, done };
    this.#jobs.set(record.id, job);
    return this.#patiently(job);
  }

  async #tables({ viewer }: Importer, record: ImportRecord, content: Uint8Array, { tell }: Watch): Promise<readonly TableToImport[]> {
    const sheets = sheetsFor(this.#options.composition(), record.sheet, viewer, "import");
    if (record.sheet === ALL_SHEETS) return readWorkbook(sheets, content, tell);
    return Promise.all(sheets.map(async (sheet) => ({ sheet, reading: await readFile(sheet, content, tell) })));
  }

  /** What came of it, or, when it takes longer than a request may, how it stands. */
  async #patiently({ record, watch, done }: Job): Promise<ImportRecord> {
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#options.patienceMs);
    });
    const ended = await Promise.race([done, later]).finally(() => clearTimeout(timer));
    return ended ?? { ...record, state: watch.last.state };
  }

  /** Another gateway may be at work on it; after ten minutes nobody is. */
  async #elsewhere(login: string, id: string): Promise<boolean> {
    const [row] = await this.#options.store.asPlatform((db) =>
      db.query("select 1 as one from platform.import where id = $1::uuid and started_by = $2 and changed_at > now() - interval '10 minutes'", [id, login]),
    );
    return row !== undefined;
  }
}

const stateOf = (reports: readonly LoadReport[]): "REFUSED" | "STALE" | "READY" =>
  reports.some(({ badCells }) => badCells.length > 0) ? "REFUSED" : reports.some(({ stale: changed }) => changed.length > 0) ? "STALE" : "READY";

const notReady = ({ report }: ImportRecord): PlatformError =>
  report
    ? ruleViolated("import.badCells", {
        vi: `Tệp còn ${report.badCellCount} ô sai; hãy sửa tệp rồi xem trước lại`,
        en: `The file has ${report.badCellCount} bad cells: correct it, then preview it again`,
      })
    : new PlatformError("CONFLICT", {
        vi: "Lần nhập này chưa kiểm tra xong; hãy xem trước lại",
        en: "This import was not checked to its end: preview it again",
      });

const stale = (count: number): PlatformError =>
  new PlatformError("STALE_VERSION", {
    vi: `${count} ô thuộc các dòng đã bị sửa sau khi xuất tệp; hãy xuất lại, hoặc đặt leaveStaleRowsOut: true để bỏ qua các dòng đó`,
    en: `${count} cells are in rows that changed after the export: export again, or set leaveStaleRowsOut: true to leave those rows as they are`,
  });
