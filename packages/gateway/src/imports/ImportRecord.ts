import type { BadCell } from "@hoptac/kit";
import { enumeration, type Text } from "@hoptac/kit";
import type { LoadReport, StaleCell } from "@hoptac/store";

/** How far an import is. */
export const ImportState = enumeration(
  "ImportState",
  { vi: "Trạng thái nhập", en: "State of an import" },
  {
    CHECKING: { vi: "Đang kiểm tra", en: "Being checked" },
    READY: { vi: "Không có gì sai, có thể ghi", en: "Nothing is wrong, it can be applied" },
    STALE: { vi: "Có dòng đã bị sửa sau khi xuất", en: "Some rows changed after they were exported" },
    REFUSED: { vi: "Có ô sai, không ghi được", en: "Some cells are bad, it cannot be applied" },
    APPLYING: { vi: "Đang ghi", en: "Being applied" },
    APPLIED: { vi: "Đã ghi", en: "Applied" },
    FAILED: { vi: "Bị dừng giữa chừng, chưa ghi gì", en: "Stopped on the way, nothing was written" },
  },
);
export type ImportState = keyof typeof ImportState;

/** Of which sheet something is told. */
interface OfSheet {
  readonly sheet: string;
}

/** What an import came to: one table, or all of a workbook together. Of bad and stale cells a report keeps some; there may be more, which are counted. */
export interface ImportReport {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly badCells: readonly (BadCell & OfSheet)[];
  readonly badCellCount: number;
  readonly stale: readonly (StaleCell & OfSheet)[];
  readonly staleCellCount: number;
  readonly sheets: readonly (Pick<LoadReport, "sheet" | "inserted" | "updated" | "unchanged"> & { readonly badCellCount: number })[];
}

/** An import as it is kept. */
export interface ImportRecord {
  readonly id: string;
  readonly sheet: string;
  readonly file: string;
  readonly state: ImportState;
  readonly staleLeftOut: boolean;
  readonly report: ImportReport | null;
  readonly problem: Text | null;
}

/** How far the work on an import is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly state: ImportState;
}
