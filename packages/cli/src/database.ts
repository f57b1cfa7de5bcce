import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openStore, type Store } from "@hoptac/store";
import { dataKeysOf } from "./dataKeys.js";
import { configuredPlugins } from "./plugins.js";
import type { Settings } from "./settings.js";

/** Opens the database that the settings name, with the configured plugins. */
export function openDatabase(settings: Settings, options: { readonly worker: boolean }): Promise<Store> {
  const plugins = configuredPlugins;
  // The log goes in whole partitions: at most a tenth more is kept than was asked for.
  const log = { ...settings.log, partition: Math.min(1_000_000, Math.ceil(settings.log.keepEntries / 10)) };
  const dataKeys = dataKeysOf(settings);
  if (settings.url !== undefined) return openStore({ url: settings.url, plugins, log, dataKeys });
  mkdirSync(dirname(settings.directory), { recursive: true });
  return openStore({ directory: settings.directory, worker: options.worker, plugins, log, dataKeys });
}

/** Opens it for one piece of work, and closes it whatever happens. */
export async function withDatabase<T>(settings: Settings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openDatabase(settings, { worker: false });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
