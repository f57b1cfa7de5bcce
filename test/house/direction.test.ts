import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Which rooms each room's source may import. Nothing else in the house points anywhere. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kit: [],
  core: ["kit"],
  compose: ["kit"],
  workbook: ["kit"],
  store: ["kit"],
  live: ["kit"],
  gateway: ["kit", "compose", "store", "live", "workbook"],
  testing: ["kit", "compose", "store", "live", "gateway"],
  cli: ["kit", "compose", "store", "live", "workbook", "gateway", "testing"],
  client: [],
  dashboard: ["client"],
  agriculture: ["kit", "core"],
  planning: ["kit", "core"],
  finance: ["kit", "core"],
};
/** The one file that names the plugins of an installation. */
const CONFIGURATION = "packages/cli/src/plugins.ts";

const rooms = ["packages", "plugins"].flatMap((wing) =>
  readdirSync(join(root, wing), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, folder: join(root, wing, entry.name) })),
);

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport|\bimport\()\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");

const wrongArrows = (room: { name: string; folder: string }, file: string, imports: readonly string[]): string[] =>
  imports.flatMap((to) => {
    const from = relative(root, file);
    if (to.startsWith(".")) return resolve(dirname(file), to).startsWith(join(room.folder, "src")) ? [] : [`${from} reaches out of its room: ${to}`];
    const other = /^@hoptac\/([^/]+)(\/.*)?$/.exec(to);
    if (!other || from === CONFIGURATION) return [];
    if (other[2]) return [`${from} enters ${to} past its public entry`];
    return MAY_IMPORT[room.name]?.includes(other[1] ?? "") ? [] : [`${from} may not import ${to}`];
  });

describe("the direction of the house: kit ← core ← plugins, kit ← compose, store, live, workbook ← gateway ← cli; client ← dashboard", () => {
  test("every room is named in the rule", () => {
    expect(rooms.map((room) => room.name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  test.each(rooms)("$name imports only what it may", (room) => {
    expect(sourcesOf(join(room.folder, "src")).flatMap((file) => wrongArrows(room, file, importsOf(file)))).toEqual([]);
  });

  test("an arrow the wrong way would be seen", () => {
    const store = { name: "store", folder: join(root, "packages/store") };
    const file = join(root, "packages/store/src/openStore.ts");
    expect(wrongArrows(store, file, ["@hoptac/core", "@hoptac/kit/src/node.js", "../../kit/src/node.js", "@hoptac/kit", "pg"])).toHaveLength(3);
  });

  test("the eight packages the house stands on are all imported by it", () => {
    const imported = new Set(rooms.flatMap((room) => sourcesOf(join(room.folder, "src")).flatMap(importsOf)));
    for (const name of ["@apollo/server", "graphql", "type-graphql", "typeorm", "pg", "dataloader", "graphql-ws"]) {
      expect([...imported].some((path) => path === name || path.startsWith(`${name}/`)) ? "imported" : `${name} is not imported`).toBe("imported");
    }
  });

  test("there is one graphql in the tree", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, unknown> };
    expect(Object.keys(lock.packages).filter((path) => path.endsWith("node_modules/graphql"))).toEqual(["node_modules/graphql"]);
  });

  test("the top level holds only what the house card names", () => {
    const allowed =
      /^(packages|plugins|schema|test|turbo\.json|package\.json|tsconfig\.base\.json|README\.md|package-lock\.json|LICENSE|node_modules|biome\.json|jest\.config\.mjs|coverage|\..+)$/;
    expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
  });
});
