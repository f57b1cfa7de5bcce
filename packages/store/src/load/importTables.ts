import { type BadCell, both, PlatformError } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { ImportOptions, LoadReport, TableToImport } from "../contract.js";
import { claimKey, keepAnswer } from "../unitOfWork/idempotency.js";
import { type ImportSession, inImportSession } from "./importSession.js";
import { importSheet } from "./importSheet.js";
import { isOfRow, violationOfFile } from "./violation.js";

/** Imports tables of an office's file in one transaction: all of their rows, or none and everything that stands in the way. */
export function importTables(connections: Connections, tables: readonly TableToImport[], options: ImportOptions = {}): Promise<readonly LoadReport[]> {
  const { dryRun = false, as, once, expected, leaveStaleOut = false } = options;
  const actor = as?.viewer.login ?? "";
  const work = async (session: ImportSession): Promise<readonly LoadReport[]> => {
    const before = once && (await claimKey(session.session, connections.sealing, actor, once));
    if (before) return before.answer as readonly LoadReport[];
    const reports = await inTurn(connections, session, tables, options);
    const [inserted, updated] = [sum(reports, "inserted"), sum(reports, "updated")];
    const asExpected = expected === undefined || (inserted === expected.inserted && updated === expected.updated);
    if (areClean(reports, leaveStaleOut) && !asExpected) throw moved(inserted, updated);
    if (once) await keepAnswer(session.session, actor, once.key, reports);
    return reports;
  };
  return inImportSession(connections, as, work, (reports) => areClean(reports, leaveStaleOut), dryRun);
}

async function inTurn(
  { dataSource, sealing }: Connections,
  session: ImportSession,
  tables: readonly TableToImport[],
  { onProgress, ...options }: ImportOptions,
): Promise<readonly LoadReport[]> {
  const total = tables.reduce((rows, { reading }) => rows + reading.rows.length, 0);
  const reports: LoadReport[] = [];
  let before = 0;
  let late: { readonly at: number; readonly cell: BadCell } | undefined;
  for (const [at, { sheet, reading }] of tables.entries()) {
    const from = before;
    const report = await importSheet({ dataSource, sealing, ...session }, sheet, reading, {
      ...options,
      ...(onProgress ? { onProgress: (done) => onProgress(from + done, total) } : {}),
    });
    const refused = tables.slice(0, at).filter((_, index) => (reports[index]?.badCells.length ?? 0) > 0);
    const badCells = report.badCells.filter((cell) => !isNamedBy(refused, { sheet, reading }, cell));
    reports.push({ ...report, badCells });
    before += reading.rows.length;
    // Rules of several rows may be broken by one table and mended by the next: it counts what is broken at the end, told of the table that broke it.
    const broken = await brokenTogether(session, sheet);
    late = broken && { at: late?.at ?? at, cell: late?.cell ?? broken };
  }
  return reports.map((report, at) => (late?.at === at ? { ...report, badCells: [...report.badCells, late.cell].sort((a, b) => a.row - b.row) } : report));
}

/** A row that another table of the same file would have brought, had that not been refused: only what is wrong there is told. */
function isNamedBy(refused: readonly TableToImport[], { sheet }: TableToImport, cell: BadCell): boolean {
  return Object.values(sheet.columns).some(({ header, cell: { reference } }) => {
    if (!reference || both(header) !== cell.column) return false;
    return refused.some((other) => other.sheet.entity() === reference.entity() && namesOf(other, reference.by).has(cell.value));
  });
}

const namesKnown = new WeakMap<object, Map<string, ReadonlySet<unknown>>>();

/** What a table calls its rows: asked for every bad cell, worked out once. */
function namesOf({ reading }: TableToImport, by: string): ReadonlySet<unknown> {
  const known = namesKnown.get(reading) ?? new Map<string, ReadonlySet<unknown>>();
  namesKnown.set(reading, known);
  const names = known.get(by) ?? new Set(reading.rows.map(({ values }) => values[by]));
  known.set(by, names);
  return names;
}

/** What plugins check at the end of a transaction; what the platform itself checks then is of no row. */
const LATE = `select string_agg(format('%I.%I', n.nspname, c.conname), ', ') as names from pg_constraint c join pg_namespace n on n.oid = c.connamespace
  where c.condeferrable and n.nspname <> 'platform'`;

/** What is checked at the end of a transaction is checked now, so that a dry run hears of it too. No row is named: the rule is one of several rows. */
async function brokenTogether({ attempt, query }: ImportSession, sheet: TableToImport["sheet"]): Promise<BadCell | undefined> {
  const [late] = await query<{ names: string | null }>(LATE);
  if (!late?.names) return undefined;
  try {
    await attempt(`set constraints ${late.names} immediate`, []);
  } catch (error) {
    if (!isOfRow(error)) throw error;
    return violationOfFile(sheet, error);
  }
  await query(`set constraints ${late.names} deferred`);
  return undefined;
}

const sum = (reports: readonly LoadReport[], what: "inserted" | "updated"): number => reports.reduce((rows, report) => rows + report[what], 0);

/** Whether nothing stands in the way of any table's rows. */
const areClean = (reports: readonly LoadReport[], leaveStaleOut: boolean): boolean =>
  reports.every(({ badCells, stale }) => badCells.length === 0 && (leaveStaleOut || stale.length === 0));

const moved = (inserted: number, updated: number): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Dữ liệu đã thay đổi sau khi xem trước: nay là ${inserted} dòng thêm, ${updated} dòng sửa; hãy xem trước lại`,
    en: `The data changed after the preview: it would now insert ${inserted} and update ${updated} rows. Preview it again`,
  });
