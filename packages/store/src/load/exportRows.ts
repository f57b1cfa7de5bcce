import type { Sheet } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { Connections } from "../connections.js";
import type { ExportedRow, ExportOptions } from "../contract.js";
import { tableOf } from "../reads/tables.js";
import { inImportSession, type Query } from "./importSession.js";
import { nameReferences } from "./nameReferences.js";
import { sheetTable } from "./sheetTable.js";

/** Reads the rows of a sheet in one snapshot under the viewer's guard, in the order of its key, as files show them. */
export function exportRows(connections: Connections, sheet: Sheet, { as, today }: ExportOptions): Promise<readonly ExportedRow[]> {
  return inImportSession(
    connections,
    as,
    ({ query }) => standingRows(connections, query, sheet, today),
    () => false,
  );
}

async function standingRows({ dataSource, sealing }: Connections, query: Query, sheet: Sheet, today: string): Promise<readonly ExportedRow[]> {
  const table = sheetTable(dataSource, sheet);
  const order = sheet.key.map((property) => {
    const column = `t.${table.column(property)}`;
    // Bytes, not the server's idea of an alphabet: the same order everywhere.
    return sheet.columns[property]?.cell.format === undefined && !sheet.columns[property]?.cell.reference ? `${column}::text collate "C"` : column;
  });
  const { list, name, properties } = tableOf(dataSource, sheet.entity());
  const stored = await query<Record<string, unknown>>(`select ${list} from ${name} t order by ${[...order, "t.id"].join(", ")}`);
  const sealed = Object.keys(sheet.columns).flatMap((property) => {
    const place = properties.get(property)?.sealed;
    return place === undefined ? [] : [{ property, place }];
  });
  const opened = (row: Record<string, unknown>) =>
    Object.fromEntries(sealed.flatMap(({ property, place }) => (typeof row[property] === "string" ? [[property, sealing.open(place, row[property])]] : [])));
  const rows = sealed.length === 0 ? stored : stored.map((row) => ({ ...row, ...opened(row) }));
  return nameReferences(dataSource, query, sheet, rows, today);
}

/** Rows by their ids, as `exportRows` gives them. */
export async function rowsById(
  dataSource: DataSource,
  query: Query,
  sheet: Sheet,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, ExportedRow>> {
  const rows = await query<Record<string, unknown> & { readonly id: string }>(tableOf(dataSource, sheet.entity()).byId, [ids]);
  const named = await nameReferences(dataSource, query, sheet, rows, today);
  return new Map(rows.map(({ id }, index) => [id, named[index] as ExportedRow]));
}
