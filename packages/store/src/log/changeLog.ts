import type { DataSource } from "typeorm";
import type { ChangeLog, LogEntry, RowOwner } from "../contract.js";

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

/** The change log over the one pool, and the hints that something was committed. */
export function changeLog(dataSource: DataSource): { readonly log: ChangeLog; hint(): void } {
  const listeners = new Set<() => void>();
  const hint = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    hint,
    log: {
      async head() {
        const [row] = (await dataSource.query("select epoch, position, floor from platform.head")) as { epoch: string; position: string; floor: string }[];
        if (!row) throw new Error("platform.head has lost its row: restore the database from a backup");
        return { epoch: row.epoch, position: Number(row.position), floor: Number(row.floor) };
      },
      async sequence() {
        let total = 0;
        for (let moved = BATCH; moved === BATCH; total += moved) {
          const [row] = (await dataSource.query("select platform.sequence($1) as moved", [BATCH])) as { moved: number }[];
          moved = row?.moved ?? 0;
        }
        return total;
      },
      async read(after, limit) {
        const rows = (await dataSource.query("select * from platform.log where position > $1 order by position limit $2", [after, limit])) as LogRow[];
        return rows.map(entryOf);
      },
      onHint(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}

const BATCH = 1_000;

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
