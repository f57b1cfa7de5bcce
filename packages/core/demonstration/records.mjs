// Writes what the sixty cooperatives reported, who runs them and what they run: data/demonstration/{membership,statements,officers,…}.csv.
// Run by hand after generate.mjs: node packages/core/demonstration/records.mjs. The same seed gives the same bytes; a test compares them.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DEFECTS, FAMILY, GIVEN, LATE, MIDDLE, ON_THE_DAY, SILENT } from "./defects.mjs";
import { CONVERTED } from "./plan.mjs";
import { randomFrom } from "./randomFrom.mjs";

const file = (name) => new URL(`../data/demonstration/${name}.csv`, import.meta.url);
const csv = (header, rows) => `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`;

function cooperatives() {
  const [head, ...lines] = readFileSync(file("cooperatives"), "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line, index) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, "").replaceAll('"', ""));
    const of = (name) => cells[names.indexOf(name)];
    return {
      index,
      code: of("Code"),
      status: of("Legal status"),
      registered: of("Registered on"),
      first: of("First registered on"),
      capital: Number(of("Charter capital")),
      vsic: of("Main business line"),
      agriType: of("Agricultural type"),
      commune: of("Commune code"),
    };
  });
}

const MEMBERS = ["Cooperative code", "Window", "Members at start", "Joined", "Left", "Members at end", "Women", "Ethnic minority", "Submitted on", "Source"];
const MONEY = [
  "Cooperative code",
  "Window",
  "State",
  "Revenue",
  "Internal revenue",
  "External revenue",
  "Cost",
  "Profit before tax",
  "Profit after tax",
  "Total capital",
  "Development fund",
  "Reserve fund",
  "Wages",
  "Regular workers",
  "Member workers",
  "Submitted on",
  "Source",
];

/** Every file as text, by name. */
export function records() {
  const random = randomFrom(20170614);
  const person = () =>
    `${FAMILY[random.between(0, FAMILY.length - 1)]} ${MIDDLE[random.between(0, MIDDLE.length - 1)]} ${GIVEN[random.between(0, GIVEN.length - 1)]}`;
  const rows = { membership: [], statements: [], officers: [], governance_events: [], members: [], land: [], activities: [], conversions: [] };
  for (const coop of cooperatives()) {
    const { index, code, status, registered, capital } = coop;
    const stopped = status !== "ACTIVE";
    const small = DEFECTS.tooFewMembers.has(index);
    const drawn = small ? 6 : DEFECTS.thousands.has(index) ? random.between(1_020, 1_300) : random.between(12, 108);
    const moved = small || stopped ? [0, 0] : [random.between(0, 6), random.between(0, 3)];
    const least = index === DEFECTS.justEnoughMembers;
    const end2016 = least ? 7 : drawn;
    const [joined, left] = least ? [0, 0] : moved;
    const existed = registered <= "2016-12-14";
    const women = (count) => Math.floor((count * random.between(20, 55)) / 100);
    const minority = (count) => (code.endsWith("9") || code.endsWith("8") ? Math.floor(count / 2) : 0);
    const stat = (window, start, came, went, day) => {
      const end = start + came - went;
      rows.membership.push([code, window, start, came, went, end, women(end), minority(end), day, "SELF"]);
    };
    if (existed) stat("2016-Y", end2016, 0, 0, "2016-12-18");
    const day2017 = LATE.has(index) ? "2017-06-27" : index === ON_THE_DAY ? "2017-06-20" : "2017-06-16";
    if (!SILENT.has(index) && registered <= "2017-06-14") stat("2017-H1", existed ? end2016 : 0, existed ? joined : end2016, existed ? left : 0, day2017);

    // A long tail: most make less than the mean.
    const year = DEFECTS.richest.has(index) ? random.between(9_000, 16_000) : random.between(150, 1_000) + random.between(0, 1_700);
    const statement = (window, millions, day) => {
      const revenue = millions * 1_000_000;
      const internal = Math.floor((revenue * random.between(45, 80)) / 100);
      const cost = Math.floor((revenue * random.between(82, 97)) / 100);
      const before = revenue - cost;
      const after = before - Math.floor(before / 10);
      const reserve = DEFECTS.noReserve.has(index) ? 0 : Math.ceil(after / 20);
      const workers = random.between(3, 25);
      const total = Math.round(capital * 1.3);
      rows.statements.push([
        ...[code, window, "SUBMITTED", revenue, internal, revenue - internal, cost, before, after, total, Math.ceil(after / 5), reserve],
        ...[Math.floor(cost / 4), workers, Math.floor(workers / 2), day, "SELF"],
      ]);
    };
    if (existed) statement("2016-Y", year, "2016-12-18");
    if (!SILENT.has(index) && registered <= "2017-06-14") statement("2017-H1", stopped ? 0 : Math.round((year * random.between(40, 65)) / 100), day2017);

    for (const position of ["CHAIR", "DIRECTOR", "HEAD_SUPERVISOR"]) {
      const qualification = ["PRIMARY_VOC", "SECONDARY_COLLEGE", "UNIVERSITY_PLUS", "NONE"][random.between(0, 3)];
      rows.officers.push([code, position, person(), random.between(1955, 1990), qualification, position === "DIRECTOR" ? "yes" : "no", registered]);
    }
    const meeting = DEFECTS.noMeeting.has(index)
      ? "2015-12-10"
      : index === DEFECTS.meetingJustInTime
        ? "2016-01-20"
        : `2017-0${random.between(1, 4)}-${random.between(10, 28)}`;
    if (meeting > registered) rows.governance_events.push([code, "AGM", meeting, end2016, Math.floor((end2016 * 4) / 5), "no"]);

    if (DEFECTS.bigShare.has(index)) {
      const parts = DEFECTS.bigShare.get(index);
      parts.forEach((percent, at) => {
        rows.members.push([code, `TV${at + 1}`, person(), "OFFICIAL", (capital * percent) / 100, (capital * percent) / 100, registered]);
      });
    }
    if (coop.agriType !== "") rows.land.push([code, `T${index + 1}`, (random.between(5, 60) / 10).toFixed(1), coop.commune, "LEASED", registered]);
    rows.activities.push([code, coop.vsic, "2007", coop.agriType, registered]);
    if (index === DEFECTS.mixed) rows.activities.push([code, "01450", "2007", "LIVESTOCK", registered]);
    if (CONVERTED.has(index)) rows.conversions.push([code, "RE_REGISTERED", registered]);
  }
  const at = (header, name) => [name, csv(header, rows[name])];
  return Object.fromEntries([
    at(MEMBERS, "membership"),
    at(MONEY, "statements"),
    at(["Cooperative code", "Position", "Name", "Year of birth", "Qualification", "Legal representative", "From"], "officers"),
    at(["Cooperative code", "Kind", "Held on", "Called", "Present", "By delegates"], "governance_events"),
    at(["Cooperative code", "Member no.", "Name", "Kind", "Contribution", "Paid in", "Joined on"], "members"),
    at(["Cooperative code", "Parcel", "Area ha", "Commune code", "Right", "From"], "land"),
    at(["Cooperative code", "Business line", "Classification", "Agricultural type", "From"], "activities"),
    at(["Cooperative code", "Kind", "Converted on"], "conversions"),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(records())) writeFileSync(file(name), text);
}
