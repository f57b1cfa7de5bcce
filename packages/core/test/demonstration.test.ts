import { readFileSync } from "node:fs";
import { readSheet, type Sheet } from "@hoptac/kit";
import { roleGrantSheet } from "../src/access/roleGrantSheet.js";
import { clusterMemberSheet, clusterSheet } from "../src/cluster/clusterSheets.js";
import { cooperativeSheet } from "../src/cooperative/cooperativeSheet.js";
import { searchKey } from "../src/cooperative/searchKey.js";
import { enterpriseSheet } from "../src/enterprise/enterpriseSheet.js";
import { personSheet, positionSheet } from "../src/person/personSheets.js";

const here = (path: string): URL => new URL(path, import.meta.url);
const csv = readFileSync(here("../data/demonstration/cooperatives.csv"), "utf8");
const { rows, badCells } = readSheet(cooperativeSheet, csv);
const cooperatives = rows.map(({ values }) => values);
const count = (property: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const cooperative of cooperatives) counts[String(cooperative[property] ?? "none")] = (counts[String(cooperative[property] ?? "none")] ?? 0) + 1;
  return counts;
};
const communes = readFileSync(here("../data/communes.csv"), "utf8")
  .split("\n")
  .map((line) => line.split(","));

const grants = readSheet(roleGrantSheet, readFileSync(here("../data/demonstration/role_grants.csv"), "utf8"));
const grantOf = (login: string) => grants.rows.map(({ values }) => values).find(({ account }) => account === login);

describe("the sixty demonstration cooperatives", () => {
  test("the file is what the generator writes, byte for byte", async () => {
    const { generate } = (await import(here("../demonstration/generate.mjs").href)) as { generate: () => string };
    expect(generate()).toBe(csv);
  });

  test("sixty rows without a bad cell, each with a code of its own", () => {
    expect(badCells).toEqual([]);
    expect(new Set(cooperatives.map(({ code }) => code)).size).toBe(60);
  });

  test("they stand in the districts of 2017 as planned", () => {
    const district = new Map(communes.filter((row) => row[7] === "").map((row) => [row[0], row[6]]));
    const counts: Record<string, number> = {};
    for (const { areaId } of cooperatives) counts[district.get(String(areaId)) ?? "?"] = (counts[district.get(String(areaId)) ?? "?"] ?? 0) + 1;
    expect(counts).toEqual({ 582: 8, 584: 5, 585: 10, 586: 10, 587: 15, 588: 5, 589: 7 });
  });

  test("sectors, types and status are as planned", () => {
    expect(count("sector")).toEqual({ AGRICULTURE: 44, INDUSTRY_CONSTRUCTION: 5, TRADE_SERVICES: 8, FINANCE: 3 });
    expect(count("agriType")).toEqual({ CROP: 28, LIVESTOCK: 4, FISHERY: 6, SALT: 4, RURAL_WATER: 2, none: 16 });
    expect(count("entityType")).toEqual({ COOPERATIVE: 57, CREDIT_FUND: 3 });
    expect(count("legalStatus")).toEqual({ ACTIVE: 51, SUSPENDED: 5, DISSOLVING: 2, NOT_AT_ADDRESS: 2 });
  });

  test("26 were registered before 2013 and converted before the deadline of 2016-07-01, 34 are new, none is from the future", () => {
    const converted = cooperatives.filter(({ firstRegisteredOn }) => String(firstRegisteredOn) < "2013");
    expect(converted).toHaveLength(26);
    for (const { registeredOn, legacyRegistrationNo } of converted) {
      expect(String(registeredOn) >= "2013-07-01" && String(registeredOn) <= "2016-07-01").toBe(true);
      expect(legacyRegistrationNo).toBeDefined();
    }
    const founded = cooperatives.filter((cooperative) => !converted.includes(cooperative));
    expect(founded.every(({ registeredOn, firstRegisteredOn }) => registeredOn === firstRegisteredOn && String(registeredOn) >= "2014")).toBe(true);
    expect(cooperatives.every(({ foundedOn, registeredOn }) => String(foundedOn) < String(registeredOn) && String(registeredOn) <= "2017-07-20")).toBe(true);
  });

  test("exactly one name is there twice, as planted", () => {
    const byKey = new Map<string, unknown[]>();
    for (const { nameVi, code } of cooperatives) byKey.set(searchKey(String(nameVi)), [...(byKey.get(searchKey(String(nameVi))) ?? []), code]);
    expect([...byKey.values()].filter((codes) => codes.length > 1)).toEqual([["9900000016", "9900000035"]]);
  });

  test("no invented name is the name of a place of the province", () => {
    const places = communes
      .slice(1)
      .map((row) => searchKey(row[1] ?? ""))
      .filter((place) => place !== "");
    for (const { nameVi } of cooperatives) {
      const own = searchKey(String(nameVi)).split(" ").slice(-3).join(" ");
      expect(places.filter((place) => ` ${own} `.includes(` ${place} `) && place.split(" ").length > 2)).toEqual([]);
      expect(places).not.toContain(own);
    }
  });

  test("the director signs in for a cooperative that is there and active", () => {
    const code = grantOf("giam-doc-htx")?.cooperativeId;
    expect(cooperatives.find((cooperative) => cooperative.code === code)).toMatchObject({ legalStatus: "ACTIVE", agriType: "CROP" });
  });
});

describe("what stands around them", () => {
  const rowsOf = (sheet: Sheet, file: string): Readonly<Record<string, unknown>>[] => {
    const reading = readSheet(sheet, readFileSync(here(`../data/demonstration/${file}`), "utf8"));
    expect(reading.badCells).toEqual([]);
    return reading.rows.map(({ values }) => values);
  };

  test("twelve enterprises that no tax office knows, three clusters, four persons: all marked, none with the name of another", () => {
    const enterprises = rowsOf(enterpriseSheet, "enterprises.csv");
    const persons = rowsOf(personSheet, "persons.csv");
    const clusters = rowsOf(clusterSheet, "clusters.csv");
    expect([enterprises.length, clusters.length, persons.length]).toEqual([12, 3, 4]);
    for (const row of [...enterprises, ...clusters, ...persons, ...rowsOf(positionSheet, "positions.csv")]) expect(row.demonstration).toBe(true);
    for (const { taxCode, nameVi } of enterprises) {
      expect(String(taxCode)).toMatch(/^99/);
      expect(cooperatives.map((cooperative) => searchKey(String(cooperative.nameVi).split(" ").slice(-3).join(" ")))).not.toContain(
        searchKey(String(nameVi).split(" ").slice(-3).join(" ")),
      );
    }
    for (const { nameVi } of persons) expect(String(nameVi)).toContain("Minh Họa");
    for (const { cooperativeId } of rowsOf(clusterMemberSheet, "cluster_members.csv").filter((row) => row.cooperativeId !== undefined))
      expect(cooperatives.map(({ code }) => code)).toContain(cooperativeId);
    expect(enterprises.map(({ taxCode }) => taxCode)).toContain(grantOf("doanh-nghiep")?.enterpriseId);
  });

  test("fourteen demonstration accounts, one role each, all marked", () => {
    expect(grants.badCells).toEqual([]);
    expect(grants.rows.map(({ values }) => values.account)).toEqual(
      "truong-ban thanh-vien thuong-truc van-phong ke-hoach nong-nghiep tai-chinh ninh-phuoc bac-ai giam-doc-htx doanh-nghiep lien-minh thanh-tra quan-tri".split(
        " ",
      ),
    );
    for (const { values } of grants.rows) expect(values.demonstration).toBe(true);
  });
});
