import { Role } from "../src/access/Role.js";
import { functionPermissions, permissionsOfRole, rolePermissions } from "../src/access/rolePermissions.js";
import { can } from "../src/permissions.js";

const all = [
  "core.editCooperative",
  "core.importRegister",
  "core.readContacts",
  "agriculture.proposeLargeField",
  "agriculture.appraiseLargeField",
  "agriculture.runSeason",
  "planning.fileRegistration",
  "planning.decideRegistration",
  "finance.manageProgramme",
  "finance.applyForSupport",
  "finance.appraiseSupport",
  "finance.readBudgetUse",
  "loans.grant",
  "platform.managePlugins",
];

describe("who may do what", () => {
  test("the officer of agriculture runs large fields, sees the budget, and touches neither money nor the register", () => {
    expect(functionPermissions(["agriculture"], all)).toEqual([
      "agriculture.proposeLargeField",
      "agriculture.appraiseLargeField",
      "agriculture.runSeason",
      "finance.readBudgetUse",
    ]);
  });

  test("the officer of planning also keeps the register", () => {
    expect(functionPermissions(["planning"], all)).toEqual([
      "core.editCooperative",
      "core.importRegister",
      "core.readContacts",
      "planning.fileRegistration",
      "planning.decideRegistration",
      "finance.readBudgetUse",
    ]);
  });

  test("who appraises support never applies for it, also when one department runs planning and finance", () => {
    expect(functionPermissions(["planning", "finance"], all)).toEqual(
      expect.arrayContaining(["finance.manageProgramme", "finance.appraiseSupport", "planning.decideRegistration"]),
    );
    expect(functionPermissions(["planning", "finance"], all)).not.toContain("finance.applyForSupport");
    expect(permissionsOfRole("COOP_DIRECTOR", all)).toContain("finance.applyForSupport");
    expect(permissionsOfRole("COOP_DIRECTOR", all)).not.toContain("finance.appraiseSupport");
  });

  test("the register is imported by planning and by districts, and by nobody else", () => {
    const holders = (Object.keys(Role) as Role[]).filter((role) => permissionsOfRole(role, all).includes("core.importRegister"));
    expect(holders).toEqual(["DISTRICT_LEADER", "DISTRICT_OFFICER"]);
    for (const [plugin, may] of [
      ["planning", true],
      ["agriculture", false],
      ["finance", false],
    ] as const)
      expect(functionPermissions([plugin], all).includes("core.importRegister")).toBe(may);
  });

  test("a new function needs no word here: its department's officer holds its rights", () => {
    expect(functionPermissions(["loans"], all)).toEqual(["loans.grant"]);
  });

  test("only the system administrator manages plugins", () => {
    const holders = (Object.keys(Role) as Role[]).filter((role) => permissionsOfRole(role, all).includes("platform.managePlugins"));
    expect(holders).toEqual(["SYSTEM_ADMIN"]);
    expect(permissionsOfRole("SYSTEM_ADMIN", all)).toEqual(["platform.managePlugins"]);
  });

  test("a cooperative, an enterprise and the administrator do not see how the budget is used", () => {
    for (const role of ["COOP_DIRECTOR", "ENTERPRISE_USER", "SYSTEM_ADMIN"] as const)
      expect(permissionsOfRole(role, all)).not.toContain("finance.readBudgetUse");
    expect(permissionsOfRole("COMMITTEE_HEAD", all)).toEqual(["finance.readBudgetUse"]);
  });

  test("a right that no composed plugin declares is held by nobody", () => {
    for (const role of Object.keys(rolePermissions) as Role[]) expect(permissionsOfRole(role, [])).toEqual([]);
  });

  describe("the directory", () => {
    const directory = Object.values(can).map(({ id }) => id);
    const holders = (right: string): string[] => [
      ...(Object.keys(Role) as Role[]).filter((role) => permissionsOfRole(role, directory).includes(right)),
      ...["planning", "agriculture", "finance"].filter((plugin) => functionPermissions([plugin], directory).includes(right)),
    ];

    test.each([
      ["core.registerEnterprise", ["planning", "agriculture"]],
      ["core.editEnterprise", ["DISTRICT_LEADER", "DISTRICT_OFFICER", "ENTERPRISE_USER", "planning", "agriculture"]],
      ["core.keepClusters", ["planning", "agriculture"]],
      ["core.appointPositions", ["STANDING_AGENCY"]],
      ["core.readPersonalData", ["STANDING_AGENCY", "INSPECTOR", "planning"]],
    ])("%s", (right, expected) => expect(holders(right)).toEqual(expected));

    test("cohorts are for offices, not for cooperatives, enterprises and the administrator", () => {
      for (const role of ["COOP_DIRECTOR", "ENTERPRISE_USER", "SYSTEM_ADMIN"]) expect(holders("core.keepCohorts")).not.toContain(role);
    });
  });
});
