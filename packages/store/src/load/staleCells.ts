import { NOT_SHOWN, type Sheet, sealedOf, type Text } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { StaleCell } from "../contract.js";
import { rowsById } from "./exportRows.js";
import type { Query } from "./importSession.js";
import { nameReferences } from "./nameReferences.js";
import type { PlacedRow } from "./placeRows.js";

/** What differs in rows that somebody changed after the file was exported, cell by cell, as files show it. */
export async function staleCells(
  dataSource: DataSource,
  query: Query,
  sheet: Sheet,
  stored: readonly string[],
  rows: readonly PlacedRow[],
): Promise<StaleCell[]> {
  if (rows.length === 0) return [];
  const sealed = sealedOf(sheet.entity());
  const ids = rows.map(({ id }) => id);
  const standing = await rowsById(dataSource, query, sheet, ids, "");
  // Named like the standing ones, so that two cells differ only where officers see a difference.
  const given = await inWords(dataSource, query, sheet, rows);
  return rows.flatMap((row, index) =>
    stored.flatMap((property): StaleCell[] => {
      const column = sheet.columns[property];
      const now = standing.get(row.id);
      if (!column || !now) return [];
      const show = (value: unknown): Text =>
        value === undefined || value === null
          ? { vi: "", en: "" }
          : { vi: column.cell.write?.(value, "vi") ?? String(value), en: column.cell.write?.(value, "en") ?? String(value) };
      // Told of as changed; what it is, only its own field says.
      if (sealed.has(property)) {
        if (row.values[property] === now.values[property]) return [];
        const hidden = { vi: NOT_SHOWN, en: NOT_SHOWN };
        return [
          { row: row.row, column: column.header, inFile: hidden, standing: hidden, fileVersion: row.version ?? 0, standingVersion: row.standingVersion ?? 0 },
        ];
      }
      const [inFile, stands] = [show(given[index]?.[property]), show(now.values[property])];
      if (inFile.en === stands.en) return [];
      return [{ row: row.row, column: column.header, inFile, standing: stands, fileVersion: row.version ?? 0, standingVersion: row.standingVersion ?? 0 }];
    }),
  );
}

async function inWords(dataSource: DataSource, query: Query, sheet: Sheet, rows: readonly PlacedRow[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const named = await nameReferences(
    dataSource,
    query,
    sheet,
    rows.map(({ values }) => values),
    "",
  );
  return named.map(({ values }) => values);
}
