import type { Plugin } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import { asPlatform } from "../unitOfWork/asPlatform.js";
import { dataFileName } from "./dataFileName.js";

/** The plugins whose demonstration data was loaded into this database: what is read from them may be invented. */
export async function demonstrations(connections: Connections, plugins: readonly Plugin[]): Promise<ReadonlySet<string>> {
  const loaded = await loadedFiles(connections);
  const holdsInvented = ({ id, data = [] }: Plugin): boolean => data.some((file) => file.demonstration && loaded.has(`${id} ${dataFileName(file)}`));
  return new Set(plugins.filter(holdsInvented).map(({ id }) => id));
}

/** The data files that were loaded into this database, as `plugin file`. */
export async function loadedFiles(connections: Connections): Promise<ReadonlySet<string>> {
  const rows = await asPlatform(connections, (db) => db.query<{ plugin: string; file: string }>("select f.plugin, f.file from platform.data_file f"));
  return new Set(rows.map(({ plugin, file }) => `${plugin} ${file}`));
}
