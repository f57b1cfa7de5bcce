import { isDay } from "@hoptac/kit";

/** The platform's clock: domain dates follow it; audit times, tokens and timers use real time. */
export interface Clock {
  /** The local day (Asia/Ho_Chi_Minh), `YYYY-MM-DD`. */
  today(): string;
  /** The local time of day, `HH:MM`. */
  time(): string;
}

const DAY_MS = 86_400_000;
/** Viet Nam has one zone, UTC+7, without summer time. */
const ZONE_MS = 7 * 3_600_000;

/**
 * The real clock, or with `startDay` (`HOPTAC_CLOCK=2017-07-20`) one whose date is that day now; the time of day runs on, so the next local
 * midnight brings the next day. `now` gives real milliseconds.
 */
export function createClock(startDay?: string, now: () => number = Date.now): Clock {
  const day = (): number => Math.floor((now() + ZONE_MS) / DAY_MS);
  const shift = startDay === undefined ? 0 : dayNumber(startDay) - day();
  let known = Number.NaN;
  let text = "";
  return {
    today: () => {
      const current = day() + shift;
      if (current !== known) {
        known = current;
        text = new Date(current * DAY_MS).toISOString().slice(0, 10);
      }
      return text;
    },
    time: () => new Date(now() + ZONE_MS).toISOString().slice(11, 16),
  };
}

function dayNumber(day: string): number {
  if (!isDay(day)) throw new Error(`HOPTAC_CLOCK: "${day}" is not a day. Write it as YYYY-MM-DD, for example 2017-07-20`);
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
