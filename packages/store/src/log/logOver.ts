import type { ChangeLog } from "../contract.js";
import { entryOf, type LogRow } from "./record.js";

/** How the log's end and its entries are read, by whichever way statements go. */
export function logOver(ask: <R extends object>(sql: string, values?: unknown[]) => Promise<R[]>): Pick<ChangeLog, "head" | "read"> {
  return {
    async head() {
      const [row] = await ask<{ epoch: string; position: string; floor: string }>("select epoch, position, floor from platform.head");
      if (!row) throw new Error("platform.head has lost its row: restore the database from a backup");
      return { epoch: row.epoch, position: Number(row.position), floor: Number(row.floor) };
    },
    async read(after, limit) {
      return (await ask<LogRow>("select * from platform.log where position > $1 order by position limit $2", [after, limit])).map(entryOf);
    },
  };
}
