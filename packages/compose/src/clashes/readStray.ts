import { type ClashRule, clash } from "./scene.js";

/** A field of a resolver class stands on the object type that the class names. */
export const readStray: ClashRule = ({ survey }) =>
  survey.strays.map(({ plugin, carrier, member, parent }) => {
    const place = `${carrier.name}.${member}`;
    const on = parent && (survey.metadata.nameOf(parent) ?? (typeof parent === "function" ? parent.name : "?"));
    return clash("read-stray", place, [plugin], {
      vi: `${place} của ${plugin}: ${on === undefined ? "chưa nói thuộc kiểu nào" : `${on} không phải kiểu đối tượng`}; hãy viết @Resolver(() => Kiểu) trên ${carrier.name}`,
      en: `${place} of ${plugin}: ${on === undefined ? "it does not say of which type it is a field" : `${on} is no object type`}; write @Resolver(() => Type) on ${carrier.name}`,
    });
  });
