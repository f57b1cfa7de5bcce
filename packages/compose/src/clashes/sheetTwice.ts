import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** A sheet's name is its address, so one plugin has it. */
export const sheetTwice: ClashRule = ({ plugins }) =>
  [
    ...grouped(
      plugins.flatMap(({ id, sheets = [] }) => sheets.map(({ sheet }) => ({ plugin: id, name: sheet.name }))),
      ({ name }) => name,
    ),
  ]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => {
      const owners = distinct(same.map(({ plugin }) => plugin));
      return clash("sheet-twice", `sheet ${name}`, owners, {
        vi: `bảng tính "${name}": ${list(owners, "và")} cùng khai báo; hãy đặt tên khác cho một bảng`,
        en: `sheet "${name}": ${list(owners, "and")} both declare it; give one of them another name`,
      });
    });
