import { PlatformError } from "@hoptac/kit";
import { settingsOf } from "../src/settings.js";

describe("what the environment says", () => {
  test("nothing: the embedded database beside the project, with the demonstration on its own day", () => {
    expect(settingsOf({}, "/srv/hoptac")).toEqual({
      home: "/srv/hoptac",
      directory: "/srv/hoptac/.hoptac/db",
      port: 4000,
      demonstration: true,
      clock: "2017-07-20",
      language: "en",
    });
  });

  test("a PostgreSQL address: no demonstration unless asked for, and today's date", () => {
    const url = "postgres://db.example/hoptac";
    const real = settingsOf({ DATABASE_URL: url }, "/srv");
    expect(real).toMatchObject({ url, demonstration: false });
    expect(real.clock).toBeUndefined();
    expect(settingsOf({ DATABASE_URL: url, HOPTAC_DEMO: "1" }, "/srv")).toMatchObject({ demonstration: true, clock: "2017-07-20" });
  });

  test("another day, port, directory and language", () => {
    const env = { HOPTAC_CLOCK: "2025-07-01", PORT: "0", HOPTAC_DIRECTORY: "/data/db", LANG: "vi_VN.UTF-8" };
    expect(settingsOf(env, "/srv")).toMatchObject({ clock: "2025-07-01", port: 0, directory: "/data/db", language: "vi" });
  });

  test.each([
    ["PORT", "forty"],
    ["PORT", "70000"],
    ["PORT", "4000.5"],
    ["HOPTAC_CLOCK", "2017-02-30"],
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
