import type { EntityClass } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { PlatformDb } from "../contract.js";
import { tableOf } from "../reads/tables.js";
import { Session } from "./session.js";

/** One transaction with the platform's own rights, outside of any viewer's scope. */
export async function asPlatform<T>(connections: Connections, work: (db: PlatformDb) => Promise<T>): Promise<T> {
  const { session } = await Session.open(connections, "begin");
  let written = false;
  const read = <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> => session.run<R>(sql, values);
  const table = (entity: EntityClass) => tableOf(connections.dataSource, entity);
  try {
    const answer = await work({
      execute: (sql, values) => {
        written = true;
        return read(sql, values);
      },
      query: read,
      select: (entity, rest, values) => read(`select ${table(entity).list} from ${table(entity).name} t ${rest}`, values),
      byId: async (entity, id) => (await read<InstanceType<typeof entity>>(table(entity).byId, [[id]]))[0],
    });
    await session.end("commit");
    if (written) connections.committed(); // who only looked, as at sign-in, has no news for anybody
    return answer;
  } catch (error) {
    await session.end("rollback");
    throw error;
  }
}
