import { type ClashRule, clash, distinct, list, sameFields } from "./scene.js";

/** A plugin adds to another's type; it never replaces what is there. */
export const fieldReplaced: ClashRule = ({ survey }) =>
  sameFields(survey.fields).flatMap(([coordinate, same]) => {
    const owner = same[0] && survey.ownerOf(same[0].parent);
    const others = distinct(same.map(({ plugin }) => plugin).filter((plugin) => plugin !== owner));
    if (owner === undefined || others.length === 0 || !same.some(({ plugin }) => plugin === owner)) return [];
    return [
      clash("field-replaced", coordinate, [...others, owner], {
        vi: `${coordinate}: ${list(others, "và")} thay thế trường của ${owner}; hãy thêm trường mới với tên khác`,
        en: `${coordinate}: ${list(others, "and")} would replace a field of ${owner}; add a field with a name of its own instead`,
      }),
    ];
  });
