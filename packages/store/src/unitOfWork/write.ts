import { type EntityClass, notFound, type Row, staleVersion, type Tx, type Values } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import { DeclaredReads } from "../reads/declaredReads.js";
import { type Table, tableOf } from "../reads/tables.js";
import type { Session } from "./session.js";
import { checkStatement } from "./statements.js";

/** What an input carries beside columns. */
const NOT_COLUMNS = new Set(["idempotencyKey", "expectedVersion"]);

/** The writer of one mutation field's transaction. Writes go through TypeORM's entities, rows come back as they are read. */
export function writer(dataSource: DataSource, session: Session): Tx & { readonly reads: DeclaredReads } {
  const run = <R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> => session.run<R>(sql, values);
  const reads = new DeclaredReads(dataSource, run);
  const byId = async <E extends object>(entity: EntityClass<E>, id: string): Promise<Row<E> | undefined> => {
    const [row] = await run<Row<E>>(tableOf(dataSource, entity).byId, [[id]]);
    return row;
  };
  const insertMany = async <E extends object>(entity: EntityClass<E>, values: readonly Values<E>[]): Promise<Row<E>[]> => {
    if (values.length === 0) return [];
    const table = tableOf(dataSource, entity);
    const rows = values.map((one) => columnsOf(table, one));
    const inserted = await session.entity((runner) =>
      runner.manager
        .createQueryBuilder()
        .insert()
        .into(entity as never)
        .values(rows as never)
        .returning("*")
        .execute(),
    );
    return (inserted.raw as Record<string, unknown>[]).map((raw) => asRead<E>(table, raw));
  };
  return {
    reads,
    byId,
    insertMany,
    insert: async (entity, values) => {
      const [row] = await insertMany(entity, [values]);
      if (!row) throw new Error(`insert into ${entity.name} answered no row`);
      return row;
    },
    async update(entity, id, expectedVersion, patch) {
      const table = tableOf(dataSource, entity);
      const updated = await session.entity((runner) =>
        runner.manager
          .createQueryBuilder()
          .update(entity as never)
          .set({ ...columnsOf(table, patch), version: () => "version + 1" } as never)
          .where("id = :id and version = :expectedVersion", { id, expectedVersion })
          .returning("*")
          .execute(),
      );
      const [raw] = updated.raw as Record<string, unknown>[];
      if (updated.affected === 1 && raw) return asRead(table, raw);
      const standing = (await byId(entity, id)) as { version: number } | undefined;
      if (!standing) throw notFound({ vi: entity.name, en: entity.name }, id);
      throw staleVersion(standing.version);
    },
    async require(entity, id) {
      const table = tableOf(dataSource, entity);
      const [row] = await run<Row<InstanceType<typeof entity>>>(`select ${table.list} from ${table.name} t where t.id = $1 for update`, [id]);
      if (!row) throw notFound({ vi: entity.name, en: entity.name }, id);
      return row;
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

/** The given values that are columns; something else is a mistake in the plugin, named. */
function columnsOf(table: Table, values: object): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(values)) {
    if (NOT_COLUMNS.has(property) || value === undefined) continue;
    if (!table.properties.has(property)) throw new Error(`${table.title} has no column "${property}"; leave it out of what is written`);
    columns[property] = value;
  }
  return columns;
}

const asRead = <E extends object>(table: Table, raw: Record<string, unknown>): Row<E> => {
  const row: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(raw)) {
    const property = table.propertyOf(column);
    if (property !== undefined) row[property] = value;
  }
  return row as Row<E>;
};
