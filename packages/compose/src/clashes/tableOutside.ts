import { type ClashRule, clash, grouped } from "./scene.js";
import { tablesOf } from "./tableTwice.js";

/** Every entity has a table, in the schema named by its plugin. */
export const tableOutside: ClashRule = ({ plugins, survey }) => {
  const tables = tablesOf(survey.metadata, plugins);
  const shared = grouped(tables, ({ table }) => table);
  const outside = tables
    .filter(({ schema, plugin, table }) => schema !== plugin && shared.get(table)?.length === 1)
    .map(({ table, plugin, entity, schema }) =>
      clash("table-outside", table, schema === undefined ? [plugin] : [plugin, schema], {
        vi: `bảng ${table}: thực thể ${entity} của ${plugin} nằm ngoài lược đồ ${plugin}; hãy viết @Entity({ schema: "${plugin}" })`,
        en: `table ${table}: entity ${entity} of ${plugin} keeps its rows outside of schema ${plugin}; write @Entity({ schema: "${plugin}" })`,
      }),
    );
  const without = plugins.flatMap(({ id, entities }) =>
    entities
      .filter((entity) => !survey.metadata.tableOf(entity))
      .map(({ name }) =>
        clash("table-outside", `${id}.${name}`, [id], {
          vi: `thực thể ${name} của ${id} không có bảng; hãy thêm @Entity({ schema: "${id}" }), hoặc bỏ khỏi entities`,
          en: `entity ${name} of ${id} has no table; add @Entity({ schema: "${id}" }), or take it out of entities`,
        }),
      ),
  );
  return [...outside, ...without];
};
