import { setImmediate as othersFirst } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { ChangeLog, LogRetention } from "../contract.js";
import { checkRecord } from "./checkRecord.js";
import { logOver } from "./logOver.js";
import { entryOf, HISTORY, type LogRow } from "./record.js";

/** Entries that get their positions in one transaction. */
const BATCH = 1_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** The log, how to tell its listeners that something was committed, and how to stop hearing of other processes. */
export interface OpenChangeLog {
  readonly log: ChangeLog;
  hint(): void;
  stop(): Promise<void>;
}

/** The change log over the one pool. `listen` is called when somebody first wants hints: it brings those of other processes. */
export function changeLog(dataSource: DataSource, listen: (hint: () => void) => () => Promise<void>, retention: LogRetention = {}): OpenChangeLog {
  const { keepEntries = 10_000_000, keepDays = 30, partition = 1_000_000 } = retention;
  const listeners = new Set<() => void>();
  let stopListening: (() => Promise<void>) | undefined;
  const hint = (): void => {
    for (const listener of listeners) listener();
  };
  const ask = <R>(sql: string, values: unknown[] = []): Promise<R[]> => dataSource.query(sql, values);
  const log: ChangeLog = {
    ...logOver(ask),
    async sequence() {
      let total = 0;
      for (let moved = BATCH; moved === BATCH; total += moved) {
        // The embedded database has one connection, perhaps in this thread: whoever waits for it comes between two batches of a long backlog.
        if (total > 0) await othersFirst();
        const [row] = await ask<{ moved: number }>("select platform.sequence($1, $2) as moved", [BATCH, partition]);
        moved = row?.moved ?? 0;
      }
      return total;
    },
    async history(table, id, { after = 0, limit = 100 } = {}) {
      return (await ask<LogRow>(HISTORY, [id, table, after, limit])).map(entryOf);
    },
    verify: (from) => checkRecord(ask, from),
    async retain() {
      try {
        const [row] = await ask<{ floor: string }>("select platform.retain_log($1, make_interval(days => $2)) as floor", [keepEntries, keepDays]);
        return Number(row?.floor);
      } catch (error) {
        if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
        return (await log.head()).floor; // somebody reads for long (a backup): the next time
      }
    },
    onHint(listener) {
      // Wrapped: the same function given twice is called twice, and each is stopped by itself.
      const own = (): void => listener();
      listeners.add(own);
      stopListening ??= listen(hint);
      return () => void listeners.delete(own);
    },
  };
  return {
    log,
    hint,
    stop: async () => {
      listeners.clear();
      await stopListening?.();
    },
  };
}
