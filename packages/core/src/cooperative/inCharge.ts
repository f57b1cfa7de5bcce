import type { Scope } from "@hoptac/kit";

/** What the scope needs to know of a cooperative. */
export interface PlacedCooperative {
  readonly id: string;
  readonly areaId: string;
}

/**
 * Whether a cooperative is in a viewer's charge: the whole province, its area, or itself.
 * Narrower than what the public register shows; the row guard asks the same of every write.
 */
export const inCharge = (scope: Scope, cooperative: PlacedCooperative): boolean =>
  scope.all || scope.cooperatives.includes(cooperative.id) || scope.areas.includes(cooperative.areaId);
