import type { Role } from "./Role.js";

/**
 * Who may do what. Rights are named by id, since the shared model knows no department's plugin; `x.*` means every right of plugin x.
 * Reading needs no right: the scope decides which rows exist.
 */
export const rolePermissions: Readonly<Record<Role, readonly string[]>> = {
  COMMITTEE_HEAD: ["finance.readBudgetUse"],
  COMMITTEE_MEMBER: ["finance.readBudgetUse"],
  STANDING_AGENCY: ["finance.readBudgetUse"],
  PROVINCIAL_OFFICE: ["finance.readBudgetUse"],
  /** What the officer's department runs on that day: see `functionPermissions`. */
  DEPT_OFFICER: [],
  /** The district registers cooperatives, keeps their profile, and works with them on large fields. */
  DISTRICT_OFFICER: [
    "core.editCooperative",
    "core.readContacts",
    "planning.fileRegistration",
    "planning.decideRegistration",
    "agriculture.proposeLargeField",
    "agriculture.runSeason",
    "finance.readBudgetUse",
  ],
  COOP_DIRECTOR: [
    "core.editCooperative",
    "core.readContacts",
    "planning.fileRegistration",
    "agriculture.proposeLargeField",
    "agriculture.runSeason",
    "finance.applyForSupport",
  ],
  ENTERPRISE_USER: [],
  ALLIANCE_OFFICER: [],
  INSPECTOR: ["core.readContacts", "finance.readBudgetUse"],
  SYSTEM_ADMIN: ["platform.managePlugins"],
};

/** What comes with running a function beside all of its own rights: planning also keeps the register, and both state the need for money. */
const alongWith: Readonly<Record<string, readonly string[]>> = {
  planning: ["core.editCooperative", "core.readContacts", "finance.readBudgetUse"],
  agriculture: ["finance.readBudgetUse"],
};

/** Rights that a function declares for the other side of the table: who appraises an application does not also file it. */
const otherSide: readonly string[] = ["finance.applyForSupport"];

/** The rights of an officer whose department runs these functions (plugins), out of all declared ones. */
export const functionPermissions = (functions: readonly string[], all: readonly string[]): readonly string[] =>
  all.filter((id) => functions.some((plugin) => id.startsWith(`${plugin}.`) || alongWith[plugin]?.includes(id)) && !otherSide.includes(id));

/** The rights of a role, out of all declared ones. */
export const permissionsOfRole = (role: Role, all: readonly string[]): readonly string[] =>
  all.filter((id) => rolePermissions[role].some((held) => held === id || (held.endsWith(".*") && id.startsWith(held.slice(0, -1)))));
