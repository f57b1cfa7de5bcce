import { readFileSync } from "node:fs";
import { type Row, readSheet } from "@hoptac/kit";
import { ConversionKind } from "../src/conversion/ConversionKind.js";
import { LegalStatus } from "../src/cooperative/LegalStatus.js";
import { agriType, converted, dormant, type Known, newlyFounded, type Reported, sector, size, trend } from "../src/facts/factsOf.js";
import type { LawParameter } from "../src/law/LawParameter.js";
import { lawParameterSheet } from "../src/law/lawParameterSheet.js";
import type { LawParameters } from "../src/law/parametersOn.js";
import type { SizeThreshold } from "../src/law/SizeThreshold.js";
import { sectorOf } from "../src/law/sectorOf.js";

const table = (file: string): string => readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8");
const parameters = readSheet(lawParameterSheet, table("law_parameters.csv")).rows.map(({ values }) => values as unknown as Row<LawParameter>);
const on = (day: string): LawParameters =>
  new Map(parameters.filter((row) => (row.validFrom ?? day) <= day && (row.validTo ?? day) >= day).map((row) => [row.code, row]));
const law = on("2017-07-20");
const statement = (endsOn: string, revenue: string, kind = "YEAR"): Reported => ({ window: endsOn, kind, endsOn, revenue, capital: null });
const one: Known = {
  legalStatus: "ACTIVE",
  sector: "AGRICULTURE",
  mainVsic: "01110",
  firstRegisteredOn: "2014-07-20",
  conversions: [],
  members: undefined,
  statements: [statement("2016-07-20", "1000000000")],
  agriTypes: [],
};

test("newly founded for thirty-six months, to the day", () => {
  expect(["2014-07-19", "2014-07-20", "2017-07-20", "2017-07-21"].map((day) => newlyFounded(one, day, law).value)).toEqual([false, true, true, false]);
  expect(newlyFounded({ ...one, firstRegisteredOn: null }, "2017-07-20", law).value).toBeUndefined();
});

test("suspended is not dormant: the one gave notice, the other just stopped, a year after its last revenue", () => {
  expect([dormant(one, "2017-07-20", law).value, dormant(one, "2017-07-21", law).value]).toEqual([false, true]);
  const suspended: Known = { ...one, legalStatus: "SUSPENDED" };
  expect(dormant(suspended, "2019-01-01", law)).toMatchObject({ value: false, reason: { en: "Suspended, with a notice" } });
  expect(dormant({ ...one, statements: [statement("2017-06-30", "0")] }, "2017-07-20", law).value).toBe(true);
  expect(dormant({ ...one, statements: [] }, "2017-07-20", law).value).toBeUndefined();
});

test("three things are called a conversion, and the reason says which", () => {
  expect(Object.keys(ConversionKind)).toEqual(["RE_REGISTERED", "GROUP_TO_COOPERATIVE", "COOPERATIVE_TO_COMPANY"]);
  expect(converted(one).value).toBe(false);
  for (const kind of Object.keys(ConversionKind)) {
    expect(converted({ ...one, conversions: [{ kind, convertedOn: "2015-09-30" }] })).toMatchObject({
      value: true,
      reason: { en: expect.stringContaining(kind) },
    });
  }
});

test("the agricultural type follows from the lines: two kinds are mixed, none is none", () => {
  expect(
    [agriType(one), agriType({ ...one, agriTypes: ["CROP", "CROP"] }), agriType({ ...one, agriTypes: ["SALT", "CROP"] })].map(({ value }) => value),
  ).toEqual([undefined, "CROP", "MIXED_AGRI"]);
});

test("the sector follows from the main business line since the decree of 2024: salt is agriculture, other mining and water are not", () => {
  const of = (mainVsic: string) => sectorOf(mainVsic);
  expect(["01110", "03221", "08930"].map(of)).toEqual(["AGRICULTURE", "AGRICULTURE", "AGRICULTURE"]);
  expect(["05100", "08920", "08990", "23930", "35110", "36000", "43900"].map(of)).toEqual(Array(7).fill("INDUSTRY_CONSTRUCTION"));
  expect(["64190", "66190", "45200", "46310", "63110", "68100", "99000"].map(of)).toEqual(["FINANCE", "FINANCE", ...Array(5).fill("TRADE_SERVICES")]);
  expect(sector({ ...one, mainVsic: "08930" }, "2026-07-20")).toMatchObject({ value: "AGRICULTURE", by: { evidence: "VERIFIED" } });
  expect(sector({ ...one, mainVsic: "46310" }, "2026-07-20")).toMatchObject({
    value: "TRADE_SERVICES",
    reason: { en: expect.stringContaining("the register says AGRICULTURE") },
  });
  expect([sector(one, "2024-10-31").value, sector(one, "2024-11-01").value, sector({ ...one, mainVsic: null }, "2026-07-20").value]).toEqual([
    undefined,
    "AGRICULTURE",
    undefined,
  ]);
});

test("a size is measured by the thresholds of the main line's sector, not by what somebody entered as the sector", () => {
  const threshold = { sector: "AGRICULTURE", size: "MICRO", members: 0, revenue: "0", capital: "0", basis: "x", evidence: "VERIFIED" } as Row<SizeThreshold>;
  const entered: Known = { ...one, sector: "TRADE_SERVICES", members: { window: "2025-Y", count: 20 } };
  expect(size(entered, [threshold], "2026-07-20").value).toBe("MICRO");
  expect(size({ ...entered, mainVsic: "46310" }, [threshold], "2026-07-20").value).toBeUndefined();
});

test("a trend compares two windows of one kind; five per cent either way is stable", () => {
  const of = (now: string, kind = "YEAR") => trend({ ...one, statements: [statement("2017-06-30", now, kind), statement("2016-12-31", "100000")] }, law).value;
  expect([of("105000"), of("105001"), of("95000"), of("94999")]).toEqual(["STABLE", "GROWING", "STABLE", "DECLINING"]);
  expect(of("105001", "HALF_YEAR")).toBeUndefined();
});

test("a legal status is one of exactly seven, and the law of 2023 knows no federation", () => {
  expect(Object.keys(LegalStatus).sort()).toEqual([
    "ACTIVE",
    "BANKRUPTCY_PROCEEDING",
    "DISSOLVING",
    "NOT_AT_ADDRESS",
    "REVOKED_BY_TAX_ENFORCEMENT",
    "SUSPENDED",
    "TERMINATED",
  ]);
});

test("units: sheep are counted in head and priced by the kilogram of live weight, shrimp seed by the million", () => {
  const products = new Map(
    table("products.csv")
      .split("\n")
      .map((line) => [line.split(",")[0], line]),
  );
  expect(products.get("SHEEP")).toMatch(/,head,.*per kg live weight/);
  expect(products.get("SHRIMP_PL")).toMatch(/,million PL,.*per million PL/);
});
