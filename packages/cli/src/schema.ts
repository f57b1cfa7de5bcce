import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { breakingChanges, compose, contractFiles } from "@hoptac/compose";
import { platformPlugin } from "@hoptac/gateway";
import type { Plugin } from "@hoptac/kit";

/** Breaking changes that are not written down in `accepted.json`, or the files that were written. */
export interface SchemaReport {
  readonly breaking: ReturnType<typeof breakingChanges>;
  readonly written: readonly string[];
}

/** Writes the contract with clients into a folder; with a breaking change that nobody accepted it writes nothing. */
export function writeSchema(plugins: readonly Plugin[], folder: string): SchemaReport {
  const composition = compose([platformPlugin, ...plugins]);
  const accepted = join(folder, "accepted.json");
  const before = join(folder, "schema.graphql");
  const list = existsSync(accepted) ? JSON.parse(readFileSync(accepted, "utf8")) : [];
  const breaking = existsSync(before) ? breakingChanges(readFileSync(before, "utf8"), composition.sdl, list) : [];
  if (breaking.length > 0) return { breaking, written: [] };
  const files = contractFiles(composition);
  mkdirSync(join(folder, "plugins"), { recursive: true });
  for (const slice of readdirSync(join(folder, "plugins"))) {
    if (!(`plugins/${slice}` in files)) rmSync(join(folder, "plugins", slice));
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  if (!existsSync(accepted)) writeFileSync(accepted, "[]\n");
  return { breaking, written: Object.keys(files) };
}
