import type { OfficeSheet } from "./sheet.js";

/** In place of a sheet's name: all sheets together, as one workbook. */
export const ALL_SHEETS = "workbook";

/** A sheet's name is part of an address, and its key is made of its columns. Throws with the plugin, the sheet and what to change. */
export function checkSheets(plugin: string, sheets: readonly OfficeSheet[]): void {
  const names = new Set<string>();
  for (const { sheet } of sheets) {
    const { name, key, columns } = sheet;
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(name)) {
      throw new Error(`definePlugin: "${name}" of ${plugin} is no name for a sheet; use lower-case letters, digits and - (it is part of an address)`);
    }
    if (name === ALL_SHEETS) throw new Error(`definePlugin: "${name}" of ${plugin} is the name of all sheets together; choose another`);
    if (names.has(name)) throw new Error(`definePlugin: ${plugin} lists the sheet "${name}" twice; give each a name of its own`);
    names.add(name);
    const missing = key.filter((property) => !(property in columns));
    if (missing.length > 0) throw new Error(`definePlugin: the sheet "${name}" of ${plugin} has no column for ${missing.join(", ")}, which its key needs`);
  }
}
