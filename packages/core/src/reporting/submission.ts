import type { Viewer } from "@hoptac/kit";
import type { FigureSource } from "./FigureSource.js";
import type { StatementState } from "./StatementState.js";

/** What an officer enters was looked at; what somebody enters for a cooperative of their own is its own word. Audited is what neither can call it. */
export const sourceOf = ({ scope }: Pick<Viewer, "scope">, cooperativeId: unknown): FigureSource =>
  scope.cooperatives.some((own) => own === cooperativeId) ? "SELF" : "CHECKED";

/** What a statement is that somebody hands in. */
export const SUBMITTED = "SUBMITTED" satisfies StatementState;
