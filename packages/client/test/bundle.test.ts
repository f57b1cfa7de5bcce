import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

const home = new URL("../", import.meta.url);
const MOST_BYTES = 15_000;

/** Bundles a page's code as it would go to browsers. */
async function bundled(contents: string): Promise<{ readonly bytes: number; readonly text: string; readonly inputs: Metafile["inputs"] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(home), loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "esm",
    // A module of Node's would not be found.
    platform: "browser",
    target: "es2022",
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  return { bytes: gzipSync(text, { level: 9 }).length, text, inputs: metafile.inputs };
}

describe("what goes to browsers", () => {
  test("the whole entry is small, and neither parses nor prints GraphQL", async () => {
    const { bytes, inputs } = await bundled('export { createClient, rowsById, ClientError } from "./src/index.js";');
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(Object.keys(inputs).filter((path) => path.includes("node_modules/"))).toEqual([
      expect.stringMatching(/node_modules\/graphql-ws\/dist\/common-[^/]+$/),
      expect.stringMatching(/node_modules\/graphql-ws\/dist\/client\.js$/),
    ]);
  });

  test("a document that is not used is not there", async () => {
    const one = await bundled('import { createClient, ViewerDocument } from "./src/index.js"; createClient({ url: "/graphql" }).query(ViewerDocument);');
    expect(one.text).toContain("query Viewer");
    expect(one.text).not.toContain("query Cooperatives");
  });

  test("a module of Node's would be noticed", async () => {
    await expect(bundled('import { readFileSync } from "node:fs"; console.log(readFileSync);')).rejects.toThrow(/node:fs/);
  });

  test("the sources name nothing that only Node has", () => {
    const sources = readdirSync(new URL("src/", home)).map((name) => [name, readFileSync(new URL(`src/${name}`, home), "utf8")] as const);
    const ofNode = new RegExp(`from "(node:|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})|\\b(process|Buffer|require|__dirname)\\b[.(]`);
    expect(sources.filter(([, text]) => ofNode.test(text)).map(([name]) => name)).toEqual([]);
    expect(ofNode.test('import x from "node:fs"')).toBe(true);
    expect(ofNode.test("Buffer.from(x)")).toBe(true);
  });
});

test("the generated documents say what schema/ says (npm run schema writes them)", () => {
  expect(() => execFileSync(process.execPath, [fileURLToPath(new URL("codegen.mjs", home)), "--check"], { stdio: "pipe" })).not.toThrow();
});
