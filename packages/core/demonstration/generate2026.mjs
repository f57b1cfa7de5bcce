// Writes data/demonstration/2026/*.csv, the demonstration of 2026-07-20. Run by hand: node packages/core/demonstration/generate2026.mjs
// The same seed gives the same bytes on every machine; a test compares them with the files.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { FAMILY, GIVEN, MIDDLE } from "./defects.mjs";
import { KINDS, LATE, nameOf, PLAN, SILENT, UNPAID, VOTES, WINDOWS } from "./plan2026.mjs";
import { pointInside } from "./pointInside.mjs";
import { randomFrom } from "./randomFrom.mjs";

const TODAY = "2026-07-20";
/** Since this day the communes are these. */
const REFORM = "2025-07-01";

const HEADERS = {
  reporting_windows: "Code,Kind,Title,First day,Last day,Reports are due on,Evidence,State",
  cooperatives:
    "Code,Name,Short name,Kind,Governing law,Legal status,Founded on,Registered on,First registered on,Charter capital,Main business line,Sector,Agricultural type,Purpose,Governance,Address,Commune code,Commune code as of,In force since,Latitude,Longitude,Phone,Email,Alliance member,Demonstration",
  membership: "Cooperative code,Window,Members at start,Joined,Left,Members at end,Women,Foreign,Submitted on,Source",
  statements:
    "Cooperative code,Window,State,Revenue,Internal revenue,External revenue,Cost,Profit before tax,Profit after tax,Total capital,Wages,Regular workers,Submitted on,Source",
  officers: "Cooperative code,Position,Name,Year of birth,Qualification,Legal representative,From",
  governance_events: "Cooperative code,Kind,Held on,Called,Present,By delegates",
  decisions: "Cooperative code,Kind of meeting,Held on,Item,Subject,Decided on,In favour,Against,Abstentions",
  members: "Cooperative code,Member no.,Name,Kind,Contribution,Paid in,Joined on",
  land: "Cooperative code,Parcel,Area ha,Commune code,Right,From",
  activities: "Cooperative code,Business line,Classification,Agricultural type,From",
  conversions: "Cooperative code,Kind,Converted on",
};

