/** The cooperatives with a seat in one unit, and the units of the asked tier and day that may hold it. */
export interface Seat {
  readonly seat: string;
  readonly candidates: readonly string[];
  readonly count: number;
}

/** Counts of those that can only lie in one unit; the others apart. */
export function placeSeats(seats: readonly Seat[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly unplaced: readonly Seat[];
  readonly total: number;
} {
  const counts = new Map<string, number>();
  const unplaced: Seat[] = [];
  let total = 0;
  for (const seat of seats) {
    total += seat.count;
    const [only, ...others] = seat.candidates;
    if (only === undefined || others.length > 0) unplaced.push(seat);
    else counts.set(only, (counts.get(only) ?? 0) + seat.count);
  }
  return { counts, unplaced, total };
}
