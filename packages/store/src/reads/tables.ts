import { type EntityClass, PlatformError } from "@hoptac/kit";
import type { DataSource } from "typeorm";

/** What reading an entity needs, worked out once. */
export interface Table {
  /** Quoted `schema.table`. */
  readonly name: string;
  readonly title: string;
  /** Select list of alias t, columns named by property. */
  readonly list: string;
  readonly properties: ReadonlyMap<string, TableColumn>;
  readonly byId: string;
  /** Property of a column of the database. */
  readonly propertyOf: (column: string) => string | undefined;
}

export interface TableColumn {
  /** Quoted. */
  readonly column: string;
  /** PostgreSQL type to cast parameters to. */
  readonly type: string;
  readonly nullable: boolean;
}

const known = new WeakMap<DataSource, Map<EntityClass, Table>>();

/** The table of an entity of the composed plugins. */
export function tableOf(dataSource: DataSource, entity: EntityClass): Table {
  const tables = known.get(dataSource) ?? new Map<EntityClass, Table>();
  known.set(dataSource, tables);
  const found = tables.get(entity);
  if (found) return found;
  const metadata = dataSource.getMetadata(entity);
  const properties = new Map<string, TableColumn>();
  const names = new Map<string, string>();
  for (const column of metadata.columns) {
    properties.set(column.propertyName, { column: `"${column.databaseName}"`, type: typeOf(column.type), nullable: column.isNullable });
    names.set(column.databaseName, column.propertyName);
  }
  const list = [...properties].map(([property, { column }]) => `t.${column} as "${property}"`).join(", ");
  const name = `"${metadata.schema}"."${metadata.tableName}"`;
  const table: Table = {
    name,
    title: metadata.name,
    list,
    properties,
    byId: `select ${list} from ${name} t where t.id = any($1::uuid[])`,
    propertyOf: (column) => names.get(column),
  };
  tables.set(entity, table);
  return table;
}

/** A property that an argument names; unknown ones are the client's mistake. */
export function columnOf(table: Table, property: string, path: string): TableColumn {
  const column = table.properties.get(property);
  if (!column) {
    throw new PlatformError("INVALID_INPUT", { vi: `${path}: ${table.title} không có "${property}"`, en: `${path}: ${table.title} has no "${property}"` });
  }
  return column;
}

const typeOf = (type: unknown): string => {
  if (type === Number) return "integer";
  if (type === Boolean) return "boolean";
  if (type === Date || type === "timestamp with time zone") return "timestamptz";
  return type === String ? "text" : String(type);
};
