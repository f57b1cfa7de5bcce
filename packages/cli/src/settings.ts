import { join } from "node:path";
import { isDay, type Language, PlatformError } from "@hoptac/kit";
import { languageOf } from "./language.js";

/** What the environment says. */
export interface Settings {
  /** PostgreSQL; absent: the embedded database in `directory`. */
  readonly url?: string;
  readonly directory: string;
  /** The folder of the installation. */
  readonly home: string;
  readonly port: number;
  /** Demonstration data and sign-in. */
  readonly demonstration: boolean;
  /** The day it is; absent: today's. */
  readonly clock?: string;
  /** Of what is said on the terminal. */
  readonly language: Language;
}

/** The day on which the demonstration's data stands. */
const DEMONSTRATION_DAY = "2017-07-20";

/** Reads the environment; a value that cannot be meant is refused by name. */
export function settingsOf(env: NodeJS.ProcessEnv, home: string): Settings {
  const url = env.DATABASE_URL || undefined;
  const demonstration = url === undefined ? env.HOPTAC_DEMO !== "0" : env.HOPTAC_DEMO === "1";
  const clock = env.HOPTAC_CLOCK || (demonstration ? DEMONSTRATION_DAY : undefined);
  const port = Number(env.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw refused("PORT", env.PORT, { vi: "một số từ 0 đến 65535", en: "a number from 0 to 65535" });
  if (clock !== undefined && !isDay(clock)) throw refused("HOPTAC_CLOCK", clock, { vi: "một ngày như 2017-07-20", en: "a day such as 2017-07-20" });
  return {
    ...(url === undefined ? {} : { url }),
    directory: env.HOPTAC_DIRECTORY || join(home, ".hoptac", "db"),
    port,
    demonstration,
    ...(clock === undefined ? {} : { clock }),
    home,
    language: languageOf(env),
  };
}

const refused = (name: string, value: string | undefined, expected: { vi: string; en: string }): PlatformError =>
  new PlatformError("INVALID_INPUT", {
    vi: `${name}="${value}" không dùng được; cần ${expected.vi}`,
    en: `${name}="${value}" cannot be used; it takes ${expected.en}`,
  });
