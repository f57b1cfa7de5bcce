import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const PLACES: Readonly<Record<string, string>> = { "core/test": "packages/core/test", "cli/test": "packages/cli/test", house: "test/house" };
const readme = readFileSync(join(root, "packages/core/README.md"), "utf8");
const table = readme.slice(readme.indexOf("## What is promised"), readme.indexOf("## The model"));
const named = [...table.matchAll(/`((?:core\/test|cli\/test|house)\/[\w.]+)` "([^"]+)"/g)].map(([, file = "", title = ""]) => [file, title] as const);

test("the table of promises names no test that is not there", () => {
  expect(named.length).toBeGreaterThan(40);
  const titlesOf = (file: string): string => {
    const place = file.slice(0, file.lastIndexOf("/"));
    const folder = join(root, PLACES[place] ?? "");
    const start = `${file.slice(place.length + 1)}.`;
    const found = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith("test.ts"));
    return found
      .map(
        (name) =>
          readFileSync(join(folder, name), "utf8")
            .match(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*"[^"]*"/g)
            ?.join("\n") ?? "",
      )
      .join("\n");
  };
  expect(named.filter(([file, title]) => !titlesOf(file).includes(title))).toEqual([]);
});
