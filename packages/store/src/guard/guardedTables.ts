import {
  carriedFileOf,
  type EntityClass,
  namesOwner,
  ownerRootOf,
  ownershipOf,
  PlatformError,
  type Plugin,
  personalOf,
  type Text,
  workflowOf,
} from "@hoptac/kit";
import type { DataSource, QueryRunner } from "typeorm";
import type { GuardedTable } from "./guardedTable.js";
import { type StandingColumn, standingTables } from "./standingTables.js";

const EXACT = new Set(["numeric", "bigint", "json", "jsonb"]);
/** Kept by the platform in every plugin's schema. */
const HISTORY = "_migrations";

/** What every plugin's tables declare. Throws `CONFLICT` with all that is wrong at once: a table without an owner does not migrate. */
export async function guardedTables(runner: QueryRunner, dataSource: DataSource, plugins: readonly Plugin[]): Promise<readonly GuardedTable[]> {
  const ids = plugins.map((plugin) => plugin.id);
  const standing = await standingTables(runner, ids);
  const problems: Text[] = [];
  const guarded: GuardedTable[] = [];
  for (const plugin of plugins) {
    const declared = new Set([HISTORY, ...Object.keys(plugin.bareTables ?? {})].map((name) => `${plugin.id}.${name}`));
    for (const entity of plugin.entities) {
      const table = tableOf(dataSource, plugin, entity);
      declared.add(table.title);
      const found = examine(table, standing.get(table.title));
      if ("problems" in found) problems.push(...found.problems);
      else guarded.push(found.guarded);
    }
    problems.push(...optOutProblems(plugin, declared));
    for (const name of standing.keys()) {
      if (name.startsWith(`${plugin.id}.`) && !declared.has(name)) problems.push(undeclared(name));
    }
  }
  problems.push(...rootProblems(guarded));
  if (problems.length > 0) throw new PlatformError("CONFLICT", { vi: problems.map(({ vi }) => vi).join("\n"), en: problems.map(({ en }) => en).join("\n") });
  return guarded;
}

/** The guarded table, or everything that is wrong with it. */
function examine(table: EntityTable, columns: ReadonlyMap<string, StandingColumn> | undefined): { guarded: GuardedTable } | { problems: Text[] } {
  const { plugin, entity, title } = table;
  const problems: Text[] = [];
  const problem = (vi: string, en: string): void => void problems.push({ vi: `${title}: ${vi}`, en: `${title}: ${en}` });
  const owner = ownershipOf(entity);
  if (!owner) problem(`${entity.name} chưa khai báo chủ sở hữu; thêm @Owned(…)`, `${entity.name} declares no owner; add @Owned(…), or extend CooperativeOwned`);
  if (table.schema !== plugin.id) {
    problem(
      `${entity.name} phải nằm trong lược đồ ${plugin.id} của phân hệ; đặt @Entity({ schema: "${plugin.id}" })`,
      `${entity.name} has to lie in its plugin's own schema; write @Entity({ schema: "${plugin.id}" })`,
    );
    return { problems };
  }
  if (!columns) {
    problem(`chưa có bảng cho ${entity.name}; hãy tạo trong một bước migrations`, `there is no such table for ${entity.name}; create it in a migration`);
    return { problems };
  }
  for (const column of table.columns) {
    if (!columns.has(column)) {
      problem(
        `thiếu cột ${column} mà ${entity.name} khai báo; thêm cột trong một bước migrations`,
        `it lacks the column ${column} that ${entity.name} declares; add it in a migration`,
      );
    }
  }
  const id = columns.get("id");
  if (id?.type !== "uuid" || !id.key) problem("cần khóa chính id kiểu uuid", "it needs a primary key id of type uuid");
  const by = owner?.by === undefined ? "" : (table.column(owner.by) ?? owner.by);
  const ownArea = owner?.area === undefined ? undefined : (table.column(owner.area) ?? owner.area);
  const isUuid = (name: string, nullable: boolean): boolean => columns.get(name)?.type === "uuid" && (nullable || columns.get(name)?.nullable === false);
  // An account is a login; every other owner is a row.
  if (owner?.kind === "account" && (columns.get(by)?.type !== "text" || columns.get(by)?.nullable)) {
    problem(`cột chủ sở hữu ${by} phải là text not null`, `the owner column ${by} has to be text not null`);
  } else if (owner && owner.kind !== "account" && namesOwner(owner.kind) && !isUuid(by, ownArea !== undefined)) {
    problem(`cột chủ sở hữu ${by} phải là uuid not null`, `the owner column ${by} has to be uuid not null`);
  }
  if (ownArea !== undefined && !isUuid(ownArea, false)) {
    problem(`cột địa bàn ${ownArea} phải là uuid not null`, `the area column ${ownArea} has to be uuid not null`);
  }
  const seenBy = owner?.seenBy === undefined ? "" : (table.column(owner.seenBy) ?? owner.seenBy);
  const seenByColumn = columns.get(seenBy);
  if (seenBy !== "" && (seenByColumn?.type !== "uuid[]" || seenByColumn.nullable)) {
    problem(`cột ${seenBy} nêu những nơi được xem phải là uuid[] not null`, `the column ${seenBy} of who else sees the row has to be uuid[] not null`);
  }
  const file = fileColumns(table);
  if (file) {
    const column = columns.get(file.id);
    if (column?.type !== "uuid" || column.nullable) problem(`cột tệp ${file.id} phải là uuid not null`, `the file column ${file.id} has to be uuid not null`);
  }
  if (!owner || problems.length > 0) return { problems };
  const root = ownerRootOf(entity);
  const rootArea = root?.kind === "cooperative" && root.area !== undefined ? table.column(root.area) : undefined;
  const exact = [...columns].filter(([, { type }]) => EXACT.has(type)).map(([name]) => name);
  const { schema, name } = table;
  return {
    guarded: {
      schema,
      name,
      full: `"${schema}"."${name}"`,
      kind: owner.kind,
      by,
      register: owner.register,
      seenBy,
      exact,
      personal: [...personalOf(entity)].map((property) => table.column(property) ?? property),
      captured: plugin.uncaptured?.[name] === undefined,
      ...(rootArea === undefined ? {} : { rootArea }),
      ...(ownArea === undefined ? {} : { ownArea }),
      ...(file ? { file } : {}),
      ...flowOf(table),
    },
  };
}

