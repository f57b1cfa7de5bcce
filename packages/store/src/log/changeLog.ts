import type { DataSource } from "typeorm";
import type { ChangeLog, LogEntry, RowOwner } from "../contract.js";

/** Entries that get their positions in one transaction. */
const BATCH = 1_000;

interface LogRow {
  readonly position: string;
  readonly table_name: string;
  readonly entity_id: string;
  readonly operation: LogEntry["operation"];
  readonly version: number | null;
  readonly actor: string | null;
  readonly request: string | null;
  readonly owner_before: RowOwner | null;
  readonly owner_after: RowOwner | null;
  readonly changed: LogEntry["changed"];
  readonly at: Date;
}

/** The log, how to tell its listeners that something was committed, and how to stop hearing of other processes. */
export interface OpenChangeLog {
  readonly log: ChangeLog;
  hint(): void;
  stop(): Promise<void>;
}

/** The change log over the one pool. `listen` is called when somebody first wants hints: it brings those of other processes. */
export function changeLog(dataSource: DataSource, listen: (hint: () => void) => () => Promise<void>): OpenChangeLog {
  const listeners = new Set<() => void>();
  let stopListening: (() => Promise<void>) | undefined;
  const hint = (): void => {
    for (const listener of listeners) listener();
  };
  const ask = <R>(sql: string, values: unknown[] = []): Promise<R[]> => dataSource.query(sql, values);
  const log: ChangeLog = {
    async head() {
      const [row] = await ask<{ epoch: string; position: string; floor: string }>("select epoch, position, floor from platform.head");
      if (!row) throw new Error("platform.head has lost its row: restore the database from a backup");
      return { epoch: row.epoch, position: Number(row.position), floor: Number(row.floor) };
    },
    async sequence() {
      let total = 0;
      for (let moved = BATCH; moved === BATCH; total += moved) {
        const [row] = await ask<{ moved: number }>("select platform.sequence($1) as moved", [BATCH]);
        moved = row?.moved ?? 0;
      }
      return total;
    },
    async read(after, limit) {
      return (await ask<LogRow>("select * from platform.log where position > $1 order by position limit $2", [after, limit])).map(entryOf);
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

const entryOf = (row: LogRow): LogEntry => ({
  position: Number(row.position),
  table: row.table_name,
  id: row.entity_id,
  operation: row.operation,
  at: row.at,
  changed: row.changed,
  ...(row.version === null ? {} : { version: row.version }),
  ...(row.actor === null ? {} : { actor: row.actor }),
  ...(row.request === null ? {} : { requestId: row.request }),
  ...(row.owner_before === null ? {} : { before: row.owner_before }),
  ...(row.owner_after === null ? {} : { after: row.owner_after }),
});
