import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import type { EngineOptions } from "./engine.js";

/** Opens PGlite on a directory or in memory. */
export async function openPglite({ directory }: EngineOptions): Promise<PGlite> {
  const extensions = { btree_gist };
  if (directory === undefined) return PGlite.create({ extensions });
  // Beside the directory while it is made for the first time: a start that was killed half-way is begun anew, not opened half-made.
  const unfinished = `${directory}.unfinished`;
  if (existsSync(unfinished)) await rm(directory, { recursive: true, force: true });
  const isNew = !existsSync(join(directory, "PG_VERSION"));
  if (!isNew) return PGlite.create({ dataDir: directory, extensions });
  await writeFile(unfinished, "");
  const db = await PGlite.create({ dataDir: directory, extensions });
  await rm(unfinished, { force: true });
  return db;
}
