import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuredPlugins } from "@hoptac/cli";
import { openStore } from "@hoptac/store";

/** One database with all plugins' tables and data, as a file that every test's database starts from: a second each instead of many. */
export default async () => {
  const directory = mkdtempSync(join(tmpdir(), "hoptac-test-"));
  const store = await openStore({ plugins: configuredPlugins });
  try {
    await store.migrate();
    await store.load({ demonstration: true });
    await store.dump(join(directory, "all.tar"));
  } finally {
    await store.close();
  }
  process.env.HOPTAC_TEST_DUMP = join(directory, "all.tar");
};
