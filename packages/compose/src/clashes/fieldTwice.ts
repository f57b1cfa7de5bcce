import { type ClashRule, clash, distinct, list, sameFields } from "./scene.js";

/** A field that two plugins add to somebody's type, or that one plugin declares twice. Silently, one of them would win. */
export const fieldTwice: ClashRule = ({ survey }) =>
  sameFields(survey.fields).flatMap(([coordinate, same]) => {
    const [first] = same;
    const owner = first && survey.ownerOf(first.parent);
    const adding = same.filter(({ plugin }) => plugin !== owner);
    const plugins = distinct(adding.map(({ plugin }) => plugin));
    if (plugins.length > 1 && adding.length === same.length) {
      return [
        clash("field-twice", coordinate, plugins, {
          vi: `${coordinate}: ${list(plugins, "và")} cùng thêm trường này vào kiểu của ${owner}; hãy đổi tên một bên`,
          en: `${coordinate}: ${list(plugins, "and")} both add it to a type of ${owner}; rename one`,
        }),
      ];
    }
    const reads = same.filter(({ how }) => how.by === "read").length;
    if (plugins.length > 1 || (plugins.length === 1 && adding.length < same.length) || reads === 0 || same.length === 1) return [];
    const plugin = first?.plugin ?? "";
    return [
      clash("field-twice", coordinate, [plugin], {
        vi: `${coordinate}: ${plugin} khai báo ${same.length} lần; hãy giữ một`,
        en: `${coordinate}: ${plugin} declares it ${same.length} times; keep one`,
      }),
    ];
  });
