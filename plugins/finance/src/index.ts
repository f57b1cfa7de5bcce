export { SupportApplication } from "./application/SupportApplication.js";
export { can } from "./can.js";
export { default } from "./plugin.js";
export { BudgetLine } from "./programme/BudgetLine.js";
export { SupportProgramme } from "./programme/SupportProgramme.js";
