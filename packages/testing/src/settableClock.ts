import type { Clock } from "@hoptac/gateway";

/** A clock that stands on a day until a test sets another. */
export interface SettableClock extends Clock {
  /** `YYYY-MM-DD` */
  set(day: string): void;
}

/** A clock that stands on this day. */
export function settableClock(day: string): SettableClock {
  let today = day;
  return {
    today: () => today,
    set: (other) => {
      today = other;
    },
  };
}
