export { configuredPlugins } from "./plugins.js";
