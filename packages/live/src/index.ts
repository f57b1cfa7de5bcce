export * from "./contract.js";
export * from "./createLive.js";
export * from "./cursor.js";
export * from "./live.js";
export * from "./scope.js";
