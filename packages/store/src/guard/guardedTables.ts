import { type EntityClass, type Ownership, ownerRootOf, ownershipOf, PlatformError, type Plugin } from "@hoptac/kit";
import type { DataSource, QueryRunner } from "typeorm";

/** A table with what its guard and capture are made from. Column names, not properties. */
export interface GuardedTable {
  readonly schema: string;
  readonly name: string;
  readonly kind: Ownership["kind"];
  /** Column with the owner's uuid; empty for public tables. */
  readonly by: string;
  readonly register: boolean;
  /** For rows of an owner: the column with its area, when it is the owner's own table. */
  readonly rootArea?: string;
}

interface Column {
  readonly table_schema: string;
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly nullable: boolean;
}

/** What every plugin's tables declare; throws with all that is wrong at once: a table without an owner does not migrate. */
export async function guardedTables(runner: QueryRunner, dataSource: DataSource, plugins: readonly Plugin[]): Promise<readonly GuardedTable[]> {
  const columns = (await runner.query(
    `select c.table_schema, c.table_name, c.column_name, c.data_type, c.is_nullable = 'YES' as nullable
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema = any($1) order by 1, 2, 3`,
    [plugins.map((plugin) => plugin.id)],
  )) as Column[];
  const standing = new Map<string, Map<string, Column>>();
  for (const column of columns) {
    const table = `${column.table_schema}.${column.table_name}`;
    standing.set(table, (standing.get(table) ?? new Map()).set(column.column_name, column));
  }
  const problems: { vi: string; en: string }[] = [];
  const problem = (vi: string, en: string): void => void problems.push({ vi, en });
  const guarded: GuardedTable[] = [];
  for (const plugin of plugins) {
    const declared = new Set(Object.keys(plugin.bareTables ?? {}).map((name) => `${plugin.id}.${name}`));
    for (const entity of plugin.entities) {
      const table = tableOf(dataSource, entity);
      declared.add(table.full);
      const found = standing.get(table.full);
      const owner = ownershipOf(entity);
      if (!found) {
        problem(`${plugin.id}: không có bảng ${table.full} của ${entity.name}; hãy tạo bảng trong một bước migrations`, `${plugin.id}: ${entity.name} has no table ${table.full}; create it in a migration`);
        continue;
      }
      for (const column of table.columns) {
        if (!found.has(column)) problem(`${table.full} thiếu cột ${column} của ${entity.name}`, `${table.full} lacks the column ${column} that ${entity.name} declares; add it in a migration`);
      }
      if (found.get("id")?.data_type !== "uuid") problem(`${table.full} cần cột id kiểu uuid`, `${table.full} needs a column id of type uuid`);
      if (!owner) {
        problem(`${table.full}: ${entity.name} chưa khai báo chủ sở hữu; thêm @Owned(…)`, `${table.full}: ${entity.name} declares no owner; add @Owned(…), or extend CooperativeOwned`);
        continue;
      }
      const by = owner.by === undefined ? "" : (table.column(owner.by) ?? "");
      const byColumn = found.get(by);
      if (owner.kind !== "public" && (byColumn?.data_type !== "uuid" || byColumn.nullable)) {
        problem(`${table.full}: cột chủ sở hữu ${by || owner.by} phải là uuid not null`, `${table.full}: the owner column ${by || owner.by} has to be uuid not null`);
        continue;
      }
      const root = ownerRootOf(entity);
      const rootArea = root?.area === undefined ? undefined : table.column(root.area);
      guarded.push({ schema: table.schema, name: table.name, kind: owner.kind, by, register: owner.register, ...(rootArea === undefined ? {} : { rootArea }) });
    }
    for (const table of standing.keys()) {
      if (table.startsWith(`${plugin.id}.`) && !declared.has(table) && table !== `${plugin.id}._migrations`) {
        problem(
          `Bảng ${table} không có chủ sở hữu; khai báo một thực thể với @Owned(…) hoặc ghi vào bareTables kèm lý do`,
          `Table ${table} has no declared owner; declare an entity with @Owned(…), or list it in bareTables with the reason`,
        );
      }
    }
  }
  if (problems.length > 0) {
    throw new PlatformError("CONFLICT", { vi: problems.map((p) => p.vi).join("\n"), en: problems.map((p) => p.en).join("\n") });
  }
  return guarded;
}

function tableOf(dataSource: DataSource, entity: EntityClass) {
  const metadata = dataSource.getMetadata(entity);
  const schema = metadata.schema ?? "public";
  return {
    schema,
    name: metadata.tableName,
    full: `${schema}.${metadata.tableName}`,
    columns: metadata.columns.map((column) => column.databaseName),
    column: (property: string): string | undefined => metadata.findColumnWithPropertyName(property)?.databaseName,
  };
}
