import type { Sheet } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { LoadReport } from "../contract.js";
import { importSheet } from "./importSheet.js";
import { inTransaction } from "./inTransaction.js";

/** Imports one office's table, all rows or none. A dry run counts and checks everything, then takes it back. */
export function importCsv(dataSource: DataSource, sheet: Sheet, csv: string, { dryRun = false }: { dryRun?: boolean } = {}): Promise<LoadReport> {
  return inTransaction(
    dataSource,
    (query) => importSheet({ dataSource, query }, sheet, csv),
    (report) => !dryRun && report.badCells.length === 0,
  );
}
