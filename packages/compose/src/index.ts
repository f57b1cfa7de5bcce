export { CompositionError } from "./CompositionError.js";
export { compose } from "./compose.js";
export type { Clash, ComposedPanel, Composition, Owners } from "./contract.js";
export { type AcceptedChange, type BreakingChange, breakingChanges } from "./contractChanges.js";
export { contractFiles } from "./contractFiles.js";
export type { ExecutionContext, Idempotency } from "./ExecutionContext.js";
export { checkPermission } from "./guards.js";
