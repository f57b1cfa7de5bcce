import { definePlugin } from "@hoptac/kit";
import { can } from "./can.js";
import { AddSteps1764000000001 } from "./migrations/AddSteps1764000000001.js";
import { CreateRegistrationCases1764000000000 } from "./migrations/CreateRegistrationCases1764000000000.js";
import { RegistrationCase } from "./registration/RegistrationCase.js";
import { OverviewRegistration } from "./registration/RegistrationOverview.js";
import { CooperativeRegistrationCases, RegistrationQueries } from "./registration/RegistrationReads.js";
import { RegistrationVerbs } from "./registration/RegistrationVerbs.js";
import { registrationCaseSheet } from "./registration/registrationCaseSheet.js";
import { cooperativeCasesPanel, registrationPanel } from "./registration/registrationPanel.js";

export default definePlugin({
  id: "planning",
  title: { vi: "Kế hoạch, đăng ký", en: "Planning and registration" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [RegistrationCase],
  resolvers: [RegistrationQueries, CooperativeRegistrationCases, RegistrationVerbs, OverviewRegistration],
  migrations: [CreateRegistrationCases1764000000000, AddSteps1764000000001],
  data: [{ sheet: registrationCaseSheet, file: new URL("../data/demonstration/registration-cases.csv", import.meta.url), demonstration: true }],
  panels: [registrationPanel, cooperativeCasesPanel],
});
