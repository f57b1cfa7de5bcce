import { requirementsOf } from "../dependencies.js";
import { type ClashRule, clash } from "./scene.js";

/** What is switched on does not need what is switched off. */
export const neededWhileOff: ClashRule = ({ plugins, disabled }) =>
  plugins
    .filter(({ id }) => !disabled.has(id))
    .flatMap((plugin) =>
      Object.keys(requirementsOf(plugin))
        .filter((id) => disabled.has(id))
        .map((id) =>
          clash("needed-while-off", plugin.id, [plugin.id, id], {
            vi: `${plugin.id} cần ${id}, mà ${id} đang tắt; hãy tắt cả ${plugin.id}, hoặc bật lại ${id}`,
            en: `${plugin.id} needs ${id}, which is switched off; switch ${plugin.id} off too, or ${id} on`,
          }),
        ),
    );
