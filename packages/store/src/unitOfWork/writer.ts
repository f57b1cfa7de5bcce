import { type EntityClass, notFound, PlatformError, type Row, staleVersion, type Tx, type Values } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { DeclaredReads } from "../reads/declaredReads.js";
import { type Table, tableOf } from "../reads/tables.js";
import { checkStatement } from "./checkStatement.js";
import { columnValues } from "./columnValues.js";

/** PostgreSQL takes at most 65,535 values with one statement. */
const MOST_VALUES = 60_000;

type Run = <R extends object>(sql: string, values: readonly unknown[]) => Promise<R[]>;

/** The writer of one mutation field. TypeORM makes the statements from the entities; rows come back as they are read. */
export function writer({ dataSource, sealing }: Pick<Connections, "dataSource" | "sealing">, reads: DeclaredReads, run: Run): Tx {
  const byId = <E extends object>(entity: EntityClass<E>, id: string): Promise<Row<E> | undefined> => reads.byId(entity, id) as Promise<Row<E> | undefined>;

  const insertMany = async <E extends object>(entity: EntityClass<E>, given: readonly Values<E>[]): Promise<Row<E>[]> => {
    const table = tableOf(dataSource, entity);
    const rows = given.map((values) => columnValues(table, values, sealing));
    const inserted: Row<E>[] = [];
    const atOnce = Math.floor(MOST_VALUES / table.properties.size);
    for (let from = 0; from < rows.length; from += atOnce) {
      const insert = dataSource
        .createQueryBuilder()
        .insert()
        .into(entity as never)
        .values(rows.slice(from, from + atOnce) as never)
        .returning(table.returning);
      inserted.push(...(await run<Row<E>>(...insert.getQueryAndParameters())));
    }
    return inserted;
  };

  return {
    byId,
    insertMany,

    async insert(entity, values) {
      const [row] = await insertMany(entity, [values]);
      if (!row) throw new Error(`insert into ${entity.name} answered no row`);
      return row;
    },

    async update<E extends { id: string; version: number }>(entity: EntityClass<E>, id: string, expectedVersion: number, patch: Values<E>): Promise<Row<E>> {
      const table = tableOf(dataSource, entity);
      const { id: given = id, version: _, ...values } = columnValues(table, patch, sealing);
      if (given !== id) throw new Error(`${table.title}: the id of a row does not change`);
      const update = dataSource
        .createQueryBuilder()
        .update(entity as never)
        .set({ ...values, version: () => "version + 1" } as never)
        .where("id = :id and version = :expectedVersion", { id, expectedVersion })
        .returning(table.returning);
      const [updated] = await run<Row<E>>(...update.getQueryAndParameters());
      if (updated) return updated;
      const standing = await byId(entity, id);
      if (!standing) throw absent(table, id);
      throw standing.version === expectedVersion ? readOnly(table, id) : staleVersion(standing.version);
    },

    async require<E extends object>(entity: EntityClass<E>, id: string): Promise<Row<E>> {
      const table = tableOf(dataSource, entity);
      // Also refuses a text that is no uuid.
      const standing = await byId(entity, id);
      if (!standing) throw absent(table, id);
      const [locked] = await run<Row<E>>(`select ${table.list} from ${table.name} t where t.id = $1 for update`, [id]);
      if (!locked) throw readOnly(table, id);
      return locked;
    },

    select: (entity, rest, values = []) => {
      const table = tableOf(dataSource, entity);
      return run(`select ${table.list} from ${table.name} t ${rest}`, values);
    },

    query: async (sql, values = []) => {
      checkStatement(sql, true);
      return run(sql, values);
    },
  };
}

const absent = (table: Table, id: string): PlatformError => notFound({ vi: table.title, en: table.title }, id);

/** The row guard shows the row, but does not let this viewer write it. */
const readOnly = (table: Table, id: string): PlatformError =>
  new PlatformError("FORBIDDEN", { vi: `${table.title} ${id} nằm ngoài phạm vi được sửa của bạn`, en: `You may see ${table.title} ${id}, but not change it` });
