import type { Language } from "@hoptac/kit";
import type { LoadReport } from "@hoptac/store";
import { table } from "./table.js";

/** More lines than this help nobody at a terminal. */
const MOST_LINES = 200;

interface How {
  readonly dryRun: boolean;
  readonly leaveStaleOut: boolean;
}

/** What an import came to, table by table where there are several, in lines for the terminal. */
export function importReport(reports: readonly LoadReport[], language: Language, how: How): readonly string[] {
  const [only] = reports;
  if (only && reports.length === 1) return linesOf(only, language, how);
  // Of a workbook that is refused, nothing of any table was written.
  const told = isRefused(reports, how.leaveStaleOut) ? reports.filter((report) => isRefused([report], how.leaveStaleOut)) : reports;
  return told.flatMap((report) =>
    linesOf(report, language, how).map((line, at) => (at === 0 ? `${report.sheet}: ${line.includes("\n") ? `\n${line}` : line}` : line)),
  );
}

function linesOf(report: LoadReport, language: Language, { dryRun, leaveStaleOut }: How): readonly string[] {
  const { badCells, stale, inserted, updated, unchanged } = report;
  const vi = language === "vi";
  const lines: string[] = [];
  if (badCells.length > 0) {
    const header = vi ? ["dòng", "cột", "giá trị", "cần"] : ["row", "column", "value", "expected"];
    const rows = badCells.slice(0, MOST_LINES).map((cell) => [String(cell.row), cell.column, cell.value, cell.expected[language]]);
    lines.push(table(header, rows), vi ? `${badCells.length} ô sai; chưa ghi dòng nào` : `${badCells.length} bad cells; nothing was written`);
  }
  if (stale.length > 0) {
    const header = vi ? ["dòng", "cột", "trong tệp", "hiện tại", "phiên bản"] : ["row", "column", "in the file", "now", "version"];
    const rows = stale
      .slice(0, MOST_LINES)
      .map((cell) => [
        String(cell.row),
        cell.column[language],
        cell.inFile[language],
        cell.standing[language],
        `${cell.fileVersion} → ${cell.standingVersion}`,
      ]);
    const left = vi ? "các dòng trên đã bị sửa sau khi xuất nên được để nguyên" : "these rows changed after the export and were left as they are";
    const refused = vi
      ? "các dòng trên đã bị sửa sau khi xuất; chưa ghi dòng nào (xuất lại, hoặc thêm --leave-stale-out để bỏ qua chúng)"
      : "these rows changed after the export; nothing was written (export again, or add --leave-stale-out to leave them as they are)";
    lines.push(table(header, rows), leaveStaleOut ? left : refused);
  }
  if (isRefused([report], leaveStaleOut)) return lines;
  const counts = vi ? `${inserted} thêm, ${updated} sửa, ${unchanged} giữ nguyên` : `${inserted} inserted, ${updated} updated, ${unchanged} unchanged`;
  return [...lines, dryRun ? `${counts} ${vi ? "(thử, chưa ghi)" : "(dry run, nothing was written)"}` : counts];
}

/** Whether nothing was written. */
export const isRefused = (reports: readonly LoadReport[], leaveStaleOut: boolean): boolean =>
  reports.some(({ badCells, stale }) => badCells.length > 0 || (stale.length > 0 && !leaveStaleOut));
