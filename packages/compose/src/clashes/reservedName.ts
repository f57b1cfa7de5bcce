import { PLATFORM } from "../dependencies.js";
import { generatedTypes, isReservedRoot } from "../reservedNames.js";
import { type ClashRule, clash } from "./scene.js";

/** Names that the platform gives are free for it to give. */
export const reservedName: ClashRule = ({ survey }) => {
  const generated = generatedTypes(survey);
  const rename = { vi: "hãy đặt tên khác", en: "give it another name" };
  return [
    ...survey.roots.filter(isReservedRoot).map(({ plugin, root, field }) =>
      clash("reserved-name", `${root}.${field}`, [plugin, PLATFORM], {
        vi: `${root}.${field} của ${plugin}: tên dành riêng cho ${PLATFORM}; ${rename.vi}`,
        en: `${root}.${field} of ${plugin}: the name is kept for ${PLATFORM}; ${rename.en}`,
      }),
    ),
    ...survey.types
      .filter(({ name, kind }) => kind !== "arguments" && generated.has(name))
      .map(({ plugin, name }) =>
        clash("reserved-name", name, [plugin, PLATFORM], {
          vi: `kiểu ${name} của ${plugin}: ${PLATFORM} tự tạo kiểu tên này (${generated.get(name)?.vi}); ${rename.vi}`,
          en: `type ${name} of ${plugin}: ${PLATFORM} makes a type of this name itself (${generated.get(name)?.en}); ${rename.en}`,
        }),
      ),
  ];
};
