export { CompositionError } from "./CompositionError.js";
export { compose } from "./compose.js";
export type { Clash, Composition, Owners } from "./contract.js";
export { type AcceptedChange, type BreakingChange, breakingChanges, contractFiles } from "./contractChanges.js";
export type { ExecutionContext } from "./ExecutionContext.js";
export { order } from "./order.js";
