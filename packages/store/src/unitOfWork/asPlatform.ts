import type { Connections } from "../connections.js";
import type { PlatformDb } from "../contract.js";
import { readerOver } from "./readerOver.js";
import { Session } from "./session.js";

/** One transaction with the platform's own rights, outside of any viewer's scope. */
export async function asPlatform<T>(connections: Connections, work: (db: PlatformDb) => Promise<T>): Promise<T> {
  // Not a request's statements: sign-in, plugin state and housekeeping come when they come, and are no part of what a request is counted by.
  const { onStatement: _, ...uncounted } = connections;
  const { session } = await Session.open(uncounted, "begin");
  let written = false;
  const read = <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> => session.run<R>(sql, values);
  try {
    const answer = await work({
      ...readerOver(connections.dataSource, read),
      execute: (sql, values) => {
        written = true;
        return read(sql, values);
      },
    });
    await session.end("commit");
    if (written) connections.committed(); // who only looked, as at sign-in, has no news for anybody
    return answer;
  } catch (error) {
    await session.end("rollback");
    throw error;
  }
}
