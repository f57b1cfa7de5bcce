/** The database that this test run speaks to. */
export type Lane = "embedded" | "postgres";

/** The lane that jest named for these tests; without one the embedded database, which needs nothing. */
export const laneOf = (scope: { readonly HOPTAC_LANE?: string } = globalThis as { HOPTAC_LANE?: string }): Lane =>
  scope.HOPTAC_LANE === "postgres" ? "postgres" : "embedded";
