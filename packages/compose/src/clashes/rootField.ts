import { isReservedRoot } from "../reservedNames.js";
import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** A query, mutation or subscription has one plugin behind it. */
export const rootField: ClashRule = ({ survey }) =>
  [...grouped(survey.roots, ({ root, field }) => `${root}.${field}`)]
    .filter(([, same]) => same.length > 1 && !same.some(isReservedRoot))
    .map(([coordinate, same]) => {
      const owners = distinct(same.map(({ plugin }) => plugin));
      const places = same.map(({ carrier, member }) => `${carrier.name}.${member}`).join(", ");
      return clash("root-field", coordinate, owners, {
        vi: `${coordinate}: ${list(owners, "và")} cùng khai báo (${places}); hãy đổi tên một bên`,
        en: `${coordinate}: ${list(owners, "and")} both declare it (${places}); rename one`,
      });
    });
