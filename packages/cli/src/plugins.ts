import agriculture from "@hoptac/agriculture";
import core from "@hoptac/core";
import finance from "@hoptac/finance";
import type { Plugin } from "@hoptac/kit";
import planning from "@hoptac/planning";

/** The one list that names an installation's plugins; `HOPTAC_PLUGINS` names further packages, separated by commas. */
export const configuredPlugins: readonly Plugin[] = Object.freeze([core, agriculture, planning, finance, ...(await furtherPlugins())]);

async function furtherPlugins(): Promise<readonly Plugin[]> {
  const names = (process.env.HOPTAC_PLUGINS ?? "").split(",").map((name) => name.trim());
  return Promise.all(names.filter((name) => name !== "").map(pluginOf));
}

async function pluginOf(name: string): Promise<Plugin> {
  const loaded = (await import(name).catch((error: { readonly code?: string }) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(`HOPTAC_PLUGINS names ${name}, which is not installed, or lacks a package of its own: npm install ${name}`, { cause: error });
  })) as { readonly default?: Plugin };
  if (typeof loaded.default?.id !== "string")
    throw new Error(`HOPTAC_PLUGINS names ${name}, whose default export is no plugin: export default definePlugin({ … })`);
  return loaded.default;
}
