import { existsSync, readdirSync, readFileSync } from "node:fs";
import { configuredPlugins } from "@hoptac/cli";
import { breakingChanges, compose, contractFiles } from "@hoptac/compose";
import { platformPlugin } from "@hoptac/gateway";

const folder = new URL("../../schema/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

describe("the contract with clients", () => {
  const composition = compose([platformPlugin, ...configuredPlugins]);

  test("schema/ says what the code does (npm run schema writes it)", () => {
    const files = contractFiles(composition);
    for (const [name, text] of Object.entries(files)) {
      expect(existsSync(new URL(name, folder)) ? read(name) : `${name} is missing: npm run schema`).toBe(text);
    }
    expect(readdirSync(new URL("plugins/", folder)).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith("plugins/"))
        .map((name) => name.slice("plugins/".length))
        .sort(),
    );
  });

  test("a field taken away is a breaking change, until it is written down", () => {
    const sdl = composition.sdl;
    const without = sdl.replace(/\n {2}"""(?:(?!""")[\s\S])*"""\n {2}legacyRegistrationNo: String[^\n]*/, "");
    expect(without).not.toBe(sdl);
    const found = breakingChanges(sdl, without, []);
    expect(found.map((change) => change.coordinate)).toEqual(["Cooperative.legacyRegistrationNo"]);
    expect(breakingChanges(sdl, without, [{ coordinate: "Cooperative.legacyRegistrationNo", reason: "no longer kept", on: "2026-11-24" }])).toEqual([]);
  });
});
