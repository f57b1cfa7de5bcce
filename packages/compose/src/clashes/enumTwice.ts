import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** An enumeration is declared once, and imported by whoever uses it. */
export const enumTwice: ClashRule = ({ survey }) =>
  [...grouped(survey.types, ({ name }) => name)]
    .filter(([, same]) => same.length > 1 && same.every(({ kind }) => kind === "enum"))
    .map(([name, same]) => {
      const owners = distinct(same.map(({ plugin }) => plugin));
      return clash("enum-twice", name, owners, {
        vi: `danh mục ${name}: ${list(owners, "và")} khai báo ${same.length} lần; hãy khai báo một lần rồi dùng chung, hoặc đổi tên một bên`,
        en: `enum ${name}: ${list(owners, "and")} declare it ${same.length} times; declare it once and import it, or rename one`,
      });
    });
