export { can } from "./can.js";
export { FieldSeason } from "./large-field/FieldSeason.js";
export { LargeField } from "./large-field/LargeField.js";
export { default } from "./plugin.js";
