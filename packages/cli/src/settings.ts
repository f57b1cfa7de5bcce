import { isIP } from "node:net";
import { dirname, join } from "node:path";
import { DEMONSTRATION_DAY, isDay, type Language, PlatformError } from "@hoptac/kit";
import type { DataKey } from "@hoptac/store";
import { languageOf } from "./language.js";

/** What the environment says. */
export interface Settings {
  /** PostgreSQL; absent: the embedded database in `directory`. */
  readonly url?: string;
  readonly directory: string;
  /** Where files lie that were sent in. */
  readonly files: string;
  /** The folder of the installation. */
  readonly home: string;
  readonly port: number;
  /** The day by which the demonstration is named whose data and sign-in there are; absent: none. */
  readonly demonstration?: string;
  /** The identity provider whose tokens sign in. */
  readonly oidc?: { readonly issuer: string; readonly audience: string };
  /** Other sites whose pages may use the gateway. */
  readonly origins: readonly string[];
  /** Addresses and networks of the proxies in front of the gateway. */
  readonly trustedProxies: readonly string[];
  /** What sealed columns are encrypted with; absent: `dataKeysOf` makes one for the embedded database. */
  readonly dataKeys?: readonly DataKey[];
  /** Where e-mail is handed over, and whom it comes from; absent: none is sent. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** How much of the change log is kept for those who follow it. */
  readonly log: { readonly keepDays: number; readonly keepEntries: number };
  /** The day it is; absent: today's. */
  readonly clock?: string;
  /** Of what is said on the terminal. */
  readonly language: Language;
}

