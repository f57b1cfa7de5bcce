import type { Table } from "../reads/tables.js";
import type { Sealing } from "../sealing/sealing.js";

/** What an input carries beside columns. */
const NOT_COLUMNS = new Set(["idempotencyKey", "expectedVersion"]);

/** The given values that are columns of the table; something else is a mistake in the plugin, named. What is `undefined` is left alone; what is to be sealed is. */
export function columnValues(table: Table, values: object, sealing: Sealing): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(values)) {
    if (value === undefined || NOT_COLUMNS.has(property)) continue;
    if (!table.properties.has(property)) {
      throw new Error(`${table.title} has no column "${property}"; leave it out of what is written`);
    }
    const sealed = table.properties.get(property)?.sealed;
    columns[property] = sealed !== undefined && typeof value === "string" ? sealing.seal(sealed, value) : value;
  }
  return columns;
}
