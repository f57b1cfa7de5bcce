import type { Language } from "@hoptac/kit";

/** The terminal's language: Vietnamese when its locale says so. */
export const languageOf = (env: NodeJS.ProcessEnv): Language => ((env.LC_ALL || env.LC_MESSAGES || env.LANG || "").startsWith("vi") ? "vi" : "en");
