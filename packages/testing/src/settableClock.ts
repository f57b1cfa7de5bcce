import type { Clock } from "@hoptac/gateway";

/** A clock that stands at a moment until a test sets another. */
export interface SettableClock extends Clock {
  /** `YYYY-MM-DD`, and `HH:MM` (12:00). */
  set(day: string, time?: string): void;
}

/** A clock that stands on this day, at noon. */
export function settableClock(day: string): SettableClock {
  let today = day;
  let now = "12:00";
  return {
    today: () => today,
    time: () => now,
    set: (other, time = "12:00") => {
      today = other;
      now = time;
    },
  };
}
