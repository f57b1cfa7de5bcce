import { satisfies, valid, validRange } from "semver";

/** What is wrong with a version against the range that somebody asks for; `undefined` when they go together. */
export type Mismatch = "version" | "range" | "outside";

/**
 * Release candidates count as what they are candidates for: `^1.0` takes 1.1.0-rc.1 and not 2.0.0-rc.1.
 * Answers what is wrong: the version is none, the range is none, or the version lies outside of it.
 */
export function mismatch(version: string, range: string): Mismatch | undefined {
  if (valid(version) === null) return "version";
  if (validRange(range) === null) return "range";
  return satisfies(version, range, { includePrerelease: true }) ? undefined : "outside";
}
