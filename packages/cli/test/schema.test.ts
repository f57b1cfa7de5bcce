import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuredPlugins } from "../src/index.js";
import { writeSchema } from "../src/schema.js";

describe("writing the contract with clients", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hoptac-schema-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const schema = (): string => readFileSync(join(folder, "schema.graphql"), "utf8");

  test("writes the whole, the owners, a slice for each plugin and an empty list of accepted changes; again it writes the same", () => {
    const { written } = writeSchema(configuredPlugins, folder);
    expect(readdirSync(folder).sort()).toEqual(["accepted.json", "owners.json", "plugins", "schema.graphql"]);
    expect(readdirSync(join(folder, "plugins"))).toEqual(
      expect.arrayContaining(["agriculture.graphql", "core.graphql", "finance.graphql", "planning.graphql", "platform.graphql"]),
    );
    const first = written.map((name) => readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, "plugins", "gone.graphql"), "type Gone { a: Int }");
    writeSchema(configuredPlugins, folder);
    expect(written.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(first);
    expect(existsSync(join(folder, "plugins", "gone.graphql"))).toBe(false);
  });

  test("refuses to take a field from clients until that is written down with its reason", () => {
    writeSchema(configuredPlugins, folder);
    const promised = schema().replace(/\ntype Cooperative implements [^{]*\{/, (head) => `${head}\n  promised: String`);
    expect(promised).not.toBe(schema());
    writeFileSync(join(folder, "schema.graphql"), promised);
    expect(writeSchema(configuredPlugins, folder)).toMatchObject({ breaking: [{ coordinate: "Cooperative.promised" }], written: [] });
    expect(schema()).toBe(promised);
    writeFileSync(join(folder, "accepted.json"), JSON.stringify([{ coordinate: "Cooperative.promised", reason: "was never filled", on: "2026-11-24" }]));
    expect(writeSchema(configuredPlugins, folder).breaking).toEqual([]);
    expect(schema()).not.toContain("promised");
  });
});