/** Every file as text, by name. */
export function demonstration2026() {
  const random = randomFrom(20260720);
  const pick = (list) => list[random.between(0, list.length - 1)];
  const person = () => `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`;
  const shapes = JSON.parse(readFileSync(new URL("../data/map/communes_2025.geojson", import.meta.url), "utf8")).features;
  const communes = new Map(
    readFileSync(new URL("../data/communes.csv", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","))
      .filter((row) => row[7] === REFORM)
      .map((row) => [row[0], row[2]]),
  );
  const rows = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, []]));
  rows.reporting_windows = WINDOWS.map(([code, kind, title, from, to, due]) => [
    code,
    kind,
    title,
    from,
    to,
    due,
    "windows from 15 December: UNVERIFIED_FROM_MEMORY",
    "OPEN",
  ]);

  PLAN.forEach((special, index) => {
    const { board = 3, supervisors = 1, governance = "FULL", ...one } = { ...KINDS[special.kind ?? "crop"], ...special };
    const number = String(index + 1).padStart(3, "0");
    const code = `9920000${number}`;
    const shape = shapes[index % shapes.length];
    const group = one.entityType === "COOP_GROUP";
    const renewed = index % 3 === 0;
    const first = renewed ? random.day(2014, 2019) : random.day(2020, 2024);
    const registered = renewed ? `2024-${String(random.between(8, 12)).padStart(2, "0")}-${random.between(10, 28)}` : first;
    const capital = random.between(50, 90) * 10_000_000;
    const [longitude, latitude] = pointInside(shape.geometry, random);
    const name = nameOf(index);
    rows.cooperatives.push([
      ...[code, `${one.prefix} ${name}`, `${one.short} ${name}`, one.entityType, "LAW_2023", "ACTIVE", random.daysBefore(first, 5, 40), registered, first],
      ...[capital, one.vsic, one.sector, one.agriType, group || one.entityType === "CREDIT_FUND" ? "" : "PRODUCTION_SERVICE", group ? "" : governance],
      ...[`"${communes.get(shape.id)}, tỉnh Khánh Hòa"`, shape.id, TODAY, registered > REFORM ? registered : REFORM, latitude.toFixed(5), longitude.toFixed(5)],
      ...[`0259 003 0${number}`, `htx26${number}@hoptac.example`, "yes", "yes"],
    ]);

    const members = one.members ?? random.between(12, 45);
    const foreign = { 12: 42, 13: 41 }[index] ?? 0;
    const reports = ([, , , , , , day], at) => (at === 3 && index === LATE ? "2026-06-27" : day);
    WINDOWS.forEach((window, at) => {
      if (at === 3 && index === SILENT) return;
      const day = reports(window, at);
      if (at >= 2) rows.membership.push([code, window[0], members, 0, 0, members, Math.floor((members * random.between(20, 55)) / 100), foreign, day, "SELF"]);
      const year = one.revenue ?? random.between(300, 1_900);
      const millions = window[1] === "YEAR" ? year : Math.round((year * random.between(40, 60)) / 100);
      const ran = one.stoppedAfter === undefined || window[4] <= WINDOWS.find(([known]) => known === one.stoppedAfter)[4];
      const revenue = ran ? millions * 1_000_000 : 0;
      const internal = Math.floor((revenue * random.between(45, 80)) / 100);
      const cost = Math.floor((revenue * random.between(82, 97)) / 100);
      const before = revenue - cost;
      rows.statements.push([
        ...[code, window[0], "SUBMITTED", revenue, internal, revenue - internal, cost, before, before - Math.floor(before / 10), capital],
        ...[Math.floor(cost / 4), random.between(2, 12), day, "SELF"],
      ]);
    });

    if (!group) {
      const since = one.boardSince ?? "2024-09-15";
      const seat = (position, from, represents = "no") =>
        rows.officers.push([
          code,
          position,
          person(),
          random.between(1960, 1995),
          pick(["PRIMARY_VOC", "SECONDARY_COLLEGE", "UNIVERSITY_PLUS"]),
          represents,
          from,
        ]);
      seat("DIRECTOR", "2024-09-15", "yes");
      if (governance === "FULL") for (let at = 0; at < board; at++) seat(at === 0 ? "CHAIR" : "BOARD_MEMBER", since);
      for (let at = 0; at < supervisors; at++) seat(at === 0 ? "HEAD_SUPERVISOR" : "SUPERVISOR", "2024-09-15");
      const called = one.delegates ?? one.invited ?? members;
      const meeting = one.meeting ?? `2026-03-${random.between(10, 28)}`;
      // Simplified governance meets every three months: the yearly meeting was one of them.
      if (meeting > "2026-05-31") rows.governance_events.push([code, "AGM", "2026-03-15", called, called, "no"]);
      rows.governance_events.push([code, "AGM", meeting, called, one.present ?? Math.ceil((called * 9) / 10), one.delegates ? "yes" : "no"]);
      if (one.votes)
        VOTES.forEach(([subject, inFavour, against], at) => {
          const text = subject === "CHARTER" ? "Sửa đổi Điều lệ" : "Kế hoạch sản xuất và kinh doanh";
          rows.decisions.push([code, "AGM", meeting, at + 1, subject, `${text} (${at + 1})`, inFavour, against, 100 - inFavour - against]);
        });
    }
    (one.shares ?? []).forEach((percent, at) => {
      const part = (capital * percent) / 100;
      const owes = at === one.shares.length - 1 ? UNPAID.get(index) : undefined;
      rows.members.push([code, `TV${at + 1}`, person(), "OFFICIAL", part, owes ? part / 2 : part, owes ?? registered]);
    });
    if (one.agriType !== "")
      rows.land.push([code, `T${index + 1}`, (random.between(5, 60) / 10).toFixed(1), shape.id, "LEASED", registered > REFORM ? registered : REFORM]);
    rows.activities.push([code, one.vsic, "2018", one.agriType, registered]);
    if (renewed && !group) rows.conversions.push([code, "RE_REGISTERED", registered]);
  });
  return Object.fromEntries(Object.entries(rows).map(([name, lines]) => [name, `${[HEADERS[name], ...lines.map((line) => line.join(","))].join("\n")}\n`]));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(demonstration2026())) writeFileSync(new URL(`../data/demonstration/2026/${name}_2026.csv`, import.meta.url), text);
}
