import type { ReviewGroup } from "./ReviewGroup.js";
import type { ReviewSheetState } from "./ReviewSheetState.js";

/** How many sheets of one area stand in one state and group. */
export interface SheetCount {
  readonly area: string;
  readonly state: ReviewSheetState;
  readonly group: ReviewGroup | null;
  readonly count: number;
}

/** A part of a review, or all of it. `scope` is the sum of the states; the groups and `notGrouped` sum to it too. */
export interface Counts {
  readonly scope: number;
  readonly accepted: number;
  readonly excused: number;
  readonly checked: number;
  readonly submitted: number;
  readonly returned: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly effective: number;
  readonly average: number;
  readonly weak: number;
  readonly dormant: number;
  readonly notGrouped: number;
}

/** Adds sheets up. A group counts once the district has checked it or the sheet is excused: what was returned is not settled. */
export function coverageOf(rows: readonly SheetCount[]): Counts {
  const sum = (accept: (row: SheetCount) => boolean): number => rows.reduce((total, row) => total + (accept(row) ? row.count : 0), 0);
  const at = (state: ReviewSheetState): number => sum((row) => row.state === state);
  const settled = ({ state, group }: SheetCount): boolean => group !== null && (state === "CHECKED" || state === "ACCEPTED" || state === "EXCUSED");
  const grouped = (group: ReviewGroup): number => sum((row) => row.group === group && settled(row));
  return {
    scope: sum(() => true),
    accepted: at("ACCEPTED"),
    excused: at("EXCUSED"),
    checked: at("CHECKED"),
    submitted: at("SUBMITTED"),
    returned: at("RETURNED"),
    inProgress: at("IN_PROGRESS"),
    notStarted: at("NOT_STARTED"),
    effective: grouped("EFFECTIVE"),
    average: grouped("AVERAGE"),
    weak: grouped("WEAK"),
    dormant: grouped("DORMANT"),
    notGrouped: sum((row) => !settled(row)),
  };
}
