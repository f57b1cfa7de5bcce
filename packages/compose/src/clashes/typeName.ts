import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** A name stands for one type. Enums have a rule of their own. */
export const typeName: ClashRule = ({ survey }) =>
  [
    ...grouped(
      survey.types.filter(({ kind }) => kind !== "arguments"),
      ({ name }) => name,
    ),
  ]
    .filter(([, same]) => same.length > 1 && same.some(({ kind }) => kind !== "enum"))
    .map(([name, same]) => {
      const owners = distinct(same.map(({ plugin }) => plugin));
      return clash("type-name", name, owners, {
        vi: `kiểu ${name}: ${list(owners, "và")} khai báo ${same.length} kiểu trùng tên; hãy đổi tên một bên, ví dụ đặt tên phân hệ ở trước`,
        en: `type ${name}: ${list(owners, "and")} declare ${same.length} types of this name; rename one, for example with the plugin's name before it`,
      });
    });
