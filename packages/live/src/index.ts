export * from "./contract.js";
export * from "./createLive.js";
export * from "./cursor.js";
export * from "./live.js";
export type { PullStream } from "./pullStream.js";
export * from "./scope.js";
