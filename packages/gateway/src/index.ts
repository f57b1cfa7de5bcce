export { type Clock, createClock } from "./clock.js";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.js";
export { platformPlugin } from "./platform/platformPlugin.js";
export { type Gateway, type GatewayOptions, startGateway } from "./start.js";
