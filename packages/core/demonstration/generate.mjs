// Writes data/demonstration/cooperatives.csv: sixty fictional cooperatives. Run by hand: node packages/core/demonstration/generate.mjs
// The same seed gives the same bytes on every machine; a test compares them with the file.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CONVERTED, DISTRICTS, KINDS, LAPSED, NAMES, SIBLING } from "./plan.mjs";
import { pointInside } from "./pointInside.mjs";
import { randomFrom } from "./randomFrom.mjs";

const HEADER =
  "Code,Old registration number,Name,Short name,Kind,Governing law,Legal status,Founded on,Registered on,First registered on,Charter capital,Main business line,Sector,Agricultural type,Purpose,Address,Commune code,Commune code as of,Latitude,Longitude,Phone,Email,Alliance member,Demonstration";

const here = (path) => new URL(path, import.meta.url);
const table = (path) =>
  readFileSync(here(path), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** The whole file as text. */
export function generate() {
  const random = randomFrom(20170720);
  const communes = new Map(table("../data/communes.csv").map((row) => [`${row[0]}@${row[7]}`, { code: row[0], fullName: row[2], district: row[6] }]));
  const districtNames = new Map(table("../data/districts.csv").map((row) => [row[0], row[2]]));
  const shapes = new Map(JSON.parse(readFileSync(here("../data/map/communes_2025.geojson"), "utf8")).features.map((feature) => [feature.id, feature.geometry]));
  const became = new Map(
    table("../data/area_changes.csv")
      .filter((row) => row[3] === "2025-07-01" && row[1] !== "")
      .map((row) => [row[0], row[1]])
      // Of a ward that was split, the part listed first counts.
      .reverse(),
  );
  // Four wards were merged in 2024 before the reform of 2025.
  const shapeOf = (code) => shapes.get(became.get(code) ?? became.get({ 22747: "22750", 22753: "22759", 22756: "22759" }[code]));

  const planned = DISTRICTS.flatMap(({ code, kinds }) =>
    Object.entries(kinds).flatMap(([kind, communesOfKind]) => communesOfKind.map((commune) => ({ district: code, kind, commune }))),
  );
  const lines = planned.map(({ district, kind, commune }, index) => {
    const number = String(index + 1).padStart(3, "0");
    const { prefix, short, entityType, sector, agriType, vsic, purpose, capital } = KINDS[kind];
    const place = communes.get(`${commune}@`);
    if (!place || place.district !== district) throw new Error(`${commune} was no commune of ${district} in 2017`);
    const name = index === SIBLING.index ? SIBLING.name : NAMES[index];
    const converted = CONVERTED.has(index);
    const first = converted ? random.day(1997, 2012) : random.day(2014, 2017);
    const registered = converted ? random.day(2014, 2015) : first;
    const [longitude, latitude] = pointInside(shapeOf(commune), random);
    return [
      `9900000${number}`,
      converted ? `${district}-${number}/HTX` : "",
      `${prefix} ${name}`,
      `${short} ${name}`,
      entityType,
      "LAW_2012",
      LAPSED.get(index) ?? "ACTIVE",
      random.daysBefore(first, 5, 40),
      registered,
      first,
      String(random.between(capital[0], capital[1]) * 10_000_000),
      vsic,
      sector,
      agriType,
      purpose,
      `"${place.fullName}, ${districtNames.get(district)}, tỉnh Ninh Thuận"`,
      commune,
      "2017-07-20",
      latitude.toFixed(5),
      longitude.toFixed(5),
      `0259 000 0${number}`,
      `htx${number}@hoptac.example`,
      random.between(1, 10) <= 7 ? "yes" : "no",
      "yes",
    ].join(",");
  });
  return `${[HEADER, ...lines].join("\n")}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(here("../data/demonstration/cooperatives.csv"), generate());
