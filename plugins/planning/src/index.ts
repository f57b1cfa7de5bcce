export { can } from "./can.js";
export { default } from "./plugin.js";
export { RegistrationCase } from "./registration/RegistrationCase.js";
