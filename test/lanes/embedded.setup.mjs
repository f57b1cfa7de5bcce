import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuredPlugins } from "@hoptac/cli";
import { openStore } from "@hoptac/store";

/** Two databases that every test's database is a copy of: one with all plugins' tables and data, and an empty one. */
export default async () => {
  const place = mkdtempSync(join(tmpdir(), "hoptac-test-"));
  const empty = await openStore({ plugins: [], directory: join(place, "nothing") });
  await empty.close();
  const store = await openStore({ plugins: configuredPlugins, directory: join(place, "everything") });
  try {
    await store.migrate();
    await store.load({ demonstration: true });
  } finally {
    await store.close();
  }
  process.env.HOPTAC_TEST_DIRECTORY = place;
};
