import type { Role } from "./Role.js";

/** Personal data of members and officers: the registrar (planning, the district) and the inspector (guide §3.2). A cooperative reads its own without a right (`orOwn`). */
const personal: readonly string[] = ["core.readContributions", "core.readIdentity", "core.readOfficerBirth"];

/** What whoever signs for the committee decides. */
const signature: readonly string[] = ["core.signConclusions", "core.acceptTasks"];

/** What comes with signing for the head, for as long as the head lets it. */
export const delegatedPermissions = (all: readonly string[]): readonly string[] => all.filter((id) => signature.includes(id));

/** Any body may lead a task or be given an obstacle, and shows by a file what it did about it; the workflow asks that it was given to the own one. */
const atWork: readonly string[] = ["core.workOnTasks", "core.solveObstacle", "core.attachFiles", "core.recordSupport"];

/** Who runs a review takes its sheets, and neither fills nor checks them. */
const reviews: readonly string[] = ["core.runReview", "core.returnReviewSheet", "core.acceptReviewSheet"];

/** What the district does with the cooperatives of its area. */
const district: readonly string[] = [
  ...["core.report", "core.keepCoopRecords", "core.editCooperative", "core.importRegister", "core.readContacts"],
  ...["planning.fileRegistration", "planning.decideRegistration", "agriculture.proposeLargeField", "agriculture.runSeason", "finance.readBudgetUse"],
  ...["core.editEnterprise", "core.readEnterpriseContacts", "core.keepCohorts"],
  ...["core.reportObstacle", "core.triageObstacle", ...atWork],
  ...["core.fillReviewSheet", "core.checkReviewSheet", "core.returnReviewSheet"],
  ...personal,
];

/**
 * Who may do what. Rights are named by id, since the shared model knows no department's plugin; `x.*` means every right of plugin x.
 * Reading needs no right: the scope decides which rows exist.
 */
export const rolePermissions: Readonly<Record<Role, readonly string[]>> = {
  COMMITTEE_HEAD: ["finance.readBudgetUse", "core.keepCohorts", "core.delegateSignature", ...signature],
  COMMITTEE_MEMBER: ["finance.readBudgetUse", "core.keepCohorts"],
  /** Keeps the committee's seats and papers, and assigns its tasks; it leads tasks too. */
  STANDING_AGENCY: [
    "core.lockWindow",
    "finance.readBudgetUse",
    "core.keepCohorts",
    "core.appointPositions",
    "core.readPersonalData",
    "core.readEnterpriseContacts",
    ...["core.keepWorkRules", "core.keepMeetings", "core.prepareConclusions", "core.keepPlan", "core.assignTasks", "core.workOnTasks"],
    ...["core.triageObstacle", "core.assignObstacle", ...reviews],
  ],
  /** Records what was concluded, numbers and issues it. */
  PROVINCIAL_OFFICE: ["finance.readBudgetUse", "core.keepCohorts", "core.prepareConclusions", "core.issueConclusions", ...atWork],
  /** Beside what their department runs on that day: see `functionPermissions`. */
  DEPT_LEADER: atWork,
  DEPT_OFFICER: atWork,
  /** The district registers cooperatives, keeps their profile, and works with them on large fields. */
  DISTRICT_LEADER: district,
  DISTRICT_OFFICER: district,
  COOP_DIRECTOR: [
    "core.report",
    "core.editCooperative",
    "core.readContacts",
    "planning.fileRegistration",
    "agriculture.proposeLargeField",
    "agriculture.runSeason",
    "finance.applyForSupport",
    ...["core.reportObstacle", "core.confirmObstacle", "core.fillReviewSheet", "core.signReviewSheet"],
  ],
  /** The supervisors watch their own cooperative and sign nothing. */
  COOP_SUPERVISOR: ["core.readContacts"],
  /** The clerk enters what the representative answers for; to apply and to file is the representative's. */
  COOP_CLERK: ["core.report", "core.editCooperative", "core.readContacts", "core.reportObstacle", "core.fillReviewSheet"],
  /** Its own row only: the row guard keeps the others'. */
  ENTERPRISE_USER: ["core.editEnterprise", "core.readEnterpriseContacts"],
  /** Speaks for cooperatives, also for those that are no members (Law 17/2023/QH15, Art. 111). */
  ALLIANCE_OFFICER: ["core.keepCohorts", "core.reportObstacle", ...atWork],
  INSPECTOR: [
    "core.readContacts",
    "finance.readBudgetUse",
    "core.readEnterpriseContacts",
    "core.readPersonalData",
    "core.keepCohorts",
    "platform.readHolders",
    "platform.readAudit",
    ...personal,
  ],
  /** Gives roles, and sees none of the data that they open. */
  SYSTEM_ADMIN: ["platform.managePlugins", "platform.readHolders", "core.grantRoles"],
};

/** Enterprises and clusters: linkage is agriculture's work, plans of clusters are planning's. */
const directory: readonly string[] = [
  ...["core.registerEnterprise", "core.editEnterprise", "core.readEnterpriseContacts"],
  ...["core.keepClusters", "core.keepCohorts"],
];

/** What comes with running a function beside all of its own rights: planning also keeps the register, and both state the need for money. */
const alongWith: Readonly<Record<string, readonly string[]>> = {
  planning: [
    "core.importRegister",
    "core.mergeCooperatives",
    "core.editCooperative",
    "core.report",
    "core.correctLocked",
    "core.keepCoopRecords",
    "core.readContacts",
    "finance.readBudgetUse",
    "core.readPersonalData",
    "core.keepPlan",
    ...personal,
    ...directory,
    ...reviews,
  ],
  agriculture: ["finance.readBudgetUse", "core.fillReviewSheet", "core.returnReviewSheet", ...directory],
  finance: ["core.keepCohorts"],
};

/** Rights that a function declares for the other side of the table: who appraises an application does not also file it. */
const otherSide: readonly string[] = ["finance.applyForSupport"];

/** The rights of an officer whose department runs these functions (plugins), out of all declared ones. */
export const functionPermissions = (functions: readonly string[], all: readonly string[]): readonly string[] =>
  all.filter((id) => functions.some((plugin) => id.startsWith(`${plugin}.`) || alongWith[plugin]?.includes(id)) && !otherSide.includes(id));

/** The rights of a role, out of all declared ones. */
export const permissionsOfRole = (role: Role, all: readonly string[]): readonly string[] =>
  all.filter((id) => rolePermissions[role].some((held) => held === id || (held.endsWith(".*") && id.startsWith(held.slice(0, -1)))));

/** The rights that come with one grant: the role's own and, for who serves in a department, those of what it runs on the day. */
export const permissionsOfGrant = (role: Role, functions: readonly string[], all: readonly string[]): readonly string[] => [
  ...permissionsOfRole(role, all),
  ...(role === "DEPT_OFFICER" || role === "DEPT_LEADER" ? functionPermissions(functions, all) : []),
];
