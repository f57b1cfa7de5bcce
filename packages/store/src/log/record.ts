import type { LogEntry, RecordFilter, RowOwner } from "../contract.js";

/** An entry as the tables of the log hold it. */
export interface LogRow {
  readonly position: string;
  readonly table_name: string;
  readonly entity_id: string;
  readonly operation: LogEntry["operation"];
  readonly version: number | null;
  readonly actor: string | null;
  readonly request: string | null;
  readonly roles: string | null;
  readonly field: string | null;
  readonly owner_before: RowOwner | null;
  readonly owner_after: RowOwner | null;
  readonly changed: Told;
  readonly at: Date;
}

type Change = LogEntry["changed"][string];

/** What changed, as it is stored: of a row that comes or goes, most values stand together under the name that no column has. */
type Told = Readonly<Record<string, Change>> & { readonly ""?: Readonly<Record<string, unknown>> };

/** What happened to one object after a position: uuid, table, position, how many at most. */
export const HISTORY = "select * from platform.audit where entity_id = $1 and table_name = $2 and position > $3 order by position limit $4";

const COLUMNS = "table_name, entity_id, operation, version, actor, request, roles, field, owner_before, owner_after, changed, at";

/**
 * What happened to one object after a moment, in order, with what has no position yet: uuid, table, moment, how many at most. In milliseconds, as clients
 * know moments: what is asked for at the moment of an entry holds that entry.
 */
export const HISTORY_SINCE = `select ${COLUMNS} from (
    select position, 0 as id, ${COLUMNS} from platform.audit where entity_id = $1 and table_name = $2 and date_trunc('milliseconds', at) > $3
    union all select null, id, ${COLUMNS} from platform.inbox where entity_id = $1 and table_name = $2 and date_trunc('milliseconds', at) > $3
  ) e order by position nulls last, id limit $4`;

/** Entries of whatever objects, the newest first. */
export function newestEntries(
  { tables, id, actor, from, to, before }: RecordFilter,
  limit: number,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [limit, tables];
  const where = ["table_name = any($2)"];
  const narrow = (condition: string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    where.push(condition.replace("?", `$${values.length}`));
  };
  narrow("entity_id = ?", id);
  narrow("actor = ?", actor);
  narrow("at >= ?", from);
  narrow("at < ?", to);
  narrow("position < ?", before);
  return { sql: `select * from platform.audit where ${where.join(" and ")} order by position desc limit $1`, values };
}

/** A row of the log as the contract tells it. */
export const entryOf = (row: LogRow): LogEntry => ({ position: Number(row.position), ...factsOf(row) });

function changesOf({ operation, changed: { "": together, ...changed } }: Pick<LogRow, "operation" | "changed">): LogEntry["changed"] {
  if (!together) return changed;
  const pairs = Object.entries(together).map(([column, value]): [string, Change] => [column, operation === "INSERT" ? [null, value] : [value, null]]);
  return { ...Object.fromEntries(pairs), ...changed };
}

/** The same of one that may have no position yet. */
export const factsOf = (row: Omit<LogRow, "position">): Omit<LogEntry, "position"> => ({
  table: row.table_name,
  id: row.entity_id,
  operation: row.operation,
  at: row.at,
  changed: changesOf(row),
  ...(row.version === null ? {} : { version: row.version }),
  ...(row.actor === null ? {} : { actor: row.actor }),
  ...(row.request === null ? {} : { requestId: row.request }),
  ...(row.roles === null ? {} : { roles: row.roles.split(",") }),
  ...(row.field === null ? {} : { field: row.field }),
  ...(row.owner_before === null ? {} : { before: row.owner_before }),
  ...(row.owner_after === null ? {} : { after: row.owner_after }),
});
