import { type EntityClass, nodeIdsOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** An id in an input names an entity that clients can know: one with a GraphQL type, of a composed plugin. */
export const nodeIdUnknown: ClashRule = ({ survey, plugins }) =>
  survey.types.flatMap(({ plugin, name, source }) => {
    if (typeof source !== "function") return [];
    return [...nodeIdsOf(source as EntityClass)].flatMap(([member, entity]) => {
      const named = entity();
      if (survey.metadata.kindOf(named) === "object" && plugins.some(({ entities }) => entities.includes(named))) return [];
      const coordinate = `${name}.${member}`;
      return [
        clash("node-id-unknown", coordinate, [plugin], {
          vi: `${coordinate} của ${plugin}: @NodeId chỉ tới ${named.name}, không phải thực thể có kiểu GraphQL của phân hệ nào; hãy ghi vào entities của phân hệ chủ`,
          en: `${coordinate} of ${plugin}: @NodeId names ${named.name}, no entity with a GraphQL type of any plugin here; list it in the entities of its plugin`,
        }),
      ];
    });
  });
