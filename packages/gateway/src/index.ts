export { type Clock, createClock } from "./clock.js";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.js";
export type { Gateway, GatewayOptions } from "./options.js";
export { platformPlugin } from "./platform/platformPlugin.js";
export type { TokenHolder, TokenVerifier } from "./signIn/TokenVerifier.js";
export { startGateway } from "./startGateway.js";