/** Reads the environment; a value that cannot be meant is refused by name. */
export function settingsOf(env: NodeJS.ProcessEnv, home: string): Settings {
  const url = env.DATABASE_URL || undefined;
  const demonstration = demonstrationOf(env.HOPTAC_DEMO || (url === undefined ? "1" : "0"));
  // Each demonstration has an embedded database of its own.
  const directory = env.HOPTAC_DIRECTORY || join(home, ".hoptac", demonstration === undefined || demonstration === DEMONSTRATION_DAY ? "db" : demonstration);
  const clock = env.HOPTAC_CLOCK || demonstration;
  const port = Number(env.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw refused("PORT", env.PORT, { vi: "một số từ 0 đến 65535", en: "a number from 0 to 65535" });
  if (clock !== undefined && !isDay(clock)) throw refused("HOPTAC_CLOCK", clock, { vi: "một ngày như 2017-07-20", en: "a day such as 2017-07-20" });
  const oidc = oidcOf(env);
  const mail = mailOf(env);
  const dataKeys = keysOf(env.HOPTAC_DATA_KEY);
  return {
    ...(oidc === undefined ? {} : { oidc }),
    ...(mail === undefined ? {} : { mail }),
    ...(url === undefined ? {} : { url }),
    ...(dataKeys.length === 0 ? {} : { dataKeys }),
    directory,
    files: env.HOPTAC_FILES || join(dirname(directory), "files"),
    port,
    log: {
      keepDays: wholeNumber(env, "HOPTAC_LOG_DAYS", 30, 1, 3_650),
      keepEntries: wholeNumber(env, "HOPTAC_LOG_ENTRIES", 10_000_000, 100_000, 10_000_000_000),
    },
    origins: originsOf(env.HOPTAC_ORIGINS),
    trustedProxies: proxiesOf(env.HOPTAC_TRUSTED_PROXIES),
    ...(demonstration === undefined ? {} : { demonstration }),
    ...(clock === undefined ? {} : { clock }),
    home,
    language: languageOf(env),
  };
}

function demonstrationOf(given: string): string | undefined {
  if (given === "0") return undefined;
  if (given === "1") return DEMONSTRATION_DAY;
  if (isDay(given)) return given;
  throw refused("HOPTAC_DEMO", given, {
    vi: "0, 1 hoặc ngày của một bộ minh họa, như 2026-07-20",
    en: "0, 1 or the day of a demonstration, such as 2026-07-20",
  });
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, usual: number, least: number, most: number): number {
  const value = env[name] || String(usual);
  if (/^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  throw refused(name, value, { vi: `một số nguyên từ ${least} đến ${most}`, en: `a whole number from ${least} to ${most}` });
}

/** Sites as browsers name them: scheme, host and port, nothing after. */
function originsOf(listed: string | undefined): readonly string[] {
  const origins = (listed ?? "").split(",").map((one) => one.trim());
  return origins
    .filter((one) => one !== "")
    .map((one) => {
      if (URL.canParse(one) && new URL(one).origin === one) return one;
      throw refused("HOPTAC_ORIGINS", one, {
        vi: "các địa chỉ như https://trang.example, cách nhau bằng dấu phẩy",
        en: "sites such as https://site.example, separated by commas",
      });
    });
}

function proxiesOf(listed: string | undefined): readonly string[] {
  const proxies = (listed ?? "").split(",").map((one) => one.trim());
  return proxies
    .filter((one) => one !== "")
    .map((one) => {
      const [, address = "", length = "0"] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(one) ?? [];
      if (isIP(address) !== 0 && Number(length) <= (isIP(address) === 4 ? 32 : 128)) return one;
      throw refused("HOPTAC_TRUSTED_PROXIES", one, {
        vi: "các địa chỉ hoặc mạng như 10.0.0.0/8, ::1, cách nhau bằng dấu phẩy",
        en: "addresses or networks such as 10.0.0.0/8, ::1, separated by commas",
      });
    });
}

/** `name:key`, the key 32 bytes in base64, separated by commas: the first seals, the others still open what they sealed. */
export function keysOf(listed: string | undefined): readonly DataKey[] {
  return (listed ?? "").split(",").flatMap((one) => {
    if (one.trim() === "") return [];
    const [, id = "", text = ""] = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/.exec(one.trim()) ?? [];
    const key = Buffer.from(text, "base64");
    // The value itself is a secret, and is not repeated.
    if (id === "" || key.length !== 32)
      throw refused("HOPTAC_DATA_KEY", "…", {
        vi: "các khóa dạng tên:khóa, mỗi khóa 32 byte viết theo base64 (openssl rand -base64 32), cách nhau bằng dấu phẩy",
        en: "keys as name:key, each of 32 bytes in base64 (openssl rand -base64 32), separated by commas",
      });
    return [{ id, key }];
  });
}

/** Tokens travel to the provider's keys and back: in the clear only on this machine. */
function oidcOf({ HOPTAC_OIDC_ISSUER: issuer, HOPTAC_OIDC_AUDIENCE: audience }: NodeJS.ProcessEnv): Settings["oidc"] {
  if (!issuer && !audience) return undefined;
  const url = issuer && URL.canParse(issuer) ? new URL(issuer) : undefined;
  const local = url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!issuer || !url || (url.protocol !== "https:" && !(url.protocol === "http:" && local)))
    throw refused("HOPTAC_OIDC_ISSUER", issuer, { vi: "địa chỉ https của nơi đăng nhập", en: "the https address of the identity provider" });
  if (!audience)
    throw refused("HOPTAC_OIDC_AUDIENCE", audience, { vi: "tên của hệ thống này ở nơi đăng nhập", en: "the name of this platform at the identity provider" });
  return { issuer, audience };
}

/** The address of the server holds a password, and is not repeated. */
function mailOf({ HOPTAC_SMTP_URL: url, HOPTAC_MAIL_FROM: from }: NodeJS.ProcessEnv): Settings["mail"] {
  if (!url && !from) return undefined;
  const server = url && URL.canParse(url) ? new URL(url) : undefined;
  if (!url || !server || !["smtp:", "smtps:"].includes(server.protocol) || server.hostname === "")
    throw refused("HOPTAC_SMTP_URL", url ? "…" : "", {
      vi: "địa chỉ máy chủ thư như smtps://tài-khoản:mật-khẩu@máy-chủ:465",
      en: "the address of the mail server such as smtps://user:password@server:465",
    });
  if (!from || !/^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from))
    throw refused("HOPTAC_MAIL_FROM", from, {
      vi: "địa chỉ gửi, như Hợp tác <hoptac@tinh.example>",
      en: "whom letters come from, such as Hợp tác <hoptac@province.example>",
    });
  return { url, from };
}

const refused = (name: string, value: string | undefined, expected: { vi: string; en: string }): PlatformError =>
  new PlatformError("INVALID_INPUT", {
    vi: `${name}="${value ?? ""}" không dùng được; cần ${expected.vi}`,
    en: `${name}="${value ?? ""}" cannot be used; it takes ${expected.en}`,
  });
