import { workflowOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** What a step needs is a member of its mutation's input, for pages to ask for it, and by the same name a property of the row, for the step to fill. */
export const stepNeedUnknown: ClashRule = ({ plugins, survey }) => {
  const mutations = new Map(survey.roots.flatMap((claim) => (claim.root === "Mutation" ? [[claim.field, claim] as const] : [])));
  return plugins.flatMap(({ id, entities }) =>
    entities.flatMap((entity) => {
      const flow = workflowOf(entity);
      return (flow?.names ?? []).flatMap((name) => {
        const claim = mutations.get(name);
        if (!flow || !claim) return [];
        const input = claim.args.find(({ kind, name: arg }) => kind === "arg" && arg === "input")?.type;
        const members = new Set(typeof input === "function" ? survey.metadata.fieldsOf(input).map(({ schemaName }) => schemaName) : []);
        const columns = survey.metadata.columnsOf(entity);
        const unknown = (flow.steps[name]?.needs ?? []).filter((need) => !members.has(need) || !columns.has(need));
        return unknown.map((need) =>
          clash("step-need-unknown", `${entity.name}.${name}`, [id], {
            vi: `bước "${name}" trong quy trình của ${entity.name} (${id}) cần "${need}", nhưng input của mutation hoặc ${entity.name} không có tên đó; hãy gọi giống nhau ở cả hai nơi`,
            en: `the step "${name}" of ${entity.name}'s workflow (${id}) needs "${need}", but ${members.has(need) ? `${entity.name} has no such column` : "the mutation's input has no such member"}; call it alike in both`,
          }),
        );
      });
    }),
  );
};
