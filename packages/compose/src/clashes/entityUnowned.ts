import { ownershipOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** Every table says whose its rows are. */
export const entityUnowned: ClashRule = ({ plugins }) =>
  plugins.flatMap(({ id, entities }) =>
    entities
      .filter((entity) => ownershipOf(entity) === undefined)
      .map(({ name }) =>
        clash("entity-unowned", name, [id], {
          vi: `thực thể ${name} của ${id}: chưa nói dòng dữ liệu thuộc về ai; hãy thêm @Owned("cooperative", { by: "cooperativeId" }) hoặc @Owned("public")`,
          en: `entity ${name} of ${id}: it does not say whose its rows are; add @Owned("cooperative", { by: "cooperativeId" }) or @Owned("public")`,
        }),
      ),
  );
