import { readFileSync } from "node:fs";
import { readSheet } from "@hoptac/kit";
import { cooperativeSheet } from "../src/cooperative/cooperativeSheet.js";
import { searchKey } from "../src/cooperative/searchKey.js";
import { demonstration2026 } from "../src/demonstration2026.js";

const here = (path: string): URL => new URL(path, import.meta.url);
const text = (file: string): string => readFileSync(here(`../data/demonstration/2026/${file}_2026.csv`), "utf8");
const cooperatives = readSheet(cooperativeSheet, text("cooperatives")).rows.map(({ values }) => values);

describe("the demonstration of 2026-07-20", () => {
  test("its files are what the generator writes, byte for byte, and none has a bad cell", async () => {
    const { demonstration2026: generate } = (await import(here("../demonstration/generate2026.mjs").href)) as {
      demonstration2026: () => Record<string, string>;
    };
    for (const [name, written] of Object.entries(generate())) expect(text(name)).toBe(written);
    for (const { sheet, file } of demonstration2026) expect([sheet.name, readSheet(sheet, readFileSync(file, "utf8")).badCells]).toEqual([sheet.name, []]);
  });

  test("its names are invented: of no place of the province, and of none of the sixty of 2017; every row is marked", () => {
    const places = new Set(
      readFileSync(here("../data/communes.csv"), "utf8")
        .split("\n")
        .slice(1)
        .map((line) => searchKey(line.split(",")[1] ?? "")),
    );
    const own = (name: unknown): string => searchKey(String(name)).split(" ").slice(-3).join(" ");
    const others = readSheet(cooperativeSheet, readFileSync(here("../data/demonstration/cooperatives.csv"), "utf8")).rows.map(({ values }) =>
      own(values.nameVi),
    );
    expect(cooperatives).toHaveLength(36);
    expect(new Set(cooperatives.map(({ nameVi }) => nameVi)).size).toBe(36);
    for (const { nameVi, code, demonstration, legalRegime } of cooperatives) {
      expect([demonstration, legalRegime, String(code).slice(0, 3)]).toEqual([true, "LAW_2023", "992"]);
      expect(others).not.toContain(own(nameVi));
      const words = own(nameVi).split(" ");
      for (const pair of [words.slice(0, 2), words.slice(1)]) expect(places.has(pair.join(" "))).toBe(false);
    }
  });

  test("every code of the list of defects is there", () => {
    const list = readFileSync(here("../data/demonstration/2026/DEFECTS.md"), "utf8");
    const known = new Set(cooperatives.map(({ code }) => code));
    const named = [...list.matchAll(/\b992\d{7}\b/g)].map(([code]) => code);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });
});
