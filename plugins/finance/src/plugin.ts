import { definePlugin } from "@hoptac/kit";
import { ApplicationQueries, CooperativeSupportApplications, ProgrammeApplications } from "./application/ApplicationReads.js";
import { ApplicationVerbs } from "./application/ApplicationVerbs.js";
import { applicationPanel, cooperativeApplicationsPanel } from "./application/applicationPanel.js";
import { SupportApplication } from "./application/SupportApplication.js";
import { OverviewApplications } from "./application/SupportOverview.js";
import { supportApplicationSheet } from "./application/supportApplicationSheet.js";
import { can } from "./can.js";
import { AddSteps1764000000001 } from "./migrations/AddSteps1764000000001.js";
import { CreateSupport1764000000000 } from "./migrations/CreateSupport1764000000000.js";
import { BudgetLine } from "./programme/BudgetLine.js";
import { ProgrammeQueries } from "./programme/ProgrammeReads.js";
import { ProgrammeVerbs } from "./programme/ProgrammeVerbs.js";
import { budgetLineSheet, supportProgrammeSheet } from "./programme/programmeSheets.js";
import { SupportProgramme } from "./programme/SupportProgramme.js";

const demonstration = (file: string): URL => new URL(`../data/demonstration/${file}`, import.meta.url);

export default definePlugin({
  id: "finance",
  title: { vi: "Tài chính, hỗ trợ", en: "Finance and support" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [SupportProgramme, BudgetLine, SupportApplication],
  resolvers: [
    ProgrammeQueries,
    ProgrammeVerbs,
    ApplicationQueries,
    CooperativeSupportApplications,
    ProgrammeApplications,
    ApplicationVerbs,
    OverviewApplications,
  ],
  migrations: [CreateSupport1764000000000, AddSteps1764000000001],
  data: [
    { sheet: supportProgrammeSheet, file: demonstration("support-programmes.csv"), demonstration: true },
    { sheet: budgetLineSheet, file: demonstration("budget-lines.csv"), demonstration: true },
    { sheet: supportApplicationSheet, file: demonstration("support-applications.csv"), demonstration: true },
  ],
  panels: [applicationPanel, cooperativeApplicationsPanel],
});
