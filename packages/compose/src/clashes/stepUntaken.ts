import { workflowOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** Every step of a workflow has the mutation that takes it: otherwise buttons would be shown for what nobody can do. */
export const stepUntaken: ClashRule = ({ plugins, survey }) => {
  const mutations = new Set(survey.roots.filter(({ root }) => root === "Mutation").map(({ field }) => field));
  return plugins.flatMap(({ id, entities }) =>
    entities.flatMap((entity) => {
      const flow = workflowOf(entity);
      const missing = flow ? flow.names.filter((name) => !mutations.has(name) || flow.untaken.includes(name)) : [];
      return missing.map((name) =>
        clash("step-untaken", `${entity.name}.${name}`, [id], {
          vi: `bước "${name}" trong quy trình của ${entity.name} (${id}) chưa có mutation; hãy viết mutation ${name} với @Takes(…) hoặc bỏ bước đó`,
          en: `the step "${name}" of ${entity.name}'s workflow (${id}) has no mutation; write the mutation ${name} with @Takes(…), or leave the step out`,
        }),
      );
    }),
  );
};
