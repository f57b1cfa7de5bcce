import { readFileSync } from "node:fs";
import { readSheet, type Sheet } from "@hoptac/kit";
import { areaChangeSheet } from "../src/area/areaChangeSheet.js";
import { areaSheet } from "../src/area/areaSheet.js";

const rowsOf = (sheet: Sheet, ...files: string[]): Readonly<Record<string, unknown>>[] =>
  files.flatMap((file) => {
    const { rows, badCells } = readSheet(sheet, readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8"));
    expect(badCells).toEqual([]);
    return rows.map(({ values }) => values);
  });

const areas = rowsOf(areaSheet, "provinces.csv", "districts.csv", "communes.csv");
const changes = rowsOf(areaChangeSheet, "area_changes.csv");
const validOn = (level: string, day: string) =>
  areas.filter((area) => area.level === level && String(area.validFrom ?? "") <= day && day <= String(area.validTo ?? "9999"));
const codes = (level: string, day: string): unknown[] => validOn(level, day).map(({ code }) => code);

describe("the administrative units that ship", () => {
  test.each([
    ["2017-07-20", 1, 7, 65],
    ["2024-10-31", 1, 7, 65],
    ["2024-11-01", 1, 7, 62],
    ["2025-06-30", 1, 7, 62],
    ["2025-07-01", 1, 0, 24],
    ["2026-01-01", 1, 0, 24],
  ])("on %s: %i province, %i districts, %i communes", (day, provinces, districts, communes) => {
    expect([codes("PROVINCE", day).length, codes("DISTRICT", day).length, codes("COMMUNE", day).length]).toEqual([provinces, districts, communes]);
  });

  test("47 communes, 15 wards and 3 townships in 2017, in districts of 16, 9, 8, 9, 9, 6 and 8", () => {
    const then = validOn("COMMUNE", "2017-07-20");
    const by = (property: string, value: string): number => then.filter((area) => area[property] === value).length;
    expect([by("type", "COMMUNE"), by("type", "WARD"), by("type", "TOWNSHIP")]).toEqual([47, 15, 3]);
    expect(["582", "584", "585", "586", "587", "588", "589"].map((district) => by("parentId", district))).toEqual([16, 9, 8, 9, 9, 6, 8]);
  });

  test("a bare code is ambiguous: 22741 and 22780 name other units after the reform", () => {
    const names = (code: string): unknown[] => areas.filter((area) => area.code === code).map(({ nameVi }) => nameVi);
    expect(names("22741")).toEqual(["Phước Mỹ", "Bảo An"]);
    expect(names("22780")).toEqual(["Mỹ Hải", "Đông Hải"]);
  });

  test("the 62 communes went to the 24 in 63 rows, and only Đông Hải was split", () => {
    const reform = changes.filter(({ effectiveOn, toId }) => effectiveOn === "2025-07-01" && String(toId).length === 5);
    expect(reform).toHaveLength(63);
    expect(new Set(reform.map(({ fromId }) => fromId))).toEqual(new Set(codes("COMMUNE", "2025-06-30")));
    expect(new Set(reform.map(({ toId }) => toId))).toEqual(new Set(codes("COMMUNE", "2025-07-01")));
    expect(reform.filter(({ partial }) => partial).map(({ fromId, toId, kind }) => [fromId, toId, kind])).toEqual([
      ["22768", "22780", "SPLIT"],
      ["22768", "22888", "SPLIT"],
    ]);
  });

  test("five new communes cross old district lines", () => {
    const district = new Map(validOn("COMMUNE", "2025-06-30").map(({ code, parentId }) => [code, parentId]));
    const crossing = validOn("COMMUNE", "2025-07-01").filter(({ code }) => {
      const parts = changes.filter(({ effectiveOn, toId }) => effectiveOn === "2025-07-01" && toId === code);
      return new Set(parts.map(({ fromId }) => district.get(fromId))).size > 1;
    });
    expect(crossing.map(({ code }) => code)).toEqual(["22738", "22822", "22834", "22852", "22888"]);
  });

  test("every unit that ends is told where it went, and every unit that begins where it came from", () => {
    for (const { code, validTo, validFrom } of areas) {
      if (validTo !== undefined) expect(changes.some(({ fromId }) => fromId === code)).toBe(true);
      if (validFrom !== undefined) expect(changes.some(({ toId }) => toId === code)).toBe(true);
    }
  });
});
