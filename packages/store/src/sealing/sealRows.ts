import { type Sheet, sealedOf } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { Query } from "../load/importSession.js";
import type { PlacedRow } from "../load/placeRows.js";
import { tableOf } from "../reads/tables.js";
import type { Sealing } from "./sealing.js";

/**
 * A file's rows with their sealed columns as they are stored. The same text is sealed differently each time, so one that stands already takes the stored value
 * of its row, and the row is found unchanged.
 */
export async function sealRows(
  dataSource: DataSource,
  sealing: Sealing,
  query: Query,
  sheet: Sheet,
  stored: readonly string[],
  rows: readonly PlacedRow[],
): Promise<readonly PlacedRow[]> {
  const marked = sealedOf(sheet.entity());
  const properties = stored.filter((property) => marked.has(property));
  if (properties.length === 0) return rows;
  const table = tableOf(dataSource, sheet.entity());
  const standing = new Map(
    (await query<Record<string, unknown>>(table.byId, [rows.filter((row) => row.standing !== "absent").map(({ id }) => id)])).map((row) => [row.id, row]),
  );
  return rows.map((row) => {
    const values: Record<string, unknown> = { ...row.values };
    for (const property of properties) {
      const text = values[property];
      const place = table.properties.get(property)?.sealed;
      if (typeof text !== "string" || place === undefined) continue;
      const there = standing.get(row.id)?.[property];
      values[property] = typeof there === "string" && sealing.open(place, there) === text ? there : sealing.seal(place, text);
    }
    return { ...row, values };
  });
}
