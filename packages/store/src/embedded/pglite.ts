import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import type { EngineOptions } from "./engine.js";

/** Opens PGlite on a directory or in memory; a new one starts from the dump, if one is given. */
export async function openPglite({ directory, from }: EngineOptions): Promise<PGlite> {
  const isNew = directory === undefined || !existsSync(join(directory, "PG_VERSION"));
  const dump = from !== undefined && isNew ? new Blob([await readFile(from)]) : undefined;
  return PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    extensions: { btree_gist },
  });
}
