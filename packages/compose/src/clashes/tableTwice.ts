import type { Plugin } from "@hoptac/kit";
import type { Metadata } from "../metadata.js";
import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** A table has one entity in one plugin. */
export const tableTwice: ClashRule = ({ plugins, survey }) =>
  [...grouped(tablesOf(survey.metadata, plugins), ({ table }) => table)]
    .filter(([, same]) => same.length > 1)
    .map(([table, same]) => {
      const owners = distinct(same.map(({ plugin }) => plugin));
      const entities = same.map(({ entity }) => entity).join(", ");
      return clash("table-twice", table, owners, {
        vi: `bảng ${table}: ${list(owners, "và")} cùng dùng (${entities}); hãy để mỗi bảng cho một thực thể của một phân hệ`,
        en: `table ${table}: ${list(owners, "and")} both keep rows in it (${entities}); give each entity a table in its plugin's own schema`,
      });
    });

/** The tables of plugins, as `schema.table`. */
export const tablesOf = (
  metadata: Metadata,
  plugins: readonly Plugin[],
): readonly { table: string; schema: string | undefined; plugin: string; entity: string }[] =>
  plugins.flatMap((plugin) =>
    plugin.entities.flatMap((entity) => {
      const table = metadata.tableOf(entity);
      return table ? [{ table: `${table.schema ?? "public"}.${table.name}`, schema: table.schema, plugin: plugin.id, entity: entity.name }] : [];
    }),
  );