/** The columns of what `@CarriesFile` names. */
function fileColumns({ entity, column }: EntityTable): GuardedTable["file"] {
  const carried = carriedFileOf(entity);
  if (!carried) return undefined;
  const named = (property: string): string => column(property) ?? property;
  return { id: named(carried.id), sha256: named("sha256"), size: named("size"), mediaType: named("mediaType") };
}

function flowOf({ entity, column }: EntityTable): Pick<GuardedTable, "flow"> {
  const workflow = workflowOf(entity);
  if (!workflow) return {};
  const named = (property: string): string => column(property) ?? property;
  return { flow: { state: named("state"), note: workflow.note === undefined ? "" : named(workflow.note), workflow } };
}

/** Rows of cooperatives lie in an area, so something has to say in which. */
function rootProblems(guarded: readonly GuardedTable[]): readonly Text[] {
  const roots = guarded.filter((table) => table.rootArea !== undefined);
  const owned = guarded.filter((table) => table.kind === "cooperative");
  const [first] = owned;
  if (roots.length > 1) {
    const names = roots.map((table) => `${table.schema}.${table.name}`).join(", ");
    return [
      {
        vi: `${names}: chỉ một bảng được là bảng hợp tác xã (@OwnerOf("cooperative"))`,
        en: `${names}: only one table can be that of the cooperatives (@OwnerOf("cooperative"))`,
      },
    ];
  }
  if (first === undefined || roots.length === 1) return [];
  return [
    {
      vi: `${first.schema}.${first.name} thuộc về hợp tác xã nhưng không có thực thể nào khai báo @OwnerOf("cooperative", { area: … })`,
      en: `${first.schema}.${first.name} is owned by a cooperative, but no entity is declared @OwnerOf("cooperative", { area: … })`,
    },
  ];
}

/** Not to be recorded needs a reason, and a table that there is. */
function optOutProblems(plugin: Plugin, declared: ReadonlySet<string>): readonly Text[] {
  return Object.entries(plugin.uncaptured ?? {}).flatMap(([name, reason]) => {
    const title = `${plugin.id}.${name}`;
    if (!declared.has(title))
      return [{ vi: `${title}: uncaptured nêu một bảng không có thực thể`, en: `${title}: uncaptured names a table that no entity has` }];
    if (reason.trim() !== "") return [];
    return [{ vi: `${title}: uncaptured cần một lý do`, en: `${title}: uncaptured needs a reason` }];
  });
}

const undeclared = (name: string): Text => ({
  vi: `${name}: bảng không có chủ sở hữu; khai báo một thực thể với @Owned(…) hoặc ghi vào bareTables kèm lý do`,
  en: `${name}: the table has no declared owner; declare an entity with @Owned(…), or list it in bareTables with the reason`,
});

type EntityTable = ReturnType<typeof tableOf>;

function tableOf(dataSource: DataSource, plugin: Plugin, entity: EntityClass) {
  const metadata = dataSource.getMetadata(entity);
  const schema = metadata.schema ?? "public";
  return {
    plugin,
    entity,
    schema,
    name: metadata.tableName,
    title: `${schema}.${metadata.tableName}`,
    columns: metadata.columns.map((column) => column.databaseName),
    column: (property: string): string | undefined => metadata.findColumnWithPropertyName(property)?.databaseName,
  };
}
