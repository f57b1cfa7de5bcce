import type { AccessSource, Scope } from "@hoptac/kit";
import type { Live } from "@hoptac/live";
import type { Clock } from "../clock.js";

/** What is heard of, whoever's it is. */
const EVERYTHING: Scope = { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [], administration: "READ" };
/** Roles begin and end with a day, which comes without a write. */
const DAY_CHECK_MS = 500;
const AGAIN_MS = 1_000;

/** What watching grants needs. */
export interface WatchOptions {
  readonly live: Live;
  readonly access: AccessSource;
  readonly clock: Clock;
  changed(): void;
  onError(error: unknown): void;
}

/** Calls whenever the log holds a change to what roles are worked out from, on whichever gateway it was made, or the day has changed. Answers how to stop. */
export function watchGrants({ live, access, clock, changed, onError }: WatchOptions): () => void {
  let stopped = false;
  let stream: ReturnType<Live["changes"]> | undefined;
  let again: NodeJS.Timeout | undefined;
  const request = { scope: EVERYTHING, filter: { tables: new Set(access.tables) } };
  // What came before the first message may have been missed.
  let missed = true;
  const follow = async (): Promise<void> => {
    let wait = 0;
    try {
      stream = live.changes(request);
      for await (const { events, resync } of stream) {
        if (missed || events.length > 0 || resync) changed();
        missed = false;
      }
    } catch (error) {
      wait = AGAIN_MS;
      onError(error);
      // While nothing is heard, nothing is taken as known.
      changed();
    }
    missed = true;
    if (!stopped) again = setTimeout(() => void follow(), wait).unref();
  };
  void follow();
  let day = clock.today();
  const days = setInterval(() => {
    const today = clock.today();
    if (today === day) return;
    day = today;
    changed();
  }, DAY_CHECK_MS);
  days.unref();
  return () => {
    stopped = true;
    clearInterval(days);
    clearTimeout(again);
    void stream?.return();
  };
}
