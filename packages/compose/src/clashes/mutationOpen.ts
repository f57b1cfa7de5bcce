import { guardOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** Every mutation says who may call it. */
export const mutationOpen: ClashRule = ({ survey }) =>
  survey.roots
    .filter(({ root, carrier, member }) => root === "Mutation" && guardOf(carrier, member) === undefined)
    .map(({ plugin, field, carrier, member }) =>
      clash("mutation-open", `Mutation.${field}`, [plugin], {
        vi: `Mutation.${field} của ${plugin}: chưa nói ai được gọi; hãy thêm @Can(…), @SignedIn() hoặc @Anyone() vào ${carrier.name}.${member}`,
        en: `Mutation.${field} of ${plugin}: it does not say who may call it; add @Can(…), @SignedIn() or @Anyone() to ${carrier.name}.${member}`,
      }),
    );
