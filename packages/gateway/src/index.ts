export { type Clock, createClock } from "./clock.js";
export { Files, type FilesOptions } from "./files/Files.js";
export type { StoredFile } from "./files/StoredFile.js";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.js";
export type { Gateway, GatewayOptions } from "./options.js";
export { platformPlugin } from "./platform/platformPlugin.js";
export type { TokenHolder, TokenVerifier } from "./signIn/TokenVerifier.js";
export { startGateway } from "./startGateway.js";
