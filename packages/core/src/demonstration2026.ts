import type { DataFile, Sheet } from "@hoptac/kit";
import { roleGrantSheet } from "./access/roleGrantSheet.js";
import { activitySheet } from "./assets/activitySheet.js";
import { landSheet } from "./assets/landSheet.js";
import { conversionSheet } from "./conversion/conversionSheet.js";
import { cooperativeSheet } from "./cooperative/cooperativeSheet.js";
import { enterpriseSheet } from "./enterprise/enterpriseSheet.js";
import { decisionSheet } from "./people/decisionSheet.js";
import { governanceEventSheet } from "./people/governanceEventSheet.js";
import { memberSheet } from "./people/memberSheet.js";
import { officerSheet } from "./people/officerSheet.js";
import { periodSheet } from "./period/periodSheet.js";
import { personSheet, positionSheet } from "./person/personSheets.js";
import { membershipSheet } from "./reporting/membershipSheet.js";
import { statementSheet } from "./reporting/statementSheet.js";
import { windowSheet } from "./reporting/windowSheet.js";

const file = (sheet: Sheet, path: string): DataFile => ({
  sheet,
  file: new URL(`../data/demonstration/${path}.csv`, import.meta.url),
  demonstration: "2026-07-20",
});

/** The demonstration of 2026-07-20: after the reform of 2025, under the law of 2023. Enterprises and persons are those of the usual one. */
export const demonstration2026: readonly DataFile[] = [
  file(periodSheet, "2026/periods_2026"),
  file(windowSheet, "2026/reporting_windows_2026"),
  file(cooperativeSheet, "2026/cooperatives_2026"),
  file(membershipSheet, "2026/membership_2026"),
  file(statementSheet, "2026/statements_2026"),
  file(officerSheet, "2026/officers_2026"),
  file(governanceEventSheet, "2026/governance_events_2026"),
  file(decisionSheet, "2026/decisions_2026"),
  file(memberSheet, "2026/members_2026"),
  file(landSheet, "2026/land_2026"),
  file(activitySheet, "2026/activities_2026"),
  file(conversionSheet, "2026/conversions_2026"),
  file(enterpriseSheet, "enterprises"),
  file(personSheet, "persons"),
  file(positionSheet, "positions"),
  file(roleGrantSheet, "2026/role_grants_2026"),
];
