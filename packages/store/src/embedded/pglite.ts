import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import type { EngineOptions } from "./engine.js";

/** Opens PGlite on a directory or in memory; a new one starts from the dump, if one is given. */
export async function openPglite({ directory, from }: EngineOptions): Promise<PGlite> {
  const extensions = { btree_gist };
  if (directory === undefined) return PGlite.create({ extensions, ...(await startingFrom(from)) });
  // Beside the directory while it is made for the first time: a start that was killed half-way is begun anew, not opened half-made.
  const unfinished = `${directory}.unfinished`;
  if (existsSync(unfinished)) await rm(directory, { recursive: true, force: true });
  const isNew = !existsSync(join(directory, "PG_VERSION"));
  if (!isNew) return PGlite.create({ dataDir: directory, extensions });
  const start = await startingFrom(from);
  await writeFile(unfinished, "");
  const db = await PGlite.create({ dataDir: directory, extensions, ...start });
  await rm(unfinished, { force: true });
  return db;
}

const startingFrom = async (from: string | undefined): Promise<{ loadDataDir?: Blob }> =>
  from === undefined ? {} : { loadDataDir: new Blob([await readFile(from)]) };
