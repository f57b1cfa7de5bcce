import { type ColumnClass, columnClass, type EntityClass, invalidInput, sealedOf, type Wanted } from "@hoptac/kit";
import type { DataSource } from "typeorm";

/** What reading and writing an entity's table needs, worked out once. */
export interface Table {
  /** Quoted `"schema"."table"`. */
  readonly name: string;
  /** `schema.table`, as the change log names it. */
  readonly label: string;
  readonly title: string;
  /** Select list of alias t, columns named by property. */
  readonly list: string;
  /** The same without an alias, for `returning`. */
  readonly returning: string;
  readonly properties: ReadonlyMap<string, TableColumn>;
  /** Rows by their ids: `$1` is a list of uuids. */
  readonly byId: string;
}

/** One column of a table. */
export interface TableColumn {
  readonly property: string;
  /** Quoted. */
  readonly column: string;
  /** PostgreSQL type to cast parameters to. */
  readonly type: string;
  /** `undefined`: it can be neither filtered nor ordered. */
  readonly class: ColumnClass | undefined;
  readonly nullable: boolean;
  /** What its values are sealed for (`schema.table.column`); absent: they are stored as they are. */
  readonly sealed?: string;
}

const known = new WeakMap<DataSource, Map<EntityClass, Table>>();

/** The table of an entity of the composed plugins. */
export function tableOf(dataSource: DataSource, entity: EntityClass): Table {
  const tables = known.get(dataSource) ?? new Map<EntityClass, Table>();
  known.set(dataSource, tables);
  const found = tables.get(entity) ?? describe(dataSource, entity);
  tables.set(entity, found);
  return found;
}

function describe(dataSource: DataSource, entity: EntityClass): Table {
  const metadata = dataSource.getMetadata(entity);
  const schema = metadata.schema ?? "public";
  const sealed = sealedOf(entity);
  const columns = metadata.columns.map((column): TableColumn => {
    const type = dataSource.driver.normalizeType(column);
    return {
      property: column.propertyName,
      column: `"${column.databaseName}"`,
      type: `${type}${column.isArray ? "[]" : ""}`,
      class: column.isArray ? undefined : columnClass(type),
      nullable: column.isNullable,
      ...(sealed.has(column.propertyName) ? { sealed: `${schema}.${metadata.tableName}.${column.databaseName}` } : {}),
    };
  });
  const listed = (alias: string): string => columns.map(({ property, column }) => `${alias}${column} as "${property}"`).join(", ");
  const name = `"${schema}"."${metadata.tableName}"`;
  return {
    name,
    label: `${schema}.${metadata.tableName}`,
    title: metadata.name,
    list: listed("t."),
    returning: listed(""),
    properties: new Map(columns.map((column) => [column.property, column])),
    byId: `select ${listed("t.")} from ${name} t where t.id = any($1::uuid[])`,
  };
}

const lists = new WeakMap<Wanted, Map<string, string>>();

/** The select list of a table for what a document needs of its rows, with the columns that reading itself needs (`also`). */
export function listOf(table: Table, wanted: Wanted | undefined, ...also: readonly string[]): string {
  if (!wanted) return table.list;
  const known = lists.get(wanted) ?? new Map<string, string>();
  lists.set(wanted, known);
  const name = `${table.name} ${also.join()}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const columns = [...table.properties.values()].filter(({ property }) => property === "id" || wanted.properties.has(property) || also.includes(property));
  const list = columns.map(({ property, column }) => `t.${column} as "${property}"`).join(", ");
  known.set(name, list);
  return list;
}

/** The column that an argument names, at this path of the arguments; an unknown one, or one without an order, is the client's mistake. */
export function columnOf(table: Table, property: string, path: string): TableColumn & { readonly class: ColumnClass } {
  const column = table.properties.get(property);
  if (!column?.class) {
    throw invalidInput({
      path,
      text: column
        ? { vi: `không lọc hay sắp xếp được theo "${property}"`, en: `"${property}" can be neither filtered nor ordered` }
        : { vi: `${table.title} không có "${property}"`, en: `${table.title} has no "${property}"` },
    });
  }
  return column as TableColumn & { readonly class: ColumnClass };
}
