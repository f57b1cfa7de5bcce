import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlatformError } from "@hoptac/kit";
import { dataKeysOf } from "../src/dataKeys.js";
import { settingsOf } from "../src/settings.js";

describe("what sealed columns are encrypted with", () => {
  const [old, fresh] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")];

  test("keys by name, the first to seal; a bad one is refused without being repeated", () => {
    const { dataKeys = [] } = settingsOf({ HOPTAC_DATA_KEY: `k2:${fresh}, k1:${old}` }, "/srv");
    expect(dataKeys.map(({ id, key }) => [id, key[0], key.length])).toEqual([
      ["k2", 2, 32],
      ["k1", 1, 32],
    ]);
    for (const bad of ["short:abcd", old, `K1:${old}`, `k1:${old}x`]) {
      let refused: unknown;
      try {
        settingsOf({ HOPTAC_DATA_KEY: bad }, "/srv");
      } catch (error) {
        refused = error;
      }
      expect((refused as PlatformError).in("en")).toContain("HOPTAC_DATA_KEY");
      expect((refused as PlatformError).in("en")).not.toContain(bad);
    }
  });

  test("the embedded database has a key of its own beside it, for its owner alone, and keeps it; a server has none unless it is set", () => {
    const home = mkdtempSync(join(tmpdir(), "hoptac-keys-"));
    try {
      const settings = settingsOf({}, home);
      const [made] = dataKeysOf(settings);
      expect(made).toMatchObject({ id: "embedded" });
      expect(dataKeysOf(settings)).toEqual([made]);
      expect(statSync(join(home, ".hoptac", "data.key")).mode & 0o777).toBe(0o600);
      expect(dataKeysOf(settingsOf({ HOPTAC_DATA_KEY: `k1:${old}` }, home)).map(({ id }) => id)).toEqual(["k1"]);
      expect(dataKeysOf(settingsOf({ DATABASE_URL: "postgres://db.example/hoptac" }, home))).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

describe("where e-mail is handed over", () => {
  const from = "Hợp tác <hoptac@tinh.example>";
  test("a server and whom letters come from; one without the other, or another protocol, is refused by name, and a password is not repeated", () => {
    const url = "smtps://hoptac:bi-mat@thu.example:465";
    expect(settingsOf({ HOPTAC_SMTP_URL: url, HOPTAC_MAIL_FROM: from }, "/srv").mail).toEqual({ url, from });
    expect(settingsOf({}, "/srv").mail).toBeUndefined();
    for (const [env, name] of [
      [{ HOPTAC_SMTP_URL: url }, "HOPTAC_MAIL_FROM"],
      [{ HOPTAC_SMTP_URL: url, HOPTAC_MAIL_FROM: "Hợp tác" }, "HOPTAC_MAIL_FROM"],
      [{ HOPTAC_SMTP_URL: url, HOPTAC_MAIL_FROM: "a@b.example\nBcc: c@d.example" }, "HOPTAC_MAIL_FROM"],
      [{ HOPTAC_MAIL_FROM: from }, "HOPTAC_SMTP_URL"],
      [{ HOPTAC_SMTP_URL: "https://hoptac:bi-mat@thu.example", HOPTAC_MAIL_FROM: from }, "HOPTAC_SMTP_URL"],
      [{ HOPTAC_SMTP_URL: "hoptac:bi-mat@thu.example", HOPTAC_MAIL_FROM: from }, "HOPTAC_SMTP_URL"],
    ] as const) {
      const refused = (): unknown => settingsOf(env, "/srv");
      expect(refused).toThrow(name);
      expect(refused).not.toThrow("bi-mat");
    }
  });
});

describe("what the environment says", () => {
  test("nothing: the embedded database beside the project, with the demonstration on its own day", () => {
    expect(settingsOf({}, "/srv/hoptac")).toEqual({
      home: "/srv/hoptac",
      directory: "/srv/hoptac/.hoptac/db",
      files: "/srv/hoptac/.hoptac/files",
      port: 4000,
      log: { keepDays: 30, keepEntries: 10_000_000 },
      origins: [],
      trustedProxies: [],
      demonstration: "2017-07-20",
      clock: "2017-07-20",
      language: "en",
    });
  });

  test("a PostgreSQL address: no demonstration unless asked for, and today's date", () => {
    const url = "postgres://db.example/hoptac";
    const real = settingsOf({ DATABASE_URL: url }, "/srv");
    expect(real).toMatchObject({ url });
    expect([real.demonstration, real.clock]).toEqual([undefined, undefined]);
    expect(settingsOf({ DATABASE_URL: url, HOPTAC_DEMO: "1" }, "/srv")).toMatchObject({ demonstration: "2017-07-20", clock: "2017-07-20" });
    expect(settingsOf({ HOPTAC_DEMO: "0" }, "/srv").demonstration).toBeUndefined();
  });

  test("another demonstration, by its day: on that day, in a database of its own", () => {
    expect(settingsOf({ HOPTAC_DEMO: "2026-07-20" }, "/srv")).toMatchObject({
      demonstration: "2026-07-20",
      clock: "2026-07-20",
      directory: "/srv/.hoptac/2026-07-20",
    });
    expect(settingsOf({ HOPTAC_DEMO: "2026-07-20", HOPTAC_CLOCK: "2026-07-21" }, "/srv")).toMatchObject({ clock: "2026-07-21" });
  });

  test("another day, port, directory and language", () => {
    expect(settingsOf({ HOPTAC_LOG_DAYS: "90", HOPTAC_LOG_ENTRIES: "200000" }, "/srv").log).toEqual({ keepDays: 90, keepEntries: 200_000 });
    const env = { HOPTAC_CLOCK: "2025-07-01", PORT: "0", HOPTAC_DIRECTORY: "/data/db", LANG: "vi_VN.UTF-8" };
    expect(settingsOf(env, "/srv")).toMatchObject({ clock: "2025-07-01", port: 0, directory: "/data/db", language: "vi" });
  });

  test("an identity provider, by its https address; without encryption only on this machine", () => {
    const named = (issuer: string) => settingsOf({ HOPTAC_OIDC_ISSUER: issuer, HOPTAC_OIDC_AUDIENCE: "hoptac" }, "/srv").oidc;
    expect(named("https://id.example/realm")).toEqual({ issuer: "https://id.example/realm", audience: "hoptac" });
    expect(named("http://localhost:9000")).toEqual({ issuer: "http://localhost:9000", audience: "hoptac" });
    expect(() => named("http://id.example")).toThrow(/HOPTAC_OIDC_ISSUER/);
    expect(() => settingsOf({ HOPTAC_OIDC_ISSUER: "https://id.example" }, "/srv")).toThrow(/HOPTAC_OIDC_AUDIENCE/);
    expect(() => settingsOf({ HOPTAC_OIDC_AUDIENCE: "hoptac" }, "/srv")).toThrow(/HOPTAC_OIDC_ISSUER/);
  });

  test.each([
    ["PORT", "forty"],
    ["PORT", "70000"],
    ["PORT", "4000.5"],
    ["HOPTAC_DEMO", "2026"],
    ["HOPTAC_LOG_DAYS", "0"],
    ["HOPTAC_LOG_DAYS", "a month"],
    ["HOPTAC_LOG_ENTRIES", "99999"],
    ["HOPTAC_LOG_ENTRIES", "1e7"],
    ["HOPTAC_CLOCK", "2017-02-30"],
    ["HOPTAC_TRUSTED_PROXIES", "proxy.example"],
    ["HOPTAC_TRUSTED_PROXIES", "10.0.0.0/33"],
    ["HOPTAC_ORIGINS", "site.example"],
    ["HOPTAC_ORIGINS", "https://site.example/path"],
  ])("%s=%s is refused by name", (name, value) => {
    let refused: unknown;
    try {
      settingsOf({ [name]: value }, "/srv");
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(PlatformError);
    expect((refused as PlatformError).in("vi")).toContain(`${name}="${value}"`);
  });
});
