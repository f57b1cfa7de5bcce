import type { EntityClass, Reader } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import { tableOf } from "../reads/tables.js";

/** A plugin's reader whose every statement is sent by `read`. */
export function readerOver(dataSource: DataSource, read: <R extends object>(sql: string, values?: readonly unknown[]) => Promise<R[]>): Reader {
  const table = (entity: EntityClass) => tableOf(dataSource, entity);
  return {
    query: read,
    select: (entity, rest, values) => read(`select ${table(entity).list} from ${table(entity).name} t ${rest}`, values),
    byId: async (entity, id) => (await read<InstanceType<typeof entity>>(table(entity).byId, [[id]]))[0],
  };
}
