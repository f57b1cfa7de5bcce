import type { QueryRunner } from "typeorm";

/** A column as it stands in the database. */
export interface StandingColumn {
  /** PostgreSQL's name of the type, without length: `uuid`, `numeric`. */
  readonly type: string;
  readonly nullable: boolean;
  /** It alone is the primary key. */
  readonly key: boolean;
}

/** Every table of some schemas (`schema.table`) with its columns, as they stand. */
export async function standingTables(runner: QueryRunner, schemas: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, StandingColumn>>> {
  const rows = (await runner.query(
    `select n.nspname || '.' || c.relname as name, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
       coalesce(i.indnkeyatts = 1 and i.indkey[0] = a.attnum, false) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1) order by 1, a.attnum`,
    [schemas],
  )) as (StandingColumn & { readonly name: string; readonly column: string | null })[];
  const tables = new Map<string, Map<string, StandingColumn>>();
  for (const { name, column, ...rest } of rows) {
    const columns = tables.get(name) ?? new Map<string, StandingColumn>();
    if (column !== null) columns.set(column, rest);
    tables.set(name, columns);
  }
  return tables;
}
