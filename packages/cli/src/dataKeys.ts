import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DataKey } from "@hoptac/store";
import { keysOf, type Settings } from "./settings.js";

/**
 * The keys that are set. Without any, the embedded database has one of its own, in a file beside it that only its owner reads; a server's database has none,
 * since a key that lies where the data lies protects nothing.
 */
export function dataKeysOf({ dataKeys = [], url, directory }: Pick<Settings, "dataKeys" | "url" | "directory">): readonly DataKey[] {
  if (dataKeys.length > 0 || url !== undefined) return dataKeys;
  const file = join(dirname(directory), "data.key");
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Two starts at once: one of them makes it.
    writeFileSync(file, `embedded:${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return keysOf(readFileSync(file, "utf8"));
}
