import type { Composition } from "@hoptac/compose";
import { type EntityClass, type OwnerKind, ownerRootOf } from "@hoptac/kit";
import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";

/** One table of an entity that clients know. */
export interface KnownTable {
  /** The GraphQL type. */
  readonly type: string;
  readonly entity: EntityClass;
  /** `schema.table` */
  readonly name: string;
  /** The property of a column. */
  propertyOf(column: string): string;
}

/** The composed entities by the name of their table: what a change in the log is a change of. */
export class Tables {
  readonly byName: ReadonlyMap<string, KnownTable>;
  readonly byType: ReadonlyMap<string, KnownTable>;
  readonly #roots = new Map<OwnerKind, string>();

  constructor({ entities }: Composition) {
    const tables = [...entities].map(([type, entity]) => tableOf(type, entity));
    this.byName = new Map(tables.map((table) => [table.name, table]));
    this.byType = new Map(tables.map((table) => [table.type, table]));
    for (const [type, entity] of entities) {
      const root = ownerRootOf(entity);
      if (root) this.#roots.set(root.kind, type);
    }
  }

  /** The GraphQL type whose rows are the owners of this kind. */
  ownerType(kind: OwnerKind): string | undefined {
    return this.#roots.get(kind);
  }
}

const naming = new DefaultNamingStrategy();

function tableOf(type: string, entity: EntityClass): KnownTable {
  const storage = getMetadataArgsStorage();
  const line: unknown[] = [];
  for (let c: object | null = entity; c && c !== Function.prototype; c = Object.getPrototypeOf(c)) line.push(c);
  const table = storage.tables.find(({ target }) => target === entity);
  const properties = new Map(
    storage.columns.filter(({ target }) => line.includes(target)).map(({ propertyName, options }) => [options.name ?? propertyName, propertyName] as const),
  );
  return {
    type,
    entity,
    name: `${table?.schema ?? "public"}.${naming.tableName(entity.name, table?.name)}`,
    propertyOf: (column) => properties.get(column) ?? column,
  };
}
