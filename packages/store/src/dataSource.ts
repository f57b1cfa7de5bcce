import type { Plugin } from "@hoptac/kit";
import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";

const DATE = 1082;
/** Lists of days and of exact numbers; the driver would make moments and doubles of them. */
const LISTS = new Set([1182, 1231]);

/** Rows as kit promises them: days stay `YYYY-MM-DD`, whole and exact numbers beyond a double stay strings, moments are `Date`. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") => {
    if (oid === DATE) return (value: string) => value;
    if (LISTS.has(oid)) return listOf;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** TypeORM over one pg pool, with every plugin's entities. `extra` goes to the pool. */
export async function openDataSource(plugins: readonly Plugin[], url: string | undefined, extra: object): Promise<DataSource> {
  const options: DataSourceOptions = {
    type: "postgres",
    ...(url === undefined ? {} : { url }),
    entities: plugins.flatMap((plugin) => [...plugin.entities]) as unknown as (new () => object)[],
    synchronize: false,
    logging: false,
    uuidExtension: "pgcrypto",
    installExtensions: false,
    extra: { types, ...extra },
  };
  return new DataSource(options).initialize();
}

const listOf = (value: string): (string | null)[] =>
  value === "{}"
    ? []
    : value
        .slice(1, -1)
        .split(",")
        .map((item) => (item === "NULL" ? null : item));
