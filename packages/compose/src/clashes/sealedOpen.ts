import { type EntityClass, guardOf, sealedOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** What is sealed is opened for a right alone: a `@Sealed` property that the graph shows carries `@Can`. */
export const sealedOpen: ClashRule = ({ survey }) =>
  survey.fields.flatMap(({ plugin, type, field, carrier, member, how }) => {
    const guard = guardOf(carrier, member);
    if (how.by !== "field" || !sealedOf(carrier as EntityClass).has(how.record.name) || typeof guard === "object") return [];
    return [
      clash("sealed-open", `${type}.${field}`, [plugin], {
        vi: `${type}.${field} của ${plugin}: cột @Sealed ai cũng mở được; hãy thêm @Can(…) để chỉ người có quyền mới xem`,
        en: `${type}.${field} of ${plugin}: a @Sealed column that everybody may open; add @Can(…), so that only who holds the right reads it`,
      }),
    ];
  });
